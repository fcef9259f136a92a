import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allSteps } from "../../src/acceptance/allSteps.ts";
import { setContext } from "../../src/acceptance/context.ts";
import { readContext } from "../../src/acceptance/readContext.ts";
import type { ScenarioResult } from "../../src/acceptance/results.ts";
import { runFeatures } from "../../src/acceptance/runFeatures.ts";
import { stepCheckOf, stepLibrary } from "../../src/acceptance/stepLibrary.ts";
import { valueOf } from "./sample.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "examples-"));
});
afterAll(() => rm(folder, { recursive: true }));

const policies = [...new Set(allSteps.map(({ example }) => example.under))];
const under = (policy: string): typeof allSteps => allSteps.filter(({ example }) => example.under === policy);
const filesOf = (policy: string): { readonly policyFile: string; readonly loadFile?: string } => {
  const policyFile = `scenarios/policies/${policy}.yaml`;
  return policy === "saas-standard"
    ? { policyFile, loadFile: "scenarios/loads/normal-week.yaml" }
    : { policyFile };
};

async function examplesRun(policy: string): Promise<readonly ScenarioResult[]> {
  const context = valueOf(await readContext(filesOf(policy)));
  setContext(context);
  const library = valueOf(await stepLibrary(context.policy, []));
  const file = join(folder, `${policy}.feature`);
  const scenarios = under(policy).flatMap(({ example }, index) => [
    `  Scenario: ${index}`,
    ...example.lines.map((line) => `    ${line}`),
  ]);
  await writeFile(file, `${["Feature: Examples", ...scenarios].join("\n")}\n`);
  const how = { library, isDry: false, stopsAtFailure: false, files: {}, isColoured: false };
  return (await runFeatures({ paths: [file], ...how })).scenarios;
}

test.each(policies)("every example under %s holds", { timeout: 60_000 }, async (policy) => {
  const results = await examplesRun(policy);
  expect(results).toHaveLength(under(policy).length);
  expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
});

const said = (line: string): string => line.replace(/^(?:Given|When|Then|And) /, "");

test.each(policies)("under %s the step stands in its example, and no line is ambiguous", async (policy) => {
  const context = valueOf(await readContext(filesOf(policy)));
  setContext(context);
  const { definitions } = stepCheckOf(valueOf(await stepLibrary(context.policy, [])), context.policy);
  for (const { text, example } of under(policy)) {
    const matched = example.lines.map((line) => definitions.filter(({ matches }) => matches(said(line))));
    expect(matched.map((one) => one.length)).toEqual(example.lines.map(() => 1));
    expect(matched.flat().map((one) => one.text)).toContain(text);
  }
});

test("no step is defined twice", () => {
  const texts = allSteps.map(({ text }) => text);
  expect(new Set(texts).size).toBe(texts.length);
});
