import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli, type Ended } from "./runCli.ts";

const holds = `Feature: Priorities
  @PRI-1
  Scenario: an outage is critical
    Given a standard customer asks over email about access
    And the text shows the signal outage
    When the inquiry is triaged
    Then its priority is critical
`;
const fails = holds
  .replace("is critical\n    Given", "is normal\n    Given")
  .replace(/critical\n$/, "normal\n");
const outcome = (share: string): string => `Feature: Outcomes
  Scenario: little is late
    When the load is simulated
    Then at least ${share} of normal inquiries get a firstResponse in time
`;

let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

const here = (name: string): string => relative(".", desk.path(name));

async function checked(name: string, text: string, ...words: readonly string[]): Promise<Ended> {
  const file = await desk.write(name, text);
  return runCli("check", file, "--policy", desk.path("policy.yaml"), ...words);
}

test("what holds ends with 0 and the counts", async () => {
  expect(await checked("holds.feature", holds)).toEqual({
    code: 0,
    out: `${here("holds.feature")} · Priorities: 1 passed\n\n1 scenario passed, 0 failed, 0 inconclusive, 0 skipped\n`,
    err: "",
  });
});

test("what does not hold ends with 1, with the line of the step", async () => {
  const { code, out } = await checked("fails.feature", fails);
  expect(code).toBe(1);
  expect(out).toContain(
    `${here("fails.feature")}:7 failed: an outage is normal\n  Then its priority is normal\n`,
  );
});

test("what cannot be told yet ends with 4, unless something fails", async () => {
  const words = ["--load", desk.path("load.yaml"), "--json"];
  const { code, out } = await checked("outcome.feature", outcome("99%"), ...words);
  const { load, seed, inconclusive } = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect([code, load, seed, inconclusive]).toEqual([4, "quiet", "7", 1]);
  expect((await checked("sure.feature", outcome("50%"), ...words)).code).toBe(0);
  expect((await checked("no.feature", outcome("99%") + fails.replace(/.*\n/, ""), ...words)).code).toBe(1);
});

test("every problem of the features is told before anything is run", async () => {
  const text = holds.replace("standard", "standrd").replace("@PRI-1", "@PRI-7").replace("shows", "has");
  const { code, out, err } = await checked("wrong.feature", text);
  expect([code, out]).toEqual([3, ""]);
  const file = here("wrong.feature");
  expect(err.split("\n")).toEqual([
    `${file}:2:3 CLAUSE_UNKNOWN error: the policy has no clause "PRI-7"; Did you mean "PRI-1"?`,
    `${file}:4:13 WORD_UNKNOWN: there is no plan "standrd". Did you mean "standard"?`,
    expect.stringContaining(
      `${file}:5:9 STEP_UNKNOWN: there is no step "the text has the signal outage". Did you`,
    ),
    "3 problems; nothing was run",
    "",
  ]);
});

test("a step of a scenario that is not asked for may wait", async () => {
  const text = `${holds}\n  @later\n  Scenario: later\n    When something happens\n    Then it is good\n`;
  expect((await checked("later.feature", text)).code).toBe(3);
  expect((await checked("later.feature", text, "--tags", "not @later")).code).toBe(0);
  expect((await checked("later.feature", text, "--name", "^an outage")).code).toBe(0);
  expect(
    (await runCli("check", `${desk.path("later.feature")}:3`, "--policy", desk.path("policy.yaml"))).code,
  ).toBe(0);
});

test("warnings are told beside the results, and with --strict refuse the run", async () => {
  const text = holds.replace("    When the inquiry is triaged\n", "");
  const { code, err } = await checked("warn.feature", text);
  expect([code, err]).toEqual([1, expect.stringContaining(":3:3 WHEN_MISSING warning: nothing happens")]);
  expect((await checked("warn.feature", text, "--strict")).code).toBe(3);
});

test("reports of cucumber's go to files that nothing replaces without --force", async () => {
  const words = [
    "--format",
    `junit:${desk.path("out/junit.xml")}`,
    "--format",
    `rerun:${desk.path("rerun.txt")}`,
  ];
  expect((await checked("fails.feature", fails, ...words)).code).toBe(1);
  expect(await readFile(desk.path("out/junit.xml"), "utf8")).toContain("<failure");
  expect(await readFile(desk.path("rerun.txt"), "utf8")).toContain("fails.feature:3");
  const { code, err } = await checked("fails.feature", fails, ...words);
  expect([code, err]).toEqual([2, expect.stringContaining("exist already; add --force")]);
  expect((await checked("holds.feature", holds, ...words, "--force")).code).toBe(0);
});

test("a report of cucumber's can be printed instead", async () => {
  const { code, out } = await checked("holds.feature", holds, "--format", "progress");
  expect([code, out]).toEqual([0, expect.stringContaining("1 scenario (1 passed)")]);
});

test("a dry run checks the features and runs none", async () => {
  const { code, out } = await checked("fails.feature", fails, "--dry-run");
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("0 scenarios passed, 0 failed, 0 inconclusive, 1 skipped"),
  ]);
});

test.each([
  [["--tags", "@nothing"], "there is no such scenario"],
  [["--tags", "@a and and"], "Tag expression"],
  [["--import", "nowhere/*.ts"], "there is no such step file"],
])("%j is wrong use: %s", async (words, why) => {
  const { code, err } = await checked("holds.feature", holds, ...words);
  expect([code, err]).toEqual([2, expect.stringContaining(why)]);
});

test("a check of nothing is no success, but for a share of the work", async () => {
  const { code, err } = await checked("empty.feature", "Feature: F\n");
  expect([code, err]).toEqual([2, expect.stringContaining("there is no scenario in these features")]);
  expect((await checked("holds.feature", holds, "--shard", "2/2")).code).toBe(0);
});

test("features that are no Gherkin are refused, and a policy that is none", async () => {
  expect((await checked("syntax.feature", "hello\n")).code).toBe(3);
  const policy = await desk.write("bad.yaml", "policy: 1\n");
  expect((await checked("holds.feature", holds, "--policy", policy)).code).toBe(3);
});
