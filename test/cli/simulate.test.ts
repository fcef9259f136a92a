import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, policyText, type DeskFolder } from "./deskFolder.ts";
import { runCli, runOn } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

interface Cell {
  readonly metric: string;
  readonly priority: string;
  readonly channel: string;
  readonly compliance: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly met: number;
  readonly missed: number;
  readonly open: number;
  readonly abandoned: number;
}

interface Result {
  readonly schema: string;
  readonly seed: number | string;
  readonly policy: object;
  readonly load: { readonly hash: string };
  readonly horizon: { readonly weeks: number };
  readonly replications: number;
  readonly partial: boolean;
  readonly verdict: string;
  readonly tickets: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly expectations: readonly object[];
  readonly cells: readonly Cell[];
  readonly totals: readonly Cell[];
  readonly channels: readonly { readonly arrived: number; readonly abandoned: number }[];
  readonly tiers: readonly object[];
  readonly reproduce: string;
}

async function resultOf(...words: readonly string[]): Promise<Result> {
  const { out } = await runCli("simulate", load, "--json", ...words);
  return JSON.parse(out) as Result;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

test("the same command gives the same bytes, and says nothing on standard error", async () => {
  const first = await runCli("simulate", load, "--json");
  expect(await runCli("simulate", load, "--json")).toEqual(first);
  expect(first).toMatchObject({ code: 0, err: "" });
});

test("the result has everything that the field expects of it", async () => {
  const hash: unknown = expect.stringMatching(/^[0-9a-f]{12}$/);
  const figure: unknown = expect.any(Number);
  expect(await resultOf()).toMatchObject({
    schema: "deskdrill.run/1",
    tool: { name: "deskdrill", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown },
    seed: 7,
    policy: { id: "corner", version: "2", hash },
    load: { id: "quiet", title: "A quiet week", hash },
    horizon: { start: "2026-03-02", weeks: 1, warmUpWeeks: 1, zone: "UTC" },
    replications: 3,
    partial: false,
    verdict: "held",
    expectations: [
      {
        metric: "firstResponse",
        where: {},
        atLeast: 0.5,
        verdict: "held",
        low: figure,
        high: figure,
        n: figure,
      },
    ],
    cells: [
      { metric: "firstResponse", priority: "normal", channel: "email", compliance: figure, low: figure },
      { metric: "firstResponse", priority: "normal", channel: "phone", high: figure, n: figure },
      { metric: "resolution", priority: "normal", channel: "email", meanMinutes: figure, p90Minutes: figure },
      { metric: "resolution", priority: "normal", channel: "phone" },
    ],
    tiers: [
      { tier: "desk", occupancy: figure, queueWaitMinutes: { mean: figure, low: figure, high: figure } },
    ],
  });
});

test("every ticket is counted once: met, missed, open or abandoned", async () => {
  const { tickets, outcomes, cells, totals, channels } = await resultOf();
  const counted = ({ met, missed, open, abandoned }: Cell): number => met + missed + open + abandoned;
  for (const metric of ["firstResponse", "resolution"]) {
    const own = cells.filter((cell) => cell.metric === metric);
    const all = totals.filter((cell) => cell.metric === metric);
    expect(sum(own.map(counted))).toBe(tickets - (outcomes["turnedAway"] ?? 0));
    expect(sum(all.map(counted))).toBe(sum(own.map(counted)));
  }
  for (const { compliance, met, missed, n } of cells) {
    expect(n).toBe(met + missed);
    expect(compliance).toBeCloseTo(met / n, 5);
  }
  expect(sum(channels.map(({ arrived }) => arrived))).toBe(tickets);
  expect(sum(channels.map(({ abandoned }) => abandoned))).toBe(outcomes["abandoned"]);
  expect(outcomes["turnedAway"]).toBeGreaterThan(0);
  expect(tickets).toBeGreaterThan(150);
});

test("another seed gives other numbers of the same kind", async () => {
  const usual = await resultOf();
  const other = await resultOf("--seed", "8");
  expect(other.seed).toBe(8);
  expect(other.cells).not.toEqual(usual.cells);
  expect(Object.keys(other)).toEqual(Object.keys(usual));
});

test("a seed that only looks like a number stays what was written", async () => {
  expect((await resultOf("--seed", "007")).seed).toBe("007");
  expect((await resultOf("--seed", "spring")).seed).toBe("spring");
});

test("replications and weeks can be changed from the command line", async () => {
  const usual = await resultOf();
  const more = await resultOf("--replications", "4", "--weeks", "2");
  expect(more).toMatchObject({ replications: 4, horizon: { weeks: 2 } });
  expect(more.tickets).toBeGreaterThan(2 * usual.tickets);
});

test("more replications begin with the same ones", async () => {
  const [two, three] = [await resultOf("--replications", "2"), await resultOf("--replications", "3")];
  expect(three).toEqual({ ...(await resultOf()), reproduce: three.reproduce });
  expect(three.tickets).toBeGreaterThan(two.tickets);
});

test("a single replication shows values without intervals", async () => {
  const { code, out } = await runCli("simulate", load, "--json", "--replications", "1");
  const { tiers } = JSON.parse(out) as Result;
  expect(tiers).toMatchObject([{ occupancy: expect.any(Number) as unknown, low: null, high: null }]);
  expect([0, 4]).toContain(code);
});

test("--policy runs the load under another policy, with the same customers", async () => {
  const renamed = changed(policyText, "policy: corner", "policy: strict");
  const strict = await folder.write("strict.yaml", changed(renamed, "1 business day end-of-day", "1s"));
  const usual = await resultOf();
  const other = await resultOf("--policy", strict);
  expect(other.policy).toMatchObject({ id: "strict" });
  const solved = other.cells.filter(({ metric }) => metric === "resolution");
  expect(solved.map(({ met, compliance }) => [met, compliance])).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(other.tickets).toBe(usual.tickets);
});

test("the reproduce command gives the same bytes", async () => {
  const odd = await folder.write("odd name's.yaml", loadText);
  const words = ["simulate", odd, "--json", "--seed", "a b", "--weeks", "2", "--replications", "2"];
  const { out } = await runCli(...words);
  const { reproduce } = JSON.parse(out) as Result;
  expect(reproduce).toMatch(
    /^deskdrill simulate '.*odd name'\\''s.yaml' --seed 'a b' --replications 2 --weeks 2$/,
  );
  const said = reproduce.matchAll(/'((?:[^']|'\\'')*)'|([^\s']+)/g);
  const again = [...said].map(([, quoted, bare]) => quoted?.replaceAll(String.raw`'\''`, "'") ?? bare ?? "");
  expect((await runCli(...again.slice(1), "--json")).out).toBe(out);
});

test("the result files are what standard output shows", async () => {
  const [json, csv, text] = ["json", "csv", "txt"].map((end) => folder.path(`new/deep/out.${end}`));
  const out = [`json=${json}`, `csv=${csv}`, `text=${text}`].flatMap((one) => ["--out", one]);
  const shown = await runCli("simulate", load, ...out);
  expect(shown).toMatchObject({ code: 0, err: "" });
  expect(await readFile(text ?? "", "utf8")).toBe(shown.out);
  expect(await readFile(json ?? "", "utf8")).toBe((await runCli("simulate", load, "--json")).out);
  const rows = parse<Record<string, string>>(await readFile(csv ?? "", "utf8"), { columns: true });
  const { cells } = await resultOf();
  expect(rows.map((row) => [row["metric"], Number(row["met"])])).toEqual(
    cells.map(({ metric, met }) => [metric, met]),
  );
  const names = await folder.names();
  expect(names.filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a file that exists is kept, and nothing is run or written", async () => {
  const kept = await folder.write("kept.json", "mine");
  const other = folder.path("other.csv");
  const words = ["simulate", load, "--out", `csv=${other}`, "--out", `json=${kept}`];
  expect(await runCli(...words)).toEqual({
    code: 2,
    out: "",
    err: `deskdrill: ${kept} exists already; add --force to replace it\n`,
  });
  expect(await readFile(kept, "utf8")).toBe("mine");
  expect(await folder.names()).not.toContain("other.csv");
  expect((await runCli(...words, "--force")).code).toBe(0);
  expect(await readFile(kept, "utf8")).toContain("deskdrill.run/1");
});

test("what cannot be written leaves nothing behind", async () => {
  const file = await folder.write("a-file", "mine");
  const before = await folder.names();
  const good = folder.path("good.csv");
  const ended = await runCli("simulate", load, "--out", `csv=${good}`, "--out", `json=${file}/in/it.json`);
  expect(ended.code).toBe(2);
  expect(ended.err).toMatch(/^deskdrill: the results cannot be written: /);
  expect(await folder.names()).toEqual(before);
});

test.each([
  ["nothing", "xml=out.xml"],
  ["no file", "json="],
  ["no format", "out.json"],
])("--out with %s is refused", async (_, out) => {
  const ended = await runCli("simulate", load, "--out", out);
  expect(ended).toMatchObject({ code: 2, out: "" });
  expect(ended.err).toContain(`--out ${out}: write csv=FILE`);
});

test("two results cannot go into one file", async () => {
  const out = folder.path("twice");
  const ended = await runCli("simulate", load, "--out", `csv=${out}`, "--out", `json=${out}`);
  expect(ended.err).toBe(`deskdrill: --out json=${out}: another --out writes that file\n`);
  expect(await folder.names()).not.toContain("twice");
});

test("--quiet prints the verdict on one line", async () => {
  expect(await runCli("simulate", load, "--quiet")).toEqual({
    code: 0,
    out: "HOLDS  A quiet week under corner v2: 1 of 1 expectations hold\n",
    err: "",
  });
});

test.each([
  ["holds", "atLeast: 50%", 0, "held"],
  ["fails", "atMost: 0.1%", 1, "failed"],
  ["cannot be told", "where: { priority: critical }, atLeast: 50%", 4, "inconclusive"],
])("a load whose expectation %s", async (_, wanted, code, verdict) => {
  const file = await folder.write("expecting.yaml", changed(loadText, "atLeast: 50%", wanted));
  const { code: ended, out } = await runCli("simulate", file, "--json");
  expect([ended, (JSON.parse(out) as Result).verdict]).toEqual([code, verdict]);
});

test("an expectation that fails outweighs one that cannot be told", async () => {
  const both = "atMost: 0.1% }, { metric: firstResponse, where: { priority: critical }, atLeast: 50%";
  const file = await folder.write("both.yaml", changed(loadText, "atLeast: 50%", both));
  expect((await runCli("simulate", file, "--quiet")).out).toMatch(
    /^FAILS .*1 failed, 1 cannot be told yet\n$/,
  );
});

test("a load without expectations holds and says so", async () => {
  const expectation = loadText.slice(loadText.indexOf("expect:"));
  const file = await folder.write("free.yaml", changed(loadText, expectation, ""));
  expect(await runCli("simulate", file, "--quiet")).toMatchObject({
    code: 0,
    out: "HOLDS  A quiet week under corner v2: no expectations stated\n",
  });
});

test("colours are for terminals, unless NO_COLOR or --color says otherwise", async () => {
  const isColoured = async (terminal: boolean, ...words: readonly string[]): Promise<boolean> =>
    (await runOn({ terminal }, "simulate", load, "--quiet", ...words)).out.startsWith("\u001B[32;1mHOLDS");
  const before = process.env["NO_COLOR"];
  try {
    delete process.env["NO_COLOR"];
    expect([await isColoured(true), await isColoured(false)]).toEqual([true, false]);
    expect(await isColoured(false, "--color", "always")).toBe(true);
    expect(await isColoured(true, "--color", "never")).toBe(false);
    process.env["NO_COLOR"] = "";
    expect(await isColoured(true)).toBe(true);
    process.env["NO_COLOR"] = "1";
    expect(await isColoured(true)).toBe(false);
    expect(await isColoured(true, "--color", "always")).toBe(true);
  } finally {
    if (before === undefined) delete process.env["NO_COLOR"];
    else process.env["NO_COLOR"] = before;
  }
});

test("nothing that a file says reaches the terminal as a control sequence", async () => {
  const file = await folder.write(
    "painted.yaml",
    changed(loadText, "title: A quiet week", String.raw`title: "A \e[31mred\x9b2J\nweek"`),
  );
  const { out } = await runCli("simulate", file);
  expect(out.split("\n")[0]).toBe("HOLDS  A red2J week under corner v2: 1 of 1 expectations hold");
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
});
