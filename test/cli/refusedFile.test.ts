import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RefusedFile } from "../../src/cli/refusedFile.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("every refused row is a line of the file, however many there are", async () => {
  const file = await RefusedFile.create(folder.path("refused.csv"));
  for (let line = 1; line <= 5_000; line++) file.add({ line, reason: `"=x${line}" in Via, and more` });
  await file.complete();
  const rows = parse<{ line: string; reason: string }>(await readFile(folder.path("refused.csv"), "utf8"), {
    columns: true,
  });
  expect(rows).toHaveLength(5_000);
  expect(rows[4_999]).toEqual({ line: "5000", reason: '"=x5000" in Via, and more' });
});

test("a file that is given up leaves nothing behind", async () => {
  const file = await RefusedFile.create(folder.path("gone.csv"));
  file.add({ line: 1, reason: "x" });
  await file.discard();
  expect((await folder.names()).filter((name) => name.startsWith("gone"))).toEqual([]);
});

test("where nothing can be written, that is said", async () => {
  await expect(RefusedFile.create(folder.path("no/such/folder.csv"))).rejects.toThrow("cannot be written");
});
