import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trainFolder, type TrainFolder } from "./trainFolder.ts";

let [here, there]: TrainFolder[] = [];
beforeAll(async () => {
  [here, there] = [await trainFolder(), await trainFolder()];
  await here.train("exam", "--items", "5", "--seed", "3", "--player", "oracle", "--trainee", "ann");
});
afterAll(async () => {
  await here?.remove();
  await there?.remove();
});

test("what one store exports another imports, once", async () => {
  const file = here?.path("events.jsonl") ?? "";
  expect((await here?.train("export", file))?.code).toBe(0);
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n").length;
  expect((await there?.train("import", file))?.out).toBe(`${lines} events added, 0 known before\n`);
  expect((await there?.train("import", file))?.out).toBe(`0 events added, ${lines} known before\n`);
  expect((await there?.train("progress", "--trainee", "ann"))?.out).toContain("exam");
  expect((await here?.train("export", file))?.code).toBe(2);
});

test("statements for a learning record store: each answer, and that the exam was passed", async () => {
  const file = here?.path("xapi.jsonl") ?? "";
  expect((await here?.train("export", file, "--xapi"))?.code).toBe(0);
  const statements = (await readFile(file, "utf8")).trimEnd().split("\n");
  expect(statements).toHaveLength(6);
  expect(statements.at(-1)).toContain("passed");
});

test("a line that cannot be read is told with its place, and nothing is imported", async () => {
  const file = there?.path("broken.jsonl") ?? "";
  await writeFile(file, "{}\n");
  const ended = await there?.train("import", file);
  expect(ended?.code).toBe(3);
  expect(ended?.err).toContain(`${file}:1:`);
});
