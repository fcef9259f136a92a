import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setContext } from "../../src/acceptance/context.ts";
import { runFeatures } from "../../src/acceptance/runFeatures.ts";
import { stepLibrary } from "../../src/acceptance/stepLibrary.ts";
import type { Policy } from "../../src/policy/index.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { cornerPolicy, valueOf } from "./sample.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "training-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Why each of the scenarios fails; "" for one that does not. */
async function reasons(
  policy: Policy,
  scenarios: readonly (readonly string[])[],
): Promise<readonly string[]> {
  setContext({ policyFile: "policy.yaml", policy });
  const library = valueOf(await stepLibrary(policy, []));
  const file = join(folder, "training.feature");
  const lines = scenarios.flatMap((steps, index) => [`Scenario: ${index}`, ...steps]);
  await writeFile(file, `${["Feature: Training", ...lines].join("\n")}\n`);
  const how = { library, isDry: false, stopsAtFailure: false, files: {}, isColoured: false };
  const { scenarios: ran } = await runFeatures({ paths: [file], ...how });
  return ran.map(({ message }) => message ?? "");
}

const oracle = 'When a trainee who knows the policy sits the exam "7"';
const usual = 'When a trainee who always says the usual priority sits the exam "7"';
const asked = "When somebody asks what can be practised";

test("what does not hold of an exam or of the cases is told with what was found", async () => {
  const policy = valueOf(await readPolicy("scenarios/policies/saas-standard.yaml"));
  const found = await reasons(policy, [
    [oracle, "Then the exam is failed"],
    [oracle, "Then at most 99% of its cases are decided as the policy does"],
    [oracle, "Then critical cases are missed"],
    [usual, "Then the exam is passed"],
    [usual, "Then at least 80% of its cases are decided as the policy does"],
    [usual, "Then no critical case is missed"],
    [asked, "Then there are cases for writing"],
    [asked, "Then there are no cases for intake"],
    ["Then the exam is passed"],
    ["Then there are cases for intake"],
  ]);
  expect(found).toMatchInlineSnapshot(`
    [
      "it was passed, with 60 of 60 cases right",
      "60 of 60 were",
      "none of 16 was",
      "it was failed: 17 of 60 correct, 48 needed; 16 critical missed, 0 allowed",
      "17 of 60 were",
      "16 of 16 were",
      "cases are missing for targets, writing, hand-over",
      "there are",
      "Nobody has sat an exam yet: say who does.",
      "Say first that somebody asks what can be practised.",
    ]
  `);
});

test("without a pass mark nobody passes or fails", async () => {
  const found = await reasons(cornerPolicy(), [
    [oracle, "Then the exam is passed"],
    [oracle, "Then at least 100% of its cases are decided as the policy does"],
  ]);
  expect(found).toMatchInlineSnapshot(`
    [
      "The policy does not say what a pass needs: add training.passMark.",
      "",
    ]
  `);
});
