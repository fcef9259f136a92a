import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, type DeskFolder } from "./deskFolder.ts";

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bin = pathOf("../../src/cli/bin.ts");

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

interface Process {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function started(preloaded: string, ...words: readonly string[]): Process {
  const preload = preloaded === "" ? [] : ["--import", pathOf(preloaded)];
  return spawnSync(process.execPath, [...preload, bin, ...words], { encoding: "utf8" });
}

test.each([
  ["what held", 0, (): readonly string[] => ["simulate", load]],
  ["a usage error", 2, (): readonly string[] => ["simulate"]],
  ["invalid input", 3, (): readonly string[] => ["simulate", folder.path("map.yaml")]],
])("the process ends with the code of %s, without a stack trace", (_, code, words) => {
  const { status, stdout, stderr } = started("", ...words());
  expect(status).toBe(code);
  if (code === 0) expect(stderr).toBe("");
  else expect([stdout, /^ +at /m.test(stderr)]).toEqual(["", false]);
});

test("an interrupted run finishes its replication and leaves a partial result that can be read", async () => {
  const long = await folder.write("long.yaml", changed(loadText, "{ min: 3 }", "{ min: 100000 }"));
  const file = folder.path("partial.json");
  const { status, stdout, stderr } = started(
    "./interruptSoon.ts",
    "simulate",
    long,
    "--json",
    "--out",
    `json=${file}`,
  );
  expect([status, stderr]).toEqual([130, ""]);
  expect(await readFile(file, "utf8")).toBe(stdout);
  const result = JSON.parse(stdout) as { readonly partial: boolean; readonly replications: number };
  expect(result.partial).toBe(true);
  expect(result.replications).toBeGreaterThan(0);
  expect(result.replications).toBeLessThan(1_000);
});

test.each([
  ["compare", ["--against-set", "staff.day.agents=1"]],
  ["sweep", ["--vary", "staff.day.agents=1,2"]],
  ["choose", ["--vary", "staff.day.agents=1,2", "--budget", "100000"]],
  ["sensitivity", []],
  ["staff", []],
])("an interrupted %s leaves a partial result", async (command, words) => {
  const long = await folder.write("long.yaml", changed(loadText, "{ min: 3 }", "{ min: 100000 }"));
  const { status, stdout } = started("./interruptSoon.ts", command, long, "--json", "--quiet", ...words);
  expect(status).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ partial: true });
});

test("a reader who stops early, as head does, is no error", async () => {
  const child = spawn(process.execPath, [bin, "schema"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, "close")) as [number | null];
  expect([code, stderr]).toEqual([0, ""]);
});

test.each([
  ["--help", (): readonly string[] => ["--help"], ["/zod/", "/yaml/"]],
  ["decide", (): readonly string[] => decideWords(), []],
  ["schema", (): readonly string[] => ["schema", "load"], []],
  ["diff", (): readonly string[] => ["diff", folder.path("policy.yaml"), folder.path("policy.yaml")], []],
])("%s starts without what it does not need", (_, words, others) => {
  const { status, stdout, stderr } = started("./loadTrace.ts", ...words());
  expect([status, stdout === ""]).toEqual([0, false]);
  expect(stderr).toContain("/node_modules/commander/");
  const heavy = ["cucumber", "faker", "csv-stringify", "csv-parse", ...others];
  const loaded = (part: string): boolean => stderr.split("\n").some((url) => url.includes(part));
  expect(heavy.filter(loaded)).toEqual([]);
});

test("a guide in Markdown starts without the Graphviz that draws one in HTML", () => {
  const { status, stderr } = started("./loadTrace.ts", "guide", folder.path("policy.yaml"));
  expect([status, stderr.includes("/src/guide/html/guideHtml.ts")]).toEqual([0, true]);
  expect(stderr).not.toContain("/@viz-js/");
});

test("clauses are traced without the cucumber that runs scenarios", async () => {
  const feature = await folder.write("trace.feature", "Feature: F\n  Scenario: S\n    When a\n");
  const words = ["check", feature, "--policy", folder.path("policy.yaml"), "--traceability"];
  const { status, stderr } = started("./loadTrace.ts", ...words);
  expect([status, stderr.includes("/@cucumber/gherkin/")]).toEqual([0, true]);
  expect(stderr).not.toContain("/@cucumber/cucumber/");
});

test("a step file of one's own shares the cucumber of the vocabulary, whichever it names", async () => {
  const feature = await folder.write(
    "own.feature",
    "Feature: F\n  Scenario: S\n    When I wait\n    Then it is normal\n",
  );
  const steps = folder.path("steps");
  await folder.write(
    "steps/when.ts",
    `import { When } from "@cucumber/cucumber";
When("I wait", (): void => undefined);`,
  );
  await folder.write(
    "steps/then.mjs",
    `import { DeskWorld, Then } from "deskdrill/steps";
Then("it is {priority}", function (priority) { if (priority !== "normal" || !(this instanceof DeskWorld)) throw new Error("another desk"); });`,
  );
  const words = ["check", feature, "--policy", folder.path("policy.yaml"), "--import", steps];
  const { status, stdout, stderr } = started("", ...words);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("1 scenario passed, 0 failed");
});

test("a step that means two things, or a kind of word that there is not, refuses the run", async () => {
  const feature = await folder.write(
    "two.feature",
    "Feature: F\n  Scenario: S\n    When the inquiry is triaged\n    Then nobody is told at once\n",
  );
  const own = await folder.write(
    "two.mjs",
    `import { When } from "deskdrill/steps";
When("the inquiry is triaged", () => undefined);`,
  );
  const words = ["check", feature, "--policy", folder.path("policy.yaml"), "--import", own];
  const { status, stderr } = started("", ...words);
  expect([status, stderr]).toEqual([3, expect.stringContaining(":3:10 STEP_AMBIGUOUS:")]);
  expect(stderr).toContain("two.mjs:2)");
  const named = (text: string): Promise<string> =>
    folder.write("two.mjs", `import { When } from "deskdrill/steps";\nWhen("${text}", () => undefined);`);
  await named("somebody says {word} to {nobody}");
  expect(started("", ...words).stderr).toContain("uses {nobody}, which is no kind of word");
  await named("somebody says (");
  expect(started("", ...words).stderr).toContain("two.mjs:1:1 STEP_FILE_INVALID: a step that cannot be read");
});

const decideWords = (): readonly string[] => [
  "decide",
  folder.path("policy.yaml"),
  "--facts",
  "{plan: standard, channel: email, category: access}",
];
