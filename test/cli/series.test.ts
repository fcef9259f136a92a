import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, type DeskFolder } from "./deskFolder.ts";
import { Program } from "./program.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

const linesOf = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, "utf8").catch(() => "")).split("\n").slice(0, -1);

test("one thread, several, or kept replications: the result is the same bytes", async () => {
  const kept = folder.path("kept.jsonl");
  const ways = [
    ["--workers", "1"],
    ["--workers", "3"],
    ["--resume", kept],
    ["--resume", kept, "--workers", "2"],
  ];
  const found = [];
  for (const way of ways) found.push(await runCli("simulate", load, "--json", "--replications", "6", ...way));
  expect(found[0]).toMatchObject({ code: 0, err: "" });
  for (const one of found) expect(one).toEqual(found[0]);
  expect(await linesOf(kept)).toHaveLength(1 + 6);
});

test("more replications go on from those that are kept", async () => {
  const kept = folder.path("more.jsonl");
  const run = (count: number): ReturnType<typeof runCli> =>
    runCli("simulate", load, "--json", "--replications", String(count), "--resume", kept);
  await run(3);
  const before = await linesOf(kept);
  expect((await run(5)).out).toBe((await runCli("simulate", load, "--json", "--replications", "5")).out);
  expect((await linesOf(kept)).slice(0, before.length)).toEqual(before);
  expect((await run(2)).out).toBe((await runCli("simulate", load, "--json", "--replications", "2")).out);
  expect(await linesOf(kept)).toHaveLength(1 + 5);
});

test("a history that is asked for is made, whoever makes the other replications", async () => {
  const files = ["here.csv", "threads.csv", "kept.csv"].map((name) => folder.path(name));
  const kept = folder.path("events.jsonl");
  const ways = [[], ["--workers", "2", "--resume", kept], ["--resume", kept]];
  for (const [index, way] of ways.entries())
    await runCli("simulate", load, "--quiet", "--out", `events=${files[index] ?? ""}`, ...way);
  const [own, ...others] = await Promise.all(files.map((file) => readFile(file, "utf8")));
  expect(own?.length).toBeGreaterThan(1000);
  expect(others).toEqual([own, own]);
  expect(await linesOf(kept)).toHaveLength(1 + 3);
});

test("a run killed in the middle goes on where it was, and nothing is made twice", async () => {
  const kept = folder.path("killed.jsonl");
  const long = await folder.write("long.yaml", changed(loadText, "weeks: 1, warmUp", "weeks: 20, warmUp"));
  const words = ["simulate", long, "--json", "--quiet", "--replications", "30", "--workers", "1"];
  const program = new Program(...words, "--resume", kept);
  while ((await linesOf(kept)).length < 4);
  program.signal("SIGKILL");
  expect((await program.ended).with).toBe("SIGKILL");
  const before = await linesOf(kept);
  expect(before.length).toBeLessThan(1 + 30);
  const [gone, whole] = [await runCli(...words, "--resume", kept), await runCli(...words)];
  expect(gone).toEqual(whole);
  expect((await linesOf(kept)).slice(0, before.length)).toEqual(before);
  expect(await linesOf(kept)).toHaveLength(1 + 30);
});

test("kept replications of another load are refused, and left as they are", async () => {
  const kept = folder.path("own.jsonl");
  await runCli("simulate", load, "--quiet", "--resume", kept);
  const before = await readFile(kept, "utf8");
  const { code, err } = await runCli("simulate", load, "--quiet", "--seed", "8", "--resume", kept);
  expect(code).toBe(3);
  expect(err).toContain(`${kept}:1:1 REPLICATIONS_INVALID`);
  expect(err).toContain("of another run");
  expect(await readFile(kept, "utf8")).toBe(before);
});

test("any other file is refused, and so is a place where nothing can be kept", async () => {
  const notes = folder.path("notes.txt");
  await writeFile(notes, "mine\n");
  expect((await runCli("simulate", load, "--resume", notes)).code).toBe(3);
  expect(await readFile(notes, "utf8")).toBe("mine\n");
  for (const place of [folder.path("no/such/place"), folder.path(".")]) {
    const { code, err } = await runCli("simulate", load, "--resume", place);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining(`${place}: no replications can be kept there: E`),
    ]);
  }
});

test.each([
  ["compare", "--against-set", "staff.day.agents=1", "--tell", "firstResponse", "--max", "12"],
  ["sweep", "--vary", "staff.day.agents=1,2,3", "--replications", "4"],
  ["sensitivity", "--replications", "4"],
])("%s gives the same bytes on threads and from what it has kept", async (command, ...words) => {
  const kept = folder.path(`${command}.jsonl`);
  const ways = [
    ["--workers", "1"],
    ["--workers", "2", "--resume", kept],
    ["--resume", kept],
  ];
  const found = [];
  for (const way of ways) found.push(await runCli(command, load, "--json", ...words, ...way));
  expect(JSON.parse(found[0]?.out ?? "")).toMatchObject({ partial: false });
  for (const one of found) expect(one).toEqual(found[0]);
  expect((await linesOf(kept)).length).toBeGreaterThan(3);
  const { code, err } = await runCli("merge", kept);
  expect([code, err]).toEqual([2, expect.stringContaining("holds no run of simulate, but of several desks")]);
});
