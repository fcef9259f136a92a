import { expect, test } from "vitest";
import { traineeOf, trainingOf } from "../../src/cli/trainContext.ts";
import { trained } from "./trainFolder.ts";

test("the policy and the tickets together make the edition that sessions belong to", async () => {
  const { policy, edition, untrained } = await trainingOf({ policy: trained });
  expect(edition).toMatch(new RegExp(`^${policy.hash}-[0-9a-f]{6}$`));
  expect(untrained).toEqual(["targets", "writing", "hand-over"]);
});

test("without a policy there is nothing to train", async () => {
  await expect(trainingOf({})).rejects.toThrow("--policy FILE");
});

test("a trainee is who is named", () => {
  expect(traineeOf({ trainee: "Ann" })).toBe("Ann");
  expect(() => traineeOf({ trainee: "two\nlines" })).toThrow("one line of text");
});
