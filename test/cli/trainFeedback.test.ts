import { readFile, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "./runCli.ts";
import { trained, trainFolder, type TrainFolder } from "./trainFolder.ts";

const folders: TrainFolder[] = [];
let folder: TrainFolder;
let load = "";
beforeEach(async () => {
  folder = await trainFolder();
  folders.push(folder);
  load = folder.path("week.yaml");
  const text = await readFile("scenarios/loads/normal-week.yaml", "utf8");
  await writeFile(load, text.replace("../policies/saas-standard.yaml", fromLoad(trained)));
});
afterAll(() => Promise.all(folders.map((one) => one.remove())));

/** A file of the repository as the load names it. */
const fromLoad = (file: string): string => relative(dirname(load), file);

const patient = 60_000; // milliseconds of real time a slow machine may need for one test
const exam = ["exam", "--seed", "7", "--items", "30"] as const;
const read = (name: string): Promise<string> => readFile(folder.path(name), "utf8");

/** The run of a load without what names the load itself. */
async function runOf(file: string): Promise<Readonly<Record<string, unknown>>> {
  const { out } = await runCli("simulate", file, "--replications", "2", "--json");
  const result = JSON.parse(out) as Readonly<Record<string, unknown>>;
  return { ...result, load: undefined, reproduce: undefined, triage: undefined };
}

test("a trainee's answers become the triage of a copy of the load, all else as it was written", async () => {
  const { err } = await folder.train(...exam, "--player", "majority", "--feedback-into", load);
  const copy = folder.path("week-with-majority.yaml");
  expect(err).toBe(
    `Wrote ${copy}: the same desk, triaged by majority. What that is worth:\n  deskdrill compare ${copy} ${load}\n`,
  );
  const [before, after] = [await read("week.yaml"), await read("week-with-majority.yaml")];
  const start = after.indexOf("\ntriage:");
  expect(after.slice(0, start)).toBe(
    before
      .replace("load: normal-week", "load: normal-week-with-majority")
      .replace("title: A normal week", 'title: "A normal week, triaged by majority"'),
  );
  expect(after.slice(start)).toMatch(/low: \{ (\w+): 100% \} # of (\d+): \2 \1\n/);
});

test("a trainee who answers as the policy does leaves the desk as it is", { timeout: patient }, async () => {
  await folder.train(...exam, "--player", "oracle", "--feedback-into", load);
  expect(await runOf(folder.path("week-with-oracle.yaml"))).toEqual(await runOf(load));
});

test("what is written once is not replaced, and nobody trains in vain", async () => {
  const words = [...exam, "--player", "claim", "--trainee", "Ann Lee", "--feedback-into", load];
  await folder.train(...words);
  const first = await read("week-with-ann-lee.yaml");
  const again = await folder.train(...words);
  expect([again.code, again.out]).toEqual([2, ""]);
  expect(again.err).toContain("week-with-ann-lee.yaml exists already; add --force to replace it");
  expect((await folder.train(...words, "--force")).err).toContain("Wrote");
  expect(await read("week-with-ann-lee.yaml")).toBe(first);
});

test("a matrix that the load has already gives way, and what is noticed stays", async () => {
  const noticed = "triage:\n  matrix: { low: { low: 50%, high: 50% } }\n  noticed: 25%\n";
  await writeFile(load, `${await read("week.yaml")}\n${noticed}`);
  await folder.train(...exam, "--player", "oracle", "--feedback-into", load);
  const after = await read("week-with-oracle.yaml");
  expect(after).toContain("  noticed: 25%\n");
  expect(after).not.toContain("50%, high");
});

test("a load under another policy is refused before anybody trains", async () => {
  const other = fromLoad("scenarios/policies/gitlab-support.yaml");
  await writeFile(load, (await read("week.yaml")).replace(fromLoad(trained), other));
  const { code, err, out } = await folder.train(...exam, "--player", "oracle", "--feedback-into", load);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("gitlab-support.yaml, and saas-standard is trained");
});

test("a load in one line is refused, for nothing can be added to it", async () => {
  await writeFile(load, JSON.stringify(parse(await read("week.yaml"))));
  const { code, err } = await folder.train(...exam, "--player", "oracle", "--feedback-into", load);
  expect(code).toBe(2);
  expect(err).toContain("write it as a block of YAML");
});
