import { afterAll, beforeAll, expect, test } from "vitest";
import { trainFolder, type TrainFolder } from "./trainFolder.ts";

let folder: TrainFolder;
beforeAll(async () => {
  folder = await trainFolder();
  await folder.train("exam", "--items", "4", "--seed", "3", "--player", "claim", "--trainee", "ann");
});
afterAll(() => folder.remove());

test("the latest session of a trainee is told again, line by line", async () => {
  const { code, out } = await folder.train("review", "--plain", "--trainee", "ann");
  expect(code).toBe(0);
  expect(out).toContain("weighted kappa");
});

test.each([
  [["review", "--plain", "--trainee", "bob"], "bob has no session yet"],
  [["review", "nowhere", "--plain"], 'there is no session "nowhere"'],
  [["review", "--trainee", "ann"], "This is no terminal"],
])("%j is refused: %s", async (words, why) => {
  const { code, err } = await folder.train(...words);
  expect([code, err.includes(why)]).toEqual([2, true]);
});
