import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { syntheticColumns, syntheticMap, syntheticRows } from "../workload/calibrate/syntheticLog.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli, type Ended } from "./runCli.ts";

/** A calibration takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

let folder: DeskFolder;
let log = "";
let map = "";
let policy = "";
beforeAll(async () => {
  folder = await deskFolder();
  policy = folder.path("policy.yaml");
  const rows = syntheticRows(8).map((row) => row.join(","));
  log = await folder.write("log.csv", `${[syntheticColumns.join(","), ...rows].join("\n")}\n`);
  // The policy of the folder has its own words.
  const words = syntheticMap
    .replace("otherwise: bug", "otherwise: billing")
    .replace(
      'words: { "1": critical, "2": high }, otherwise: low',
      'words: { "1": critical }, otherwise: normal',
    );
  map = await folder.write("tickets.yaml", words);
});
afterAll(() => folder.remove());

const calibrated = (...words: readonly string[]): Promise<Ended> =>
  runCli("calibrate", log, "--map", map, "--policy", policy, ...words);

test("the load that is written runs at once, and the fit that made it holds", async () => {
  const out = folder.path("calibrated.yaml");
  const { code, out: text } = await calibrated("--out", out);
  expect(text).toMatch(/^FITS {2}.*log\.csv: 6 of 6 checks on the unseen half hold\n/);
  expect(code).toBe(0);
  expect(await runCli("simulate", out, "--replications", "2", "--weeks", "1", "--quiet")).toMatchObject({
    code: 0,
  });
});

test("the same command gives the same bytes, and another seed another split", async () => {
  const first = await calibrated("--json");
  expect(await calibrated("--json")).toEqual(first);
  expect((await calibrated("--json", "--seed", "2")).out).not.toBe(first.out);
  expect(JSON.parse(first.out)).toMatchObject({
    schema: "deskdrill.calibration/1",
    verdict: "held",
    seed: "1",
  });
});

test("a model that is too simple does not hold, and ends with 1", async () => {
  expect(await calibrated("--family", "exponential")).toMatchObject({ code: 1 });
  const { code, out } = await calibrated("--arrivals", "poisson");
  expect([code, out.split(" ")[0]]).toEqual([1, "DOES"]);
});

test("rows that cannot be used are counted by reason, and written with their line", async () => {
  const text = await readFile(log, "utf8");
  const dirty = await folder.write(
    "dirty.csv",
    `${text}T1,2016-03-01T09:00Z\nX1,soon,,0,no,1,0,1,0,call,other,1\nX2,later,,0,no,1,0,1,0,call,other,1\n`,
  );
  const refused = folder.path("refused.csv");
  const { out } = await runCli("calibrate", dirty, "--map", map, "--policy", policy, "--refused", refused);
  expect(out).toMatch(
    / used, 3 refused\n {2}2 × … in opened is not a time\n {2}1 × … cells where the header has 12\n/,
  );
  expect((await readFile(refused, "utf8")).split("\n")).toHaveLength(5);
});

test("the staff of another load is taken when asked for", async () => {
  const out = folder.path("staffed.yaml");
  await calibrated("--out", out, "--staff-from", folder.path("load.yaml"));
  expect(await readFile(out, "utf8")).toContain("  - { name: day, tier: desk, agents: 2, hours: office }\n");
});

test.each([
  [
    ["--policy", "p.yaml"],
    "calibrate needs --map FILE, which says what the columns mean; --guess proposes one",
  ],
  [["--map", "m.yaml"], "calibrate needs --policy FILE, in whose words the load is written"],
])("%j is too little", async (words, message) => {
  expect(await runCli("calibrate", log, ...words)).toEqual({
    code: 2,
    out: "",
    err: `deskdrill: ${message}\n`,
  });
});

test("a file that exists is kept, and nothing is read", async () => {
  const kept = await folder.write("kept.yaml", "mine");
  expect(await calibrated("--out", kept)).toMatchObject({ code: 2 });
  expect(await readFile(kept, "utf8")).toBe("mine");
});

test("a log of which nothing can be used says why", async () => {
  const useless = await folder.write(
    "useless.csv",
    `${syntheticColumns.join(",")}\nX,soon,,0,no,1,0,1,0,call,other,1\n`,
  );
  const { code, err } = await runCli("calibrate", useless, "--map", map, "--policy", policy);
  expect(code).toBe(2);
  expect(err).toContain(`none of its 1 rows can be used; line 2: "soon" in opened is not a time`);
});

/** The public log of incidents, which is not part of the repository: DESKDRILL_LOGS names its folder. */
const uci = `${process.env["DESKDRILL_LOGS"] ?? "logs"}/uci_servicenow_incidents.csv`;

test("on the public incident log the fit holds on the unseen half, what is too simple fails, and the preset is what is made of it", async ({
  annotate,
}) => {
  if (!existsSync(uci)) {
    await annotate(`not run: ${uci} is not there; DESKDRILL_LOGS names the folder of the log`);
    return;
  }
  const words = [
    "--map",
    "scenarios/maps/uci-servicenow.yaml",
    "--policy",
    "scenarios/policies/incident-log.yaml",
  ];
  const made = folder.path("calibrated.yaml");
  const { code, out } = await runCli("calibrate", uci, ...words, "--json", "--out", made, "--force");
  const { checks, controls, arrivals } = JSON.parse(out) as UciResult;
  expect(code).toBe(0);
  expect(checks.find(({ about }) => about === "resolution")?.distance).toBeLessThan(0.05);
  expect(checks.find(({ about }) => about === "handOvers")?.distance).toBeLessThan(0.05);
  expect(arrivals.dispersionPerHour).toBeGreaterThan(2.4);
  expect(arrivals.dispersionPerHour).toBeLessThan(7.6);
  expect(arrivals.dispersionPerDay).toBeGreaterThan(3);
  expect(arrivals.dispersionPerDay).toBeLessThan(44);
  expect(controls.flatMap((control) => control.checks.map(({ verdict }) => verdict))).toEqual(
    controls.flatMap((control) => control.checks.map(() => "failed")),
  );
  expect(await loadIn(made)).toEqual(await loadIn("scenarios/loads/calibrated.yaml"));
});

/** What a load says, but for the way to its policy. */
const loadIn = async (file: string): Promise<object> => ({
  ...(parse(await readFile(file, "utf8")) as object),
  policy: undefined,
});

interface UciResult {
  readonly checks: readonly { readonly about: string; readonly distance?: number }[];
  readonly controls: readonly { readonly checks: readonly { readonly verdict: string }[] }[];
  readonly arrivals: { readonly dispersionPerHour: number; readonly dispersionPerDay: number };
}
