import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setContext } from "../../src/acceptance/context.ts";
import { plannedScenarios } from "../../src/acceptance/plannedScenarios.ts";
import { runFeatures, type FeatureRun } from "../../src/acceptance/runFeatures.ts";
import { stepLibrary } from "../../src/acceptance/stepLibrary.ts";
import type { RunResults } from "../../src/acceptance/results.ts";
import { deskFolder, type DeskFolder } from "../cli/deskFolder.ts";
import { cornerPolicy, valueOf } from "./sample.ts";

const text = `Feature: F
  @quick
  Scenario: holds
    Given a standard customer asks over email about access
    When the inquiry is triaged
    Then its priority is normal

  Scenario Outline: <priority>
    Given a standard customer asks over email about access
    When the inquiry is triaged
    Then its priority is <priority>
    Examples:
      | priority |
      | critical |
      | normal   |
`;

const policy = cornerPolicy();
let desk: DeskFolder;
let file = "";
beforeAll(async () => {
  desk = await deskFolder();
  file = relative(".", await desk.write("f.feature", text));
});
afterAll(() => desk.remove());

async function ran(how: Partial<FeatureRun>): Promise<RunResults["scenarios"]> {
  setContext({ policyFile: "policy.yaml", policy });
  const library = valueOf(await stepLibrary(policy, []));
  const usual = { paths: [file], library, isDry: false, stopsAtFailure: false, files: {}, isColoured: false };
  return (await runFeatures({ ...usual, ...how })).scenarios;
}

const statusOf = (all: RunResults["scenarios"]): readonly (readonly [number, string])[] =>
  all.map(({ line, status }) => [line, status]);

test("each scenario is told by its line, and a failure by its step", async () => {
  const all = await ran({});
  expect(statusOf(all)).toEqual([
    [3, "passed"],
    [14, "failed"],
    [15, "passed"],
  ]);
  expect(all[1]?.step).toEqual({ text: "Then its priority is critical", line: 11 });
});

test.each([
  [{ tags: "@quick" }, [[3, "passed"]]],
  [{ name: "^normal$" }, [[15, "passed"]]],
  [{ shard: "2/2" }, [[14, "failed"]]],
  [
    { stopsAtFailure: true },
    [
      [3, "passed"],
      [14, "failed"],
      [15, "skipped"],
    ],
  ],
  [
    { isDry: true },
    [
      [3, "skipped"],
      [14, "skipped"],
      [15, "skipped"],
    ],
  ],
] satisfies readonly [Partial<FeatureRun>, unknown][])("with %j it ends as %j", async (how, ended) => {
  expect(statusOf(await ran(how))).toEqual(ended);
});

test("a report of cucumber's goes to its file", async () => {
  const junit = desk.path("junit.xml");
  await ran({ files: { [junit]: "junit" } });
  expect(await readFile(junit, "utf8")).toContain("<testsuite");
});

test("what a selection takes is known before it is run", async () => {
  expect([...(await plannedScenarios({ paths: [`${file}:15`] }))]).toEqual([`${file}:15`]);
  expect([...(await plannedScenarios({ paths: [file], tags: "not @quick" }))]).toEqual([
    `${file}:14`,
    `${file}:15`,
  ]);
});
