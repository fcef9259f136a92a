import { dirname, join } from "node:path";
import type { LoadText } from "../workload/index.ts";

/** The policy file that a load names, which is meant from the load's own folder; undefined when it names none. */
export const policyBeside = (loadFile: string, { form }: LoadText): string | undefined =>
  form.policy === undefined ? undefined : join(dirname(loadFile), form.policy);
