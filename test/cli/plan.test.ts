import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

test("a plan says at once whether the roster fits, and simulates nothing", async () => {
  const { code, out, err } = await runCli("plan", load);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^FITS {2}A quiet week under corner v2, 80 inquiries a week\n/);
  expect(out).toContain(`deskdrill plan ${load} --seed 7\n`);
});

test("more work than agents ends with 1, and --json says where", async () => {
  const { code, out } = await runCli("plan", load, "--json", "--set", "effort.desk.mean=2h");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.plan/1",
    fits: false,
    gaps: [{ kind: "short", tier: "desk" }],
    reproduce: `deskdrill plan ${load} --set effort.desk.mean=2h --seed 7`,
  });
});

test("the same load gives the same bytes", async () => {
  expect(await runCli("plan", load)).toEqual(await runCli("plan", load));
});

test("a setting that the load cannot have is told with its place", async () => {
  const { code, err } = await runCli("plan", load, "--set", "staff.day.agents=-1");
  expect(code).toBe(3);
  expect(err).toContain("VALUE_INVALID at staff.0.agents: found -1, set in place of what is written.");
});
