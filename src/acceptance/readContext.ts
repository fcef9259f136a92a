import { failed, passed, type Checked } from "../input/index.ts";
import { readText } from "../input/node/readText.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import { compileLoad, parseLoad } from "../workload/index.ts";
import type { CheckContext } from "./context.ts";

/** The files that scenarios are about. */
export interface ContextFiles {
  readonly policyFile: string;
  readonly loadFile?: string | undefined;
  readonly seed?: string | undefined;
}

/** Reads and checks what scenarios are about: every problem of the policy and the load. Throws UnreadableFileError. */
export async function readContext({
  policyFile,
  loadFile,
  seed,
}: ContextFiles): Promise<Checked<CheckContext>> {
  const policy = await readPolicy(policyFile);
  if (loadFile === undefined) return policy.ok ? passed({ policyFile, policy: policy.value }) : policy;
  const written = parseLoad(loadFile, await readText(loadFile));
  if (!policy.ok || !written.ok) {
    const own = written.ok ? written.value.problems : written.problems;
    return failed([...(policy.ok ? [] : policy.problems), ...own]);
  }
  const asked = seed === undefined ? {} : { seed };
  const load = compileLoad(written.value, policy.value, asked);
  if (!load.ok) return load;
  return passed({ policyFile, policy: policy.value, loadFile, ...asked, load: load.value });
}
