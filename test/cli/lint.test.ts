import { afterAll, beforeAll, expect, test } from "vitest";
import { findingCodes } from "../../src/policy/verify/index.ts";
import { clean, seeded } from "../policy/verify/cleanPolicy.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let desk: DeskFolder;
beforeAll(async () => (desk = await deskFolder()));
afterAll(() => desk.remove());

const today = ["--today", "2026-11-22"];

test("a clean policy ends with 0 and a line of counts", async () => {
  const { code, out } = await runCli("lint", await desk.write("clean.yaml", clean), ...today);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^0 errors, 0 warnings, 0 notes; all \d+ combinations of facts, every hour of 2026 to 2027\n$/,
  );
});

test("an error is told with its place, a case and a fix, and ends with 1", async () => {
  const file = await desk.write("tier.yaml", seeded("TARGET_IMPOSSIBLE"));
  const { code, out } = await runCli("lint", file, ...today);
  expect(code).toBe(1);
  expect(out).toContain(
    `${file}:53:5 TARGET_IMPOSSIBLE error: resolution asks for more open time than office`,
  );
  expect(out).toMatch(/; for example standard \+ .* on .*: due .*; Correct the time/);
});

test("a warning fails only where warnings are to fail", async () => {
  const file = await desk.write("warning.yaml", seeded("CHANNEL_UNATTENDED"));
  expect((await runCli("lint", file, ...today)).code).toBe(0);
  expect((await runCli("lint", file, ...today, "--strict")).code).toBe(1);
});

test("a note fails nothing", async () => {
  const file = await desk.write("note.yaml", seeded("PRIORITY_WITHOUT_EXAMPLE"));
  expect((await runCli("lint", file, ...today, "--strict")).code).toBe(0);
});

test("a file that does not load ends with 3, a date that is none with 2, a wrong pair of options with 2", async () => {
  const file = await desk.write("broken.yaml", "policy: x\n");
  expect((await runCli("lint", file, ...today)).code).toBe(3);
  const right = await desk.write("right.yaml", clean);
  expect((await runCli("lint", right, "--today", "2026-02-30")).code).toBe(2);
  expect((await runCli("lint", right, "--json", "--sarif")).code).toBe(2);
});

test("without a date the clock's is taken", async () => {
  const { code } = await runCli("lint", await desk.write("now.yaml", clean));
  expect(code).toBe(0);
});

test("as JSON it is versioned, with the facts and the instant of each case", async () => {
  const file = await desk.write("json.yaml", seeded("PRIORITY_SLOWER"));
  const { code, out } = await runCli("lint", file, ...today, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.lint/1",
    policy: { id: "clean" },
    today: "2026-11-22",
    findings: [
      {
        ...{ code: "PRIORITY_SLOWER", severity: "error", file, line: 45, path: "targets.0.firstResponse" },
        counterexample: {
          facts: { plan: "premium" },
          priority: "critical",
          opened: expect.any(String) as string,
        },
      },
    ],
  });
});

test("as SARIF it has every rule of the table and the place of each finding", async () => {
  const file = await desk.write("sarif.yaml", seeded("STEP_EMPTY"));
  const { out } = await runCli("lint", file, ...today, "--sarif");
  const log = JSON.parse(out) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: object[] }];
  };
  expect(log.runs[0].tool.driver.rules.map(({ id }) => id)).toEqual(Object.keys(findingCodes));
  expect(log.runs[0].results).toMatchObject([{ ruleId: "STEP_EMPTY", level: "warning" }]);
});

test("a finding in an included file stands in that file", async () => {
  const text = seeded("OPEN_ITEM_OVERDUE");
  const [rest = "", items = ""] = text.split("openItems:\n");
  await desk.write("items.yaml", `openItems:\n${items}`);
  const { code, out } = await runCli(
    "lint",
    await desk.write("whole.yaml", `include: [items.yaml]\n${rest}`),
    ...today,
  );
  expect(code).toBe(0);
  expect(out).toContain(`${desk.path("items.yaml")}:2:5 OPEN_ITEM_OVERDUE note: `);
});

test("competences that no case exercises are told with their place", async () => {
  const { out } = await runCli("lint", "scenarios/policies/saas-standard.yaml", ...today);
  const noted = out.split("\n").filter((line) => line.includes("COMPETENCE_WITHOUT_CASE note"));
  expect(noted.map((line) => /exercises (\S+);/.exec(line)?.[1])).toEqual([
    "targets",
    "writing",
    "hand-over",
  ]);
});
