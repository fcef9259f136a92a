import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
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

interface Result {
  readonly desks: readonly {
    readonly set: Readonly<Record<string, unknown>>;
    readonly figures: readonly { readonly value: number; readonly change: string }[];
  }[];
  readonly reproduce: string;
}

const vary = ["--vary", "staff.day.agents=1,2", "--vary", "customers.patience.phone.mean=2m,6m"];

test("every combination is a desk with the same customers, the first the one to differ from", async () => {
  const { code, out, err } = await runCli("sweep", load, ...vary, "--figure", "abandonment:phone", "--json");
  expect([code, err]).toEqual([0, ""]);
  const { desks } = JSON.parse(out) as Result;
  expect(desks.map(({ set }) => Object.values(set))).toEqual([
    [1, "2m"],
    [1, "6m"],
    [2, "2m"],
    [2, "6m"],
  ]);
  const lost = desks.map(({ figures }) => figures[0]?.value ?? NaN);
  expect(lost[0]).toBeGreaterThan(lost[1] ?? NaN);
  expect(lost[1]).toBeGreaterThan(lost[3] ?? NaN);
});

test("a desk of a sweep is what simulate finds of it", async () => {
  const words = ["--figure", "abandonment:phone", "--figure", "firstResponse", "--json"];
  const { desks } = JSON.parse((await runCli("sweep", load, ...vary, ...words)).out) as Result;
  const set = ["--set", "staff.day.agents=1", "--set", "customers.patience.phone.mean=6m"];
  const simulated = JSON.parse((await runCli("simulate", load, ...set, "--json")).out) as {
    readonly channels: readonly { readonly channel: string; readonly abandonment: number }[];
    readonly expectations: readonly { readonly value: number }[];
  };
  const phone = simulated.channels.find(({ channel }) => channel === "phone");
  expect(desks[1]?.figures.map(({ value }) => value)).toEqual([
    phone?.abandonment,
    simulated.expectations[0]?.value,
  ]);
});

test("without --figure it shows what the load expects something of", async () => {
  const { out } = await runCli("sweep", load, "--vary", "staff.day.agents=1,2");
  expect(out).toContain("\nfirst response in time\n  staff.day.agents=1  ");
  expect(out).toContain(`deskdrill sweep ${load} --vary staff.day.agents=1,2 --seed 7\n`);
});

test("a service level on the line that the load expects is shown as the load defines it", async () => {
  const level = "[{ metric: serviceLevel, within: 1m, atLeast: 50% }]";
  const { code, out } = await runCli("sweep", load, ...vary, "--set", `expect=${level}`);
  expect([code, out.split("\n")[2]]).toEqual([0, expect.stringContaining("answered on the line within 1m")]);
});

test("files hold the result, and the reproduce command gives the same bytes", async () => {
  const csv = folder.path("sweep.csv");
  const { out } = await runCli("sweep", load, ...vary, "--json", "--out", `csv=${csv}`);
  const rows = parse<Record<string, string>>(await readFile(csv, "utf8"), { columns: true });
  expect(rows.map((row) => row["staff.day.agents"])).toEqual(["1", "1", "2", "2"]);
  const { reproduce } = JSON.parse(out) as Result;
  expect((await runCli(...reproduce.split(" ").slice(1), "--json")).out).toBe(out);
});

test.each([
  [[], 2, "say what to vary"],
  [["--vary", "staff.day.agents"], 2, "write PATH=V1,V2,V3"],
  [
    ["--vary", `staff.day.agents=${Array.from({ length: 501 }, (_, agents) => agents).join(",")}`],
    2,
    "more than 500",
  ],
  [["--vary", "staff.dya.agents=1,2"], 3, `nothing in "staff" is called "dya"`],
  [["--vary", "staff.day.agents=1,-2"], 3, "found -2, set in place of what is written"],
  [["--vary", "staff.day.agents=1", "--figure", "waiting"], 2, "there is no metric"],
])("%j is refused with what to do", async (words, code, told) => {
  const ended = await runCli("sweep", load, ...words);
  expect([ended.code, ended.out]).toEqual([code, ""]);
  expect(ended.err).toContain(told);
});
