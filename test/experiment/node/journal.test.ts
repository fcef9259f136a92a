import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { afterEach, expect, test } from "vitest";
import { Journal, readKept } from "../../../src/experiment/node/journal.ts";
import type { RunJob } from "../../../src/experiment/node/makers.ts";
import { UnreadableFileError } from "../../../src/input/node/readText.ts";

const job: RunJob = { name: "0f3a", text: 'a load, "quoted"\nand a policy' };
const folders: string[] = [];

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
  folders.push(folder);
  return join(folder, "kept.jsonl");
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function opened(file: string, of: RunJob = job): Promise<Journal> {
  const journal = await Journal.open(file, of);
  if (!journal.ok) throw new Error(journal.problems.map(({ found }) => found).join());
  return journal.value;
}

/** A file with these replications of the job. */
async function fileWith(kept: ReadonlyMap<number, string>): Promise<string> {
  const file = await newFile();
  const journal = await opened(file);
  for (const [index, replication] of kept) await journal.add(index, replication);
  await journal.close();
  return file;
}

const replications = fc
  .uniqueArray(fc.tuple(fc.nat(500), fc.string({ unit: "binary" })), {
    selector: ([index]) => index,
    maxLength: 8,
  })
  .map((pairs) => new Map(pairs));

property.prop([replications], { seed: 1, numRuns: 20 })(
  "what was kept is there when the run goes on",
  async (kept) => {
    const file = await fileWith(kept);
    const again = await opened(file);
    await again.close();
    expect(again.kept).toEqual(kept);
    expect(await readKept(file)).toMatchObject({ ok: true, value: { job, kept } });
  },
);

property.prop([replications, fc.nat()], { seed: 2, numRuns: 20 })(
  "wherever a crash tears the file, the replications before are kept and it goes on",
  async (kept, at) => {
    const file = await fileWith(kept);
    const { length } = await readFile(file);
    const head = (await readFile(file, "utf8")).indexOf("\n") + 1;
    const cut = Buffer.byteLength((await readFile(file, "utf8")).slice(0, head)) + (at % (length - head + 1));
    await truncate(file, cut);
    const journal = await opened(file);
    const whole = [...kept].slice(0, journal.kept.size);
    expect([...journal.kept]).toEqual(whole);
    await journal.add(501, "and on");
    await journal.close();
    const read = await readKept(file);
    expect(read.ok && [...read.value.kept]).toEqual([...whole, [501, "and on"]]);
  },
);

test("a line that was changed is told with its place, and nothing is lost of the file", async () => {
  const file = await fileWith(
    new Map([
      [0, "first"],
      [1, "second"],
      [2, "third"],
    ]),
  );
  const text = (await readFile(file, "utf8")).replace("second", "secund");
  await writeFile(file, text);
  const found = await Journal.open(file, job);
  expect(found).toMatchObject({
    ok: false,
    problems: [{ code: "REPLICATIONS_INVALID", at: { file, line: 3, column: 1 } }],
  });
  expect(await readFile(file, "utf8")).toBe(text);
});

test("replications of another run are not gone on with", async () => {
  const file = await fileWith(new Map([[0, "first"]]));
  const found = await Journal.open(file, { ...job, name: "ffff" });
  expect(found).toMatchObject({
    ok: false,
    problems: [{ found: "the replications kept here are of another run" }],
  });
});

test("any other file is refused and left as it is", async () => {
  const file = await newFile();
  await appendFile(file, "load: mine\n");
  for (const found of [await Journal.open(file, job), await readKept(file)])
    expect(found).toMatchObject({ ok: false, problems: [{ code: "REPLICATIONS_INVALID" }] });
  expect(await readFile(file, "utf8")).toBe("load: mine\n");
});

test("a place where nothing can be kept is told", async () => {
  await expect(Journal.open(join(await newFile(), "no", "such"), job)).rejects.toThrow(UnreadableFileError);
  await expect(readKept(await newFile())).rejects.toThrow(UnreadableFileError);
});

test("a replication for which there is no room is told as that, not as a bug", async () => {
  const journal = await opened(await newFile());
  await journal.close();
  await expect(journal.add(0, "too late")).rejects.toThrow(UnreadableFileError);
});
