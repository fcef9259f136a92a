import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, policyText, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

interface Figure {
  readonly metric: string;
  readonly where: Readonly<Record<string, string>>;
  readonly a: { readonly value: number };
  readonly difference: number | null;
  readonly low: number;
  readonly high: number;
  readonly change: string;
  readonly varianceReduction: number;
}

interface Result {
  readonly replications: number;
  readonly customers: { readonly same: boolean; readonly differIn: readonly string[] };
  readonly figures: readonly Figure[];
  readonly told: Figure;
  readonly verdict: string;
  readonly reproduce: string;
}

async function resultOf(...words: readonly string[]): Promise<Result> {
  return JSON.parse((await runCli("compare", load, "--json", ...words)).out) as Result;
}

test("a load against itself is alike in everything, without any width", async () => {
  const { code, out, err } = await runCli("compare", load, load);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^ALIKE {2}nothing differs surely, of \d+ figures\n/);
  for (const { difference, low, high } of (await resultOf(load)).figures)
    expect([difference, low, high]).toEqual([0, 0, 0]);
});

test("two rosters are told apart over a hundred replications, with the interval", async () => {
  const { figures, customers, verdict } = await resultOf(
    "--against-set",
    "staff.day.agents=1",
    "--replications",
    "100",
  );
  expect([customers.same, verdict]).toEqual([true, "different"]);
  const lost = figures.find(({ metric, where }) => metric === "abandonment" && where["channel"] === "phone");
  expect(lost).toMatchObject({ change: "worse" });
  expect(lost?.low).toBeGreaterThan(0);
  expect(lost?.high).toBeGreaterThan(lost?.difference ?? Infinity);
  expect(lost?.varianceReduction).toBeGreaterThan(1);
});

test("B may be another load, another policy or another value; the customers are A's as far as they can be", async () => {
  const strict = await folder.write("strict.yaml", changed(policyText, "1 business day end-of-day", "1s"));
  const policies = await resultOf("--against-policy", strict);
  expect(policies.customers.same).toBe(true);
  const resolved = policies.figures.find(
    ({ metric, where }) => metric === "resolution" && !("channel" in where),
  );
  expect(resolved).toMatchObject({ a: { value: 1 }, difference: -1, change: "worse" });
  const other = await folder.write("other.yaml", changed(loadText, "seed: 7", "seed: 99"));
  expect((await resultOf(other)).figures.every(({ difference }) => difference === 0)).toBe(true);
  const busier = await resultOf("--against-set", "arrivals.email.perWeek=60");
  expect(busier.customers).toEqual({ same: false, differIn: ["arrivals"] });
  expect((await runCli("compare", load, "--against-set", "arrivals.email.perWeek=60")).out).toContain(
    "They do not have the same customers (arrivals).",
  );
});

test("--policy and --set are for both sides", async () => {
  const { figures } = await resultOf(load, "--set", "staff.day.agents=9");
  expect(figures.every(({ difference }) => difference === 0)).toBe(true);
});

test("--tell goes on until the difference is known, and ends with 4 when it cannot be", async () => {
  const words = ["--against-set", "staff.day.agents=1", "--tell", "abandonment:phone", "--replications", "3"];
  const told = await resultOf(...words);
  expect(told.told.change).toBe("worse");
  expect([3, 6, 12, 24, 48]).toContain(told.replications);
  const alike = await runCli(
    "compare",
    load,
    load,
    "--json",
    "--tell",
    "resolution",
    "--replications",
    "2",
    "--max",
    "5",
  );
  expect(alike.code).toBe(4);
  expect(JSON.parse(alike.out)).toMatchObject({ replications: 5, told: { change: "unsure", looks: 3 } });
});

test("the reproduce command gives the same bytes, and files hold what is shown", async () => {
  const file = folder.path("out/comparison.json");
  const words = ["compare", load, "--against-set", "staff.day.agents=1", "--json"];
  const { out } = await runCli(...words, "--out", `json=${file}`);
  expect(await readFile(file, "utf8")).toBe(out);
  const { reproduce } = JSON.parse(out) as Result;
  expect((await runCli(...reproduce.split(" ").slice(1), "--json")).out).toBe(out);
  expect((await runCli(...words, "--out", `json=${file}`)).code).toBe(2);
});

test("--quiet prints the verdict on one line", async () => {
  expect((await runCli("compare", load, load, "--quiet")).out).toMatch(/^ALIKE .*\n$/);
});

test.each([
  [["load"], "say what to compare with: a second load, --against-policy FILE or --against-set PATH=VALUE"],
  [["load", "load", "--max", "9"], "--max needs --tell FIGURE"],
  [["load", "load", "--tell", "waiting"], 'there is no metric "waiting"'],
  [["load", "load", "--tell", "resolution", "--max", "2"], "it starts with 3 replications"],
])("%j is wrong use", async (words, told) => {
  const { code, out, err } = await runCli("compare", ...words.map((word) => (word === "load" ? load : word)));
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(told);
});
