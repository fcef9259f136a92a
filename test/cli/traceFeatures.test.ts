import { relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli, type Ended } from "./runCli.ts";

const feature = `Feature: F
  @PRI-1 @SLA-1
  Scenario: one
    When a
  @PRI-1
  Scenario: two
    When b
  Scenario: three
    When c
`;

let desk: DeskFolder;
let file = "";
beforeAll(async () => {
  desk = await deskFolder();
  file = relative(".", await desk.write("f.feature", feature));
});
afterAll(() => desk.remove());

const traced = (...words: readonly string[]): Promise<Ended> =>
  runCli("check", desk.path("f.feature"), "--policy", desk.path("policy.yaml"), "--traceability", ...words);

test("each clause is told with its scenarios, and what names none", async () => {
  const { code, out } = await traced();
  expect(code).toBe(0);
  expect(out.split("\n")).toEqual([
    `PRI-1  ${file}:3 one`,
    `       ${file}:6 two`,
    `SLA-1  ${file}:3 one`,
    "SLA-2  no scenario",
    "ESC-1  no scenario",
    "",
    "Scenarios without a clause",
    `  ${file}:8 three`,
    "",
    "2 of 4 clauses have a scenario; 1 scenario names no clause",
    "",
  ]);
});

test("a clause without a scenario fails where that is asked for", async () => {
  expect((await traced("--strict")).code).toBe(1);
});

test("a program gets the same", async () => {
  const { schema, clauses, untraced } = JSON.parse((await traced("--json")).out) as {
    readonly schema: string;
    readonly clauses: readonly { readonly clause: string; readonly scenarios: readonly unknown[] }[];
    readonly untraced: readonly unknown[];
  };
  expect(schema).toBe("deskdrill.traceability/1");
  expect(clauses.map(({ clause, scenarios }) => [clause, scenarios.length])).toEqual([
    ["PRI-1", 2],
    ["SLA-1", 1],
    ["SLA-2", 0],
    ["ESC-1", 0],
  ]);
  expect(untraced).toEqual([{ name: "three", file, line: 8, column: 3, tags: [] }]);
});

test("features that are no Gherkin cannot be traced", async () => {
  await desk.write("bad/x.feature", "hello\n");
  const words = ["--policy", desk.path("policy.yaml"), "--traceability"];
  expect((await runCli("check", desk.path("bad"), ...words)).code).toBe(3);
});
