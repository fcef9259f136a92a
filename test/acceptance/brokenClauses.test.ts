import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { setContext } from "../../src/acceptance/context.ts";
import { findFeatures } from "../../src/acceptance/featureFiles.ts";
import type { ScenarioResult } from "../../src/acceptance/results.ts";
import { runFeatures } from "../../src/acceptance/runFeatures.ts";
import { stepLibrary, type StepLibrary } from "../../src/acceptance/stepLibrary.ts";
import { loadPolicy } from "../../src/policy/index.ts";
import { invariant } from "../../src/units/index.ts";
import { valueOf } from "./sample.ts";

const policyFile = "scenarios/policies/saas-standard.yaml";
const text = readFileSync(policyFile, "utf8");
const { paths } = await findFeatures(["features/policy", "features/story"]);

/** The steps for a copy of the policy in which one clause says something else. */
async function broken(clause: string, from: string, to: string): Promise<StepLibrary> {
  const start = text.indexOf(`clause: ${clause}\n`);
  const at = text.indexOf(from, start);
  const next = text.indexOf("- clause:", start + 1);
  invariant(start >= 0 && at >= 0 && (next < 0 || at < next), `${clause} says "${from}"`);
  const changed = text.slice(0, at) + to + text.slice(at + from.length);
  const policy = valueOf(loadPolicy({ file: policyFile, text: changed, hash: clause }));
  setContext({ policyFile, policy });
  return valueOf(await stepLibrary(policy, []));
}

async function ran(library: StepLibrary, tags: string): Promise<readonly ScenarioResult[]> {
  const how = { library, isDry: false, stopsAtFailure: false, files: {}, isColoured: false };
  return (await runFeatures({ ...how, paths, tags })).scenarios;
}

const places = (results: readonly ScenarioResult[]): readonly string[] =>
  results.map(({ file, line, name }) => `${file}:${line} ${name}`);
const red = (results: readonly ScenarioResult[]): readonly ScenarioResult[] =>
  results.filter(({ status }) => status !== "passed");

test.each([
  ["PRI-1", "is: critical", "is: low"],
  ["PRI-2", "is: critical", "is: low"],
  ["PRI-3", "is: critical", "is: low"],
  ["ESC-13", "notify: [duty-manager, product-owner]", "notify: security-officer"],
  ["ESC-21", "at: customer request", "at: employee request"],
])(
  "%s with %j as %j turns exactly the scenarios red that are tagged with it",
  { timeout: 60_000 },
  async (...change) => {
    const [clause] = change;
    const library = await broken(...change);
    const tagged = await ran(library, `@${clause}`);
    expect(places(red(tagged))).toEqual(places(tagged));
    expect(tagged.length).toBeGreaterThan(2);
    expect(places(red(await ran(library, `not @${clause}`)))).toEqual([]);
  },
);

test.each([
  ["PRI-4", "is: high", "is: low"],
  ["ESC-3", "unresolvedFor: 45m", "unresolvedFor: 50m"],
  ["ESC-9", "100% + 30m", "100% + 45m"],
  ["ESC-11", "volume: 5", "volume: 6"],
  ["DES-2", "to: tier1", "to: tier3"],
])(
  "%s with %j as %j turns scenarios red that are tagged with it, and no others",
  { timeout: 60_000 },
  async (...change) => {
    const [clause] = change;
    const library = await broken(...change);
    expect(red(await ran(library, `@${clause}`))).not.toEqual([]);
    expect(places(red(await ran(library, `not @${clause}`)))).toEqual([]);
  },
);
