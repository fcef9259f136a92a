import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  const expecting = changed(loadText, "atLeast: 50%", "atLeast: 90% }, { metric: occupancy, atMost: 40%");
  load = await folder.write("load.yaml", changed(expecting, "agents: 2,", "agents: 5, # too many\n  "));
});
afterAll(() => folder.remove());

interface Result {
  readonly verdict: string;
  readonly cost: { readonly own: number; readonly proposed: number };
  readonly staff: readonly { readonly name: string; readonly proposed: number; readonly oneFewer: object }[];
  readonly lines: readonly string[];
  readonly reproduce: string;
}

test("the smallest roster that holds is proposed, and one agent fewer is told to fail", async () => {
  const { code, out, err } = await runCli("staff", load, "--json");
  expect([code, err]).toEqual([0, ""]);
  const { verdict, cost, staff, lines } = JSON.parse(out) as Result;
  expect(verdict).toBe("shown");
  const [{ proposed, oneFewer } = { proposed: NaN, oneFewer: {} }] = staff;
  expect(proposed).toBeLessThan(5);
  expect(cost).toEqual({ own: 200, proposed: 40 * proposed });
  expect(oneFewer).not.toBeNull();
  expect(lines).toEqual([`staff: [{ name: day, tier: desk, agents: ${proposed}, # too many`]);
  const judged = await runCli("simulate", load, "--set", `staff.day.agents=${proposed}`, "--quiet");
  expect(judged.code).toBe(0);
});

test("the same command gives the same bytes", async () => {
  const first = await runCli("staff", load);
  expect(first.out).toMatch(/^FOUND {2}A quiet week under corner v2: \d+ agent hours a week instead of 200/);
  expect(await runCli("staff", load)).toEqual(first);
});

test("--out load=FILE writes the load with its comments, its policy found from the new place", async () => {
  const file = folder.path("new/place/load.yaml");
  const { out } = await runCli("staff", load, "--json", "--out", `load=${file}`);
  const { staff } = JSON.parse(out) as Result;
  const text = await readFile(file, "utf8");
  expect(text).toContain(`agents: ${staff[0]?.proposed}, # too many`);
  expect(text).toContain("policy: ../../policy.yaml\n");
  expect((await runCli("simulate", file, "--quiet")).code).toBe(0);
});

test("what no roster can hold ends with 1", async () => {
  const words = ["staff", load, "--quiet", "--replications", "2"];
  const { code, out } = await runCli(
    ...words,
    "--set",
    "expect=[{metric: firstResponse, within: 1s, atLeast: 100%}]",
  );
  expect(code).toBe(1);
  expect(out).toMatch(/^NONE FOUND/);
});

test("a load that expects nothing needs nobody", async () => {
  const { code, err } = await runCli("staff", load, "--set", "expect=[]");
  expect(code).toBe(2);
  expect(err).toContain('expects nothing, so nobody is needed; add what is to hold under "expect"');
});
