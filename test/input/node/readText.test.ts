import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readText, UnreadableFileError } from "../../../src/input/node/readText.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a file comes as its text, without a byte order mark", async () => {
  const file = join(folder, "marked.yaml");
  await writeFile(file, "\uFEFFtitle: Café\n");
  expect(await readText(file)).toBe("title: Café\n");
});

test("bytes that are not UTF-8 come as the replacement character", async () => {
  const file = join(folder, "latin.yaml");
  await writeFile(file, Buffer.from([0x43, 0x61, 0x66, 0xe9]));
  expect(await readText(file)).toBe("Caf\uFFFD");
});

test("a file that is not there and a folder are told by name, with the cause", async () => {
  const missing = await readText(join(folder, "none.yaml")).catch((error: unknown) => error);
  expect(missing).toBeInstanceOf(UnreadableFileError);
  expect(missing).toMatchObject({ message: `${join(folder, "none.yaml")}: there is no such file` });
  expect((missing as Error).cause).toMatchObject({ code: "ENOENT" });
  await expect(readText(folder)).rejects.toThrow(`${folder}: it is a folder`);
});
