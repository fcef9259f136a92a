import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UnreadableFileError } from "../../../src/input/node/readText.ts";
import { readContent } from "../../../src/trainer/node/readContent.ts";

test("the drills that are shipped are read and checked", async () => {
  expect(await readContent("scenarios/drills")).toMatchObject({ ok: true });
});

test("a folder without drills is a problem, a folder that is not there an error", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
  expect(await readContent(folder)).toMatchObject({ ok: false, problems: [{ at: { file: folder } }] });
  await rm(folder, { recursive: true });
  await expect(readContent(folder)).rejects.toThrow(UnreadableFileError);
});
