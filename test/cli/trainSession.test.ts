import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isUnchanged, type Sealed } from "../../src/trainer/node/contentHash.ts";
import type { TrainingResult } from "../../src/trainer/scoring/index.ts";
import { trainFolder, type TrainFolder } from "./trainFolder.ts";

let folder: TrainFolder;
beforeAll(async () => {
  folder = await trainFolder();
});
afterAll(() => folder.remove());

const exam = ["exam", "--seed", "7", "--items", "60"] as const;
const resultIn = (out: string): Sealed<TrainingResult> => JSON.parse(out) as Sealed<TrainingResult>;

test("an exam that the policy answers is passed, and its result carries the hash of its content", async () => {
  const { code, out } = await folder.train(...exam, "--player", "oracle", "--json");
  const result = resultIn(out);
  expect(code).toBe(0);
  expect(result).toMatchObject({
    schema: "deskdrill.training/1",
    mode: "exam",
    items: 60,
    correct: 60,
    criticalMisses: 0,
    passed: true,
    seed: "7",
    player: "oracle",
  });
  expect(isUnchanged(result)).toBe(true);
  expect(isUnchanged({ ...result, correct: 59 })).toBe(false);
});

test.each(["majority", "claim", "keywords", "tone"])("the naive player %s fails it", async (player) => {
  const { code, out } = await folder.train(...exam, "--player", player, "--json");
  expect([code, resultIn(out).passed]).toEqual([1, false]);
});

test("the same seed is the same exam, to the byte", async () => {
  const [one, other] = [
    await folder.train(...exam, "--player", "claim", "--json"),
    await folder.train(...exam, "--player", "claim", "--json"),
  ];
  expect(one.out).toBe(other.out);
});

test("a result is told in words: passed or not and why, what it proves, and the matrix", async () => {
  const { out } = await folder.train(...exam, "--player", "majority");
  expect(out).toMatch(/^FAILED {2}exam by the player majority\n {2}\d+ of 60 correct, 48 needed\n/);
  expect(out).toContain("critical missed");
  expect(out).toContain("Priority of the policy (rows) and of the trainee");
});

const answer = { category: "bug", impact: "team", urgency: "blocked", priority: "high", route: "tier1" };
const said = {
  answer: { ...answer, action: "acknowledge", escalate: "nobody", confidence: 0.8 },
  seconds: 30,
};

test("answers come from a script as well; what it does not answer is left out and fails an exam", async () => {
  const script = folder.path("answers.jsonl");
  await writeFile(script, `${JSON.stringify(said)}\n${JSON.stringify(said)}\n`);
  const { code, out } = await folder.train(
    "exam",
    "--items",
    "3",
    "--seed",
    "1",
    "--script",
    script,
    "--json",
  );
  expect(code).toBe(1);
  expect(resultIn(out)).toMatchObject({ items: 3, answered: 2 });
  expect(resultIn(out).failures).toContain("1 of 3 cases not answered");
});

test("every problem of a script is told with its line", async () => {
  const script = folder.path("wrong.jsonl");
  await writeFile(script, `nonsense\n${JSON.stringify({ answer: { ...said.answer, route: "tier9" } })}\n`);
  const { code, err } = await folder.train("exam", "--items", "3", "--script", script);
  expect(code).toBe(3);
  expect(err).toContain(`${script}:1:1 VALUE_INVALID: not a JSON object`);
  expect(err).toContain(`${script}:2:1 VALUE_INVALID: answer.route: the policy has no "tier9"`);
});

test("the result is written where it is asked for, and nothing is replaced", async () => {
  const out = folder.path("result.json");
  const words = ["drill", "--items", "3", "--seed", "2", "--player", "oracle", "--out", out];
  expect((await folder.train(...words)).code).toBe(0);
  expect(resultIn(await readFile(out, "utf8"))).toMatchObject({ mode: "drill", items: 3 });
  expect((await folder.train(...words)).code).toBe(2);
});

test.each([
  [["drill"], "This is no terminal"],
  [["exam", "--player", "oracle", "--script", "x"], "choose one of them"],
  [["exam", "--items", "0", "--player", "oracle"], "write a whole number from 1 to 1000"],
  [["exam", "--trainee", "", "--player", "oracle"], "a name is one line of text"],
])("train %j is refused: %s", async (words, why) => {
  const { code, err } = await folder.train(...words);
  expect(code).toBe(2);
  expect(err).toContain(why);
});

test("a script that disputes what the case does not cite is refused whole", async () => {
  const answer = { category: "bug", impact: "team", urgency: "blocked", priority: "high" };
  const done = { route: "tier1", action: "acknowledge", escalate: "nobody", confidence: 0.8 };
  const script = folder.path("wrong.jsonl");
  const disputes = [{ clause: "PRI-1", reason: "It is not cited" }];
  await writeFile(script, JSON.stringify({ answer: { ...answer, ...done }, disputes }));
  const { code, err } = await folder.train(
    ...["drill", "--seed", "3", "--items", "1", "--script", script, "--trainee", "dee"],
  );
  expect(code).toBe(3);
  expect(err).toContain("wrong.jsonl:1:1 VALUE_INVALID");
  expect(err).toContain("the clause PRI-1 is disputed: no such clause");
  expect((await folder.train("cohort")).out).not.toContain("dee");
});
