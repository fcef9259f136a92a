import { afterAll, beforeAll, expect, test } from "vitest";
import { areEventsAsked, runOutputsOf } from "../../src/cli/runOutputs.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("a file that is there is refused, unless it may be replaced", async () => {
  const out = [`json=${folder.path("load.yaml")}`, `events=${folder.path("new.csv")}`];
  await expect(runOutputsOf({ out })).rejects.toThrow("load.yaml exists already");
  expect((await runOutputsOf({ out, force: true })).map(({ format }) => format)).toEqual(["json", "events"]);
});

test("events are asked for by their format", async () => {
  expect(areEventsAsked(await runOutputsOf({ out: ["events=e.csv"], force: true }))).toBe(true);
  expect(areEventsAsked(await runOutputsOf({ out: ["csv=e.csv"], force: true }))).toBe(false);
});
