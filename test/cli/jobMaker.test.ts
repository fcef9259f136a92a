import { afterAll, beforeAll, expect, test } from "vitest";
import { jobMaker } from "../../src/cli/jobMaker.ts";
import { loadOf, readLoad, type LoadFile } from "../../src/cli/loadFile.ts";
import { jobOf, roundsJobOf, specOf } from "../../src/cli/runSpec.ts";
import { recordOf, replicator, roundMaker, type Figure } from "../../src/experiment/index.ts";
import { working } from "../../src/units/index.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";

let folder: DeskFolder;
let file: LoadFile;
beforeAll(async () => {
  folder = await deskFolder();
  file = await readLoad(folder.path("load.yaml"), {});
});
afterAll(() => folder.remove());

test("the job of a run makes the records of its replications", () => {
  const note = { loadHash: "", reproduce: "", replications: undefined, arrivals: undefined };
  const make = jobMaker(jobOf(specOf(file, {}, undefined), note).text);
  const replicate = replicator({ load: loadOf(file, {}) });
  for (const index of [2, 0]) expect(make(index)).toBe(JSON.stringify(recordOf(replicate(index))));
});

test("the job of rounds makes the figures of all its desks", async () => {
  const fewer = await readLoad(folder.path("load.yaml"), { set: ["staff.day.agents=1"] });
  const figures: readonly Figure[] = [
    { metric: "firstResponse", where: {} },
    {
      metric: "serviceLevel",
      where: { channel: "phone" },
      within: working(60_000),
      definition: "of-offered",
    },
  ];
  const specs = [file, fewer].map((one) => specOf(one, { seed: "3" }, undefined));
  const make = jobMaker(roundsJobOf(specs, figures).text);
  const round = roundMaker(
    [file, fewer].map((one) => loadOf(one, { seed: "3" })),
    figures,
  );
  for (const index of [1, 0]) expect(JSON.parse(make(index))).toEqual(round(index));
});

test("the text of another thing makes nothing", () => {
  expect(() => jobMaker("{")).toThrow("JSON");
});
