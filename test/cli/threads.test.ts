import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOf, readLoad, type LoadFile } from "../../src/cli/loadFile.ts";
import { experimentWith, jobOf, specOf } from "../../src/cli/runSpec.ts";
import { allProcessors, threads } from "../../src/cli/threads.ts";
import { recordOf, replicator } from "../../src/experiment/index.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
let file: LoadFile;
beforeAll(async () => {
  folder = await deskFolder();
  file = await readLoad(folder.path("load.yaml"), {});
});
afterAll(() => folder.remove());

test("threads make the replications that are made here, to the last bit", async () => {
  const note = { loadHash: "", reproduce: "", replications: undefined, arrivals: undefined };
  const job = jobOf(specOf(file, {}, undefined), note);
  const here = replicator(experimentWith(loadOf(file, {}), undefined));
  const pool = threads(2);
  try {
    const made = await Promise.all([0, 1, 2, 3].map((index) => pool.make(job, index)));
    expect(made).toEqual([0, 1, 2, 3].map((index) => JSON.stringify(recordOf(here(index)))));
  } finally {
    await pool.close();
  }
});

test("there is a processor at least", () => {
  expect(allProcessors()).toBeGreaterThan(0);
});
