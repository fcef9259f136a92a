import { afterAll, beforeAll, expect, test } from "vitest";
import { readKept } from "../../src/experiment/node/journal.ts";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

test.each([
  ["2/3", [1, 4, 7]],
  ["1/3", [0, 3, 6, 9]],
  ["4/20", [3]],
  ["20/20", []],
])("part %s of ten replications is made, and nothing else", async (shard, indices) => {
  const file = folder.path(`part-${shard.replace("/", "-")}`);
  const words = ["--replications", "10", "--shard", shard, "--resume", file];
  const { code, out } = await runCli("simulate", load, ...words);
  expect([code, out]).toEqual([
    0,
    `${indices.length} of the ${indices.length} replications of part ${shard} are in ${file}\n`,
  ]);
  const kept = await readKept(file);
  expect(kept.ok && [...kept.value.kept.keys()]).toEqual(indices);
});

test.each([
  ["--shard 4/3 --resume f", "--shard 4/3: write 1/3 for the first third"],
  ["--shard 0/3 --resume f", "--shard 0/3: write 1/3 for the first third"],
  ["--shard half --resume f", "--shard half: write 1/3 for the first third"],
  ["--shard 1/3", "--shard needs --resume FILE"],
  ["--shard 1/3 --resume f --json", "a part has no result of its own"],
  ["--shard 1/3 --resume f --out csv=x", "a part has no result of its own"],
  ["--redis redis://localhost --workers 2", "with --redis the workers are elsewhere"],
])("%s is refused before anything is made", async (words, told) => {
  const { code, err } = await runCli("simulate", load, ...words.split(" "));
  expect([code, err]).toEqual([2, expect.stringContaining(told)]);
});
