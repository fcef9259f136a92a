import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

interface Result {
  readonly verdict: string;
  readonly figure: object;
  readonly procedure: Readonly<Record<string, unknown>> & { readonly probability: number };
  readonly best: object | null;
  readonly replications: number;
  readonly desks: readonly {
    readonly replications: number;
    readonly value: number;
    readonly standing: string;
  }[];
  readonly reproduce: string;
}

const agents = ["--vary", "staff.day.agents=1,2,3"];
const hungUp = ["--figure", "abandonment:phone"];

test("the desk that loses the fewest callers is chosen, and those far behind are dropped early", async () => {
  const { code, out, err } = await runCli("choose", load, ...agents, ...hungUp, "--alike", "2%", "--json");
  expect([code, err]).toEqual([0, ""]);
  const { verdict, best, desks, procedure, replications } = JSON.parse(out) as Result;
  expect([verdict, best]).toEqual(["told", { "staff.day.agents": 3 }]);
  expect(procedure).toEqual({ name: "KN", firstStage: 10, indifference: 0.02 });
  expect(desks.map(({ standing }) => standing)).toEqual(["behind", "behind", "best"]);
  expect(desks[0]?.replications).toBe(10);
  expect(desks.reduce((sum, desk) => sum + desk.replications, 0)).toBe(replications);
});

test("a budget is spent to the last replication, most of it on the best and its rival", async () => {
  const words = ["choose", load, ...agents, ...hungUp, "--budget", "90"];
  const { code, out } = await runCli(...words, "--json");
  expect(code).toBe(0);
  const { best, desks, procedure, replications } = JSON.parse(out) as Result;
  expect([best, replications]).toEqual([{ "staff.day.agents": 3 }, 90]);
  expect(procedure).toMatchObject({ name: "OCBA", firstStage: 10, budget: 90 });
  expect(procedure.probability).toBeGreaterThan(0.95);
  expect(desks[0]?.replications).toBeLessThan(desks[1]?.replications ?? 0);
  expect((await runCli(...words)).out).toMatch(
    /^BEST {2}A quiet week under corner v2: staff\.day\.agents=3\n/,
  );
});

test("desks that are the same cannot be told apart", async () => {
  const same = ["choose", load, "--vary", "staff.day.agents=2,2"];
  const { code, out } = await runCli(...same, "--quiet");
  expect([code, out]).toEqual([
    4,
    "UNDECIDED  A quiet week under corner v2: staff.day.agents=2 | staff.day.agents=2 cannot be told apart\n",
  ]);
  expect((await runCli(...same, "--budget", "30")).code).toBe(4);
});

test("desks in which everything is in time tie, with a budget too", async () => {
  const words = ["--vary", "staff.day.agents=8,9", "--set", "arrivals.phone.perWeek=1"];
  for (const budget of [[], ["--budget", "30"]]) {
    const { code, out } = await runCli("choose", load, ...words, ...budget, "--json");
    expect(code).toBe(4);
    const { verdict, desks } = JSON.parse(out) as Result;
    expect([verdict, desks.map(({ value }) => value)]).toEqual(["undecided", [1, 1]]);
  }
});

test("without --figure it is what the load expects first and can be better, else the first response", async () => {
  const figureWith = async (expected: string): Promise<object> => {
    const text = changed(loadText, "[{ metric: firstResponse, atLeast: 50% }]", expected);
    const file = await folder.write("other.yaml", text);
    const { out } = await runCli("choose", file, "--vary", "staff.day.agents=1,9", "--json");
    return (JSON.parse(out) as Result).figure;
  };
  expect(
    await figureWith(
      "[{ metric: occupancy, atMost: 90% }, { metric: abandonment, where: { channel: phone }, atMost: 9% }]",
    ),
  ).toEqual({ metric: "abandonment", where: { channel: "phone" }, better: "less" });
  expect(await figureWith("[]")).toEqual({ metric: "firstResponse", where: {}, better: "more" });
});

test("a figure of times is judged in minutes, and one that is never measured cannot be told", async () => {
  const times = ["choose", load, ...agents, "--figure", "firstResponseMinutes", "--alike", "2m", "--json"];
  const { procedure, desks } = JSON.parse((await runCli(...times)).out) as Result;
  expect(procedure["indifference"]).toBe(2);
  expect(desks[0]?.standing).toBe("behind");
  const none = await runCli("choose", load, ...agents, "--figure", "resolution:critical", "--quiet");
  expect([none.code, none.out]).toEqual([
    4,
    expect.stringContaining("had nothing to measure in 10 replications"),
  ]);
});

test("files hold the result, and the reproduce command gives the same bytes", async () => {
  const files = ["json", "text"].map((format) => [format, folder.path(`choice.${format}`)] as const);
  const out = files.flatMap(([format, path]) => ["--out", `${format}=${path}`]);
  const words = ["choose", load, ...agents, ...hungUp, "--alike", "3%", ...out];
  const first = await runCli(...words, "--json");
  expect(await readFile(files[0]?.[1] ?? "", "utf8")).toBe(first.out);
  const { reproduce } = JSON.parse(first.out) as Result;
  expect(reproduce).toBe(
    `deskdrill choose ${load} --vary staff.day.agents=1,2,3 --figure abandonment:phone --alike 3% --seed 7`,
  );
  expect((await runCli(...reproduce.split(" ").slice(1), "--json")).out).toBe(first.out);
  expect((await runCli(...words)).code).toBe(2);
  const again = await runCli(...words, "--force");
  expect(await readFile(files[1]?.[1] ?? "", "utf8")).toBe(again.out);
});

test.each([
  [[], 2, "say what to vary"],
  [["--vary", "staff.day.agents=2"], 2, "there is one desk only; give --vary at least two values"],
  [[...agents, "--budget", "14"], 2, "3 desks need at least 15, 5 replications each"],
  [[...agents, "--budget", "0"], 2, "Write a whole number from 1"],
  [[...agents, "--budget", "30", "--alike", "1%"], 2, "leave out --budget or --alike"],
  [[...agents, "--figure", "occupancy"], 2, "of occupancy neither more nor less is better"],
  [[...agents, "--figure", "waiting"], 2, "there is no metric"],
  [[...agents, "--alike", "2m"], 2, "--alike 2m: firstResponse is a share; write one such as 0.5%"],
  [[...agents, "--figure", "resolutionMinutes", "--alike", "1%"], 2, "is a time; write a span such as 2m"],
  [[...agents, "--alike", "0s"], 2, "Write a share such as 0.5%, or a span such as 2m."],
  [["--vary", "staff.dya.agents=1,2"], 3, `nothing in "staff" is called "dya"`],
])("%j is refused with what to do", async (words, code, told) => {
  const ended = await runCli("choose", load, ...words);
  expect([ended.code, ended.out]).toEqual([code, ""]);
  expect(ended.err).toContain(told);
});
