import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnreadableFileError } from "../../../src/input/node/readText.ts";
import { logFormat } from "../../../src/workload/node/logFormat.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
});
afterAll(() => rm(folder, { recursive: true }));

const formatOf = async (bytes: string | Uint8Array): Promise<object> => {
  const file = join(folder, "log.csv");
  await writeFile(file, bytes);
  return logFormat(file);
};

test.each([
  ["a,b\n", ","],
  ["a;b;c,d\n1,5;2\n", ";"],
  ["a\tb\n", "\t"],
  ["a|b\n", "|"],
  ['"x;y;z",b\n', ","],
  ["one\n", ","],
  ["", ","],
])("%j is separated by %j", async (text, delimiter) => {
  expect(await formatOf(text)).toMatchObject({ delimiter });
});

test.each([
  [Buffer.from("é,b\n"), "utf-8"],
  [Buffer.from("\uFEFFé,b\n"), "utf-8"],
  [Buffer.from("é,b\n", "latin1"), "windows-1252"],
  [Buffer.from("\uFEFFé,b\n", "utf16le"), "utf-16le"],
  [Buffer.from("a,b\n", "utf16le"), "utf-16le"],
  [Buffer.from("\uFEFFa,b\n", "utf16le").swap16(), "utf-16be"],
])("%j is %s", async (bytes, encoding) => {
  expect(await formatOf(bytes)).toMatchObject({ encoding });
});

test("a character that the end of the sample cuts does not make it another encoding", async () => {
  expect(await formatOf(`a,b\n${"x".repeat(65_531)}é\n`)).toMatchObject({ encoding: "utf-8" });
});

test("a file that is not there cannot be read", async () => {
  await expect(logFormat(join(folder, "none.csv"))).rejects.toThrow(UnreadableFileError);
  await expect(logFormat(folder)).rejects.toThrow("it is a folder");
});
