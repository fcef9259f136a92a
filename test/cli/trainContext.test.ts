import { expect, test } from "vitest";
import { traineeOf, trainingOf } from "../../src/cli/trainContext.ts";
import { trained } from "./trainFolder.ts";

test("a policy to train is the one that is named", async () => {
  const { policy } = await trainingOf({ policy: trained });
  expect(policy.id).toBe("saas-standard");
});

test("without a policy there is nothing to train", async () => {
  await expect(trainingOf({})).rejects.toThrow("--policy FILE");
});

test("a trainee is who is named", () => {
  expect(traineeOf({ trainee: "Ann" })).toBe("Ann");
  expect(() => traineeOf({ trainee: "two\nlines" })).toThrow("one line of text");
});
