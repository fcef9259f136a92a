import { drawCase } from "../../../src/trainer/cases/drawCase.ts";
import { SessionMemory } from "../../../src/trainer/cases/memory.ts";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";
import type { Policy } from "../../../src/policy/index.ts";
import { readPolicy } from "../../../src/policy/node/readPolicy.ts";
import { shipped, valueOf } from "./sampleContent.ts";

export { shipped };

/** A policy of scenarios/policies. */
export const policyNamed = async (name: string): Promise<Policy> =>
  valueOf(await readPolicy(`scenarios/policies/${name}.yaml`));

export const saasStandard: Policy = await policyNamed("saas-standard");

/** The cases of one session. */
export function sessionOf(
  policy: Policy,
  seed: string,
  cases: number,
  focus?: string,
): readonly TrainingCase[] {
  const memory = new SessionMemory();
  return Array.from({ length: cases }, (_, index) =>
    drawCase(policy, shipped, { seed, number: index + 1, memory, ...(focus === undefined ? {} : { focus }) }),
  );
}

/** Many sessions of 20 cases each. */
export const sessionsOf = (policy: Policy, sessions: number): readonly (readonly TrainingCase[])[] =>
  Array.from({ length: sessions }, (_, index) => sessionOf(policy, `session ${index}`, 20));
