import { readFile, writeFile } from "node:fs/promises";
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

let made = 0;

/** The files of the parts of a run. */
async function parts(of: number, ...words: readonly string[]): Promise<readonly string[]> {
  const files: string[] = [];
  for (let part = 1; part <= of; part++) {
    const file = folder.path(`part-${made++}.jsonl`);
    await runCli("simulate", ...words, "--shard", `${part}/${of}`, "--resume", file);
    files.push(file);
  }
  return files;
}

test("the parts of a run in any order give the bytes of the run", async () => {
  const run = [load, "--replications", "7", "--seed", "5", "--set", "staff.day.agents=1"];
  const files = await parts(3, ...run);
  const whole = await runCli("simulate", ...run, "--json");
  expect(await runCli("merge", ...files, "--json")).toEqual(whole);
  expect(await runCli("merge", ...files.toReversed(), "--json")).toEqual(whole);
  expect((await runCli("merge", ...files)).out).toBe((await runCli("simulate", ...run)).out);
  expect((await runCli("merge", ...files, "--quiet")).out).toMatch(/^FAILS|^HOLDS/);
});

test("the parts of a replay give its bytes, and so do the events of the first replication", async () => {
  const log = await folder.write("log.csv", "Opened,Via,About\n2026-03-03 10:00,Mail,Password\nsoon,Fax,x\n");
  const run = [load, "--arrivals", log, "--map", folder.path("map.yaml")];
  const [own, merged] = [folder.path("own.csv"), folder.path("merged.csv")];
  const whole = await runCli("simulate", ...run, "--json", "--out", `events=${own}`);
  const files = await parts(2, ...run);
  expect(await runCli("merge", ...files, "--json", "--out", `events=${merged}`)).toEqual(whole);
  expect(await readFile(merged, "utf8")).toBe(await readFile(own, "utf8"));
});

test("a run that stops when it knows enough takes as many of the kept replications", async () => {
  const text = changed(loadText, "{ min: 3 }", "{ min: 3, max: 40, halfWidth: 8% }");
  const until = await folder.write("until.yaml", text);
  const whole = await runCli("simulate", until, "--json");
  const { replications } = JSON.parse(whole.out) as { readonly replications: number };
  expect(replications).toBeLessThan(40);
  expect(await runCli("merge", ...(await parts(2, until)), "--json")).toEqual(whole);
});

test("a part that is missing is told with the numbers of its replications", async () => {
  const [first = ""] = await parts(2, load, "--replications", "5");
  const { code, err } = await runCli("merge", first);
  expect(code).toBe(3);
  expect(err).toContain(`${first}:1:1 REPLICATIONS_INVALID`);
  expect(err).toContain("2 of 5 replications are in none of the files: 2, 4");
});

test("parts of different runs do not merge", async () => {
  const [[one = ""], [other = ""]] = [await parts(1, load), await parts(1, load, "--seed", "8")];
  const { code, err } = await runCli("merge", one, other);
  expect([code, err]).toEqual([3, expect.stringContaining(`${other}:1:1`)]);
});

test("every damaged file is told at once, and one of another version", async () => {
  const [one = "", other = ""] = await parts(2, load);
  const text = await readFile(one, "utf8");
  await writeFile(one, text.replace("perWeek: 50", "perWeek: 51"));
  await writeFile(other, "mine\n");
  const { code, err } = await runCli("merge", one, other);
  expect(code).toBe(3);
  expect([one, other].filter((file) => err.includes(`${file}:1:1`))).toEqual([one, other]);
});
