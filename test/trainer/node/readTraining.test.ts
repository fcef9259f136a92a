import { expect, test } from "vitest";
import { readPolicy } from "../../../src/policy/node/readPolicy.ts";
import { readTraining, readUntrained } from "../../../src/trainer/node/readTraining.ts";
import { cornerPolicy, valueOf } from "../../acceptance/sample.ts";

test("the policy and the tickets together make the edition that sessions belong to", async () => {
  const policy = valueOf(await readPolicy("scenarios/policies/saas-standard.yaml"));
  const { edition, untrained } = valueOf(await readTraining(policy));
  expect(edition).toMatch(new RegExp(`^${policy.hash}-[0-9a-f]{6}$`));
  expect(untrained).toEqual(["targets", "writing", "hand-over"]);
});

test("what is untrained can be asked for alone, and is nothing where nothing is asked for", async () => {
  const policy = valueOf(await readPolicy("scenarios/policies/saas-standard.yaml"));
  expect(valueOf(await readUntrained(policy))).toEqual(valueOf(await readTraining(policy)).untrained);
  expect(valueOf(await readUntrained(cornerPolicy()))).toEqual([]);
});
