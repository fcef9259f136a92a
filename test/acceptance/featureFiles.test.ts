import { relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFeatures, findStepFiles } from "../../src/acceptance/featureFiles.ts";
import { deskFolder, type DeskFolder } from "../cli/deskFolder.ts";

let desk: DeskFolder;
beforeAll(async () => {
  desk = await deskFolder();
  await desk.write("features/b.feature", "Feature: B\n");
  await desk.write("features/deep/a.feature", "Feature: A\n");
  await desk.write("features/notes.md", "notes");
  await desk.write("rerun.txt", `${desk.path("features/b.feature")}:2:7\n\n`);
  await desk.write("none/readme.txt", "");
});
afterAll(() => desk.remove());

const here = (name: string): string => relative(".", desk.path(name));
const found = async (...names: readonly string[]): Promise<readonly string[]> =>
  (await findFeatures(names)).paths;

test("a folder stands for the feature files in it, however deep, and a pattern for what it fits", async () => {
  const both = [here("features/b.feature"), here("features/deep/a.feature")];
  expect(await found(desk.path("features"))).toEqual(both);
  expect(await found(desk.path("features/**"))).toEqual(both);
});

test("lines that are asked for stay with their file, which is read once", async () => {
  const file = desk.path("features/b.feature");
  const { paths, files } = await findFeatures([`${file}:3`, `${file}:9`]);
  expect(paths).toEqual([`${here("features/b.feature")}:3`, `${here("features/b.feature")}:9`]);
  expect(files).toEqual([{ file: here("features/b.feature"), text: "Feature: B\n" }]);
});

test("the list that a failed run leaves names what to run again", async () => {
  expect(await found(desk.path("@rerun.txt"))).toEqual([`${here("features/b.feature")}:2:7`]);
  await desk.write("@again.txt", `${desk.path("features/b.feature")}:3\n`);
  expect(await found(desk.path("@again.txt"))).toEqual([`${here("features/b.feature")}:3`]);
  await desk.write("@empty.txt", "");
  await expect(found(desk.path("@empty.txt"))).rejects.toThrow("it lists no scenario");
});

test("what names no feature file is refused", async () => {
  await expect(found(desk.path("none"))).rejects.toThrow("there is no .feature file in this folder");
  await expect(found(desk.path("nowhere"))).rejects.toThrow("there is no such file or folder");
});

test("step files are found in a folder or by a pattern, and must be there", async () => {
  const file = await desk.write("steps/mine.ts", "");
  expect(await findStepFiles([desk.path("steps"), desk.path("steps/*.ts")])).toEqual([file]);
  await expect(findStepFiles([desk.path("steps/*.js")])).rejects.toThrow("there is no such step file");
});
