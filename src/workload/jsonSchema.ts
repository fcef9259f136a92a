import { z } from "zod";
import { loadSchema } from "./schema/loadSchema.ts";
import { mapSchema } from "./schema/mapSchema.ts";

/** JSON Schema (draft 2020-12) of a load file as it is written, for editors. */
export const loadJsonSchema = (): object => z.toJSONSchema(loadSchema, { io: "input", reused: "ref" });

/** JSON Schema (draft 2020-12) of a map of a ticket file as it is written, for editors. */
export const mapJsonSchema = (): object => z.toJSONSchema(mapSchema, { io: "input", reused: "ref" });
