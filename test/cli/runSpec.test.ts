import { cp } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadOf, readLoad, type LoadOptions } from "../../src/cli/loadFile.ts";
import {
  experimentOf,
  experimentWith,
  jobOf,
  readJob,
  specOf,
  type RunNote,
  type RunSpec,
} from "../../src/cli/runSpec.ts";
import { toolVersion } from "../../src/cli/version.ts";
import { recordOf, replicator } from "../../src/experiment/index.ts";
import { instant, invariant } from "../../src/units/index.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

const note: RunNote = { loadHash: "1", reproduce: "deskdrill", replications: 3, arrivals: undefined };
const openings = [{ line: 2, at: instant(Date.UTC(2026, 2, 10, 10)), channel: "email", category: "access" }];

async function specAt(name: string, options: LoadOptions = {}): Promise<RunSpec> {
  return specOf(await readLoad(folder.path(name), options), {}, undefined);
}

test("a run has the same name wherever its files stand, and however often it is repeated", async () => {
  await cp(folder.path("load.yaml"), folder.path("elsewhere/load.yaml"));
  await cp(folder.path("policy.yaml"), folder.path("elsewhere/policy.yaml"));
  const own = await readLoad(folder.path("load.yaml"), {});
  const names = [
    specOf(own, {}, undefined),
    specOf(own, { replications: 50 }, undefined),
    await specAt("elsewhere/load.yaml"),
  ].map((spec) => jobOf(spec, note).name);
  expect(new Set(names).size).toBe(1);
  expect(names[0]).toMatch(/^[0-9a-f]{16}$/);
});

test("whatever changes a replication changes the name", async () => {
  const own = await readLoad(folder.path("load.yaml"), {});
  const names = [
    specOf(own, {}, undefined),
    specOf(own, { seed: "8" }, undefined),
    specOf(own, { weeks: 2 }, undefined),
    specOf(own, {}, openings),
    await specAt("load.yaml", { set: ["staff.day.agents=5"] }),
  ].map((spec) => jobOf(spec, note).name);
  expect(new Set(names).size).toBe(names.length);
});

test("the text of a job makes the replications of the files that it was made of", async () => {
  const file = await readLoad(folder.path("load.yaml"), { set: ["staff.day.agents=1"] });
  for (const real of [undefined, openings]) {
    const changes = { seed: "9", weeks: 2, replications: 7 };
    const there = readJob(jobOf(specOf(file, changes, real), note).text);
    invariant(there.kind === "run", "it is the job of one run");
    expect(there).toMatchObject({
      version: toolVersion(),
      note: { reproduce: "deskdrill", replications: 3 },
    });
    const [own, sent] = [experimentWith(loadOf(file, changes), real), experimentOf(there.spec, 7)];
    expect(sent.load.form).toEqual(own.load.form);
    expect(recordOf(replicator(sent)(4))).toEqual(recordOf(replicator(own)(4)));
  }
});
