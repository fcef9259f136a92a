import { z } from "zod";
import { policySchema } from "./schema/policySchema.ts";

/** JSON Schema (draft 2020-12) of a policy file as it is written, for editors. */
export const policyJsonSchema = (): object => z.toJSONSchema(policySchema, { io: "input", reused: "ref" });
