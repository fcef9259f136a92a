import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOf, readLoad } from "../../src/cli/loadFile.ts";
import { roundsWork, runWork, type Work } from "../../src/cli/work.ts";
import { recordOf } from "../../src/experiment/index.ts";
import type { Load } from "../../src/workload/index.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
let load: Load;
beforeAll(async () => {
  folder = await deskFolder();
  load = loadOf(await readLoad(folder.path("load.yaml"), {}), {});
});
afterAll(() => folder.remove());

const job = () => ({ name: "a", text: "" });
const again = <T>({ make, textOf, read }: Work<T>): T => read(textOf(make(1)));

test("what is handed over as text is what was made", () => {
  const run = runWork({ load }, job);
  expect(recordOf(again(run))).toEqual(recordOf(run.make(1)));
  const rounds = roundsWork([load, load], [{ metric: "resolution", where: {} }], job);
  expect(again(rounds)).toEqual(rounds.make(1));
});

test("only the replication whose history is recorded has to be made here", () => {
  const [plain, recorded] = [runWork({ load }, job), runWork({ load, isRecorded: true }, job)];
  expect([0, 1].map(plain.isForHere)).toEqual([false, false]);
  expect([0, 1].map(recorded.isForHere)).toEqual([true, false]);
  expect(recorded.make(0).history).toBeDefined();
});
