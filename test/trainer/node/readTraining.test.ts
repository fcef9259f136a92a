import { expect, test } from "vitest";
import { readPolicy } from "../../../src/policy/node/readPolicy.ts";
import { readTraining } from "../../../src/trainer/node/readTraining.ts";
import { valueOf } from "../../acceptance/sample.ts";

test("the policy and the tickets together make the edition that sessions belong to", async () => {
  const policy = valueOf(await readPolicy("scenarios/policies/saas-standard.yaml"));
  const { edition, untrained } = valueOf(await readTraining(policy));
  expect(edition).toMatch(new RegExp(`^${policy.hash}-[0-9a-f]{6}$`));
  expect(untrained).toEqual(["targets", "writing", "hand-over"]);
});
