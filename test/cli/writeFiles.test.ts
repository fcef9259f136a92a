import { mkdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UsageError } from "../../src/cli/errors.ts";
import { refuseExisting, writeFiles } from "../../src/cli/writeFiles.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("a file that exists is refused, and so is a folder; what does not exist is fine", async () => {
  await expect(refuseExisting([folder.path("new"), folder.path("load.yaml")])).rejects.toThrow(UsageError);
  await expect(refuseExisting([folder.path(".")])).rejects.toThrow(/exists already; add --force/);
  await expect(refuseExisting([folder.path("new"), folder.path("load.yaml/in")])).resolves.toBeUndefined();
});

test("files are written whole, in folders that are made for them", async () => {
  const [one, two] = [folder.path("a/b/one"), folder.path("two")];
  await writeFiles([
    { path: one, text: "1" },
    { path: two, text: ["2", "", "3"] },
  ]);
  expect([await readFile(one, "utf8"), await readFile(two, "utf8")]).toEqual(["1", "23"]);
  await writeFiles([{ path: two, text: "4" }]);
  expect(await readFile(two, "utf8")).toBe("4");
});

function* broken(): Iterable<string> {
  yield "half";
  throw new Error("no more");
}

test.each([
  ["a text breaks off", (): string => folder.path("whole"), broken],
  ["a path leads through a file", (): string => folder.path("load.yaml/in/it"), (): string => "1"],
])("when %s no file is changed and none is left behind", async (_, path, text) => {
  const kept = await folder.write("kept", "mine");
  const before = await folder.names();
  const files = [
    { path: kept, text: "other" },
    { path: path(), text: text() },
  ];
  await expect(writeFiles(files)).rejects.toThrow(/^the results cannot be written: /);
  expect([await readFile(kept, "utf8"), await folder.names()]).toEqual(["mine", before]);
});

test("a folder is never replaced by a file, and no file is changed when that was asked", async () => {
  const kept = await folder.write("kept", "mine");
  await mkdir(folder.path("folder"), { recursive: true });
  const before = await folder.names();
  const files = [kept, folder.path("folder")].map((path) => ({ path, text: "other" }));
  await expect(writeFiles(files)).rejects.toThrow(UsageError);
  expect([await readFile(kept, "utf8"), await folder.names()]).toEqual(["mine", before]);
});
