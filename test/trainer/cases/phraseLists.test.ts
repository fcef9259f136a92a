import { expect, test } from "vitest";
import { phraseLists } from "../../../src/trainer/cases/phraseLists.ts";
import { shipped } from "./sampleContent.ts";

const lists = phraseLists(shipped);
const sizes = (kind: string, last: string): readonly number[] =>
  lists.filter(({ path }) => path[0] === kind && path.at(-1) === last).map(({ phrases }) => phrases.length);

test("there is enough to say: 24 intents and 15 twists with 6 phrases each, 5 tones with 12 openers and closers", () => {
  expect(sizes("intents", "symptoms").length).toBeGreaterThanOrEqual(24);
  expect(sizes("twists", "said")).toHaveLength(14);
  for (const size of [
    ...sizes("intents", "symptoms"),
    ...sizes("twists", "said"),
    ...sizes("scopes", "said"),
  ])
    expect(size).toBeGreaterThanOrEqual(6);
  for (const kind of ["openers", "closers"] as const)
    expect(sizes("tones", kind)).toEqual([12, 12, 12, 12, 12]);
  expect(lists.flatMap(({ phrases }) => phrases).length).toBeGreaterThan(350);
});

test("no phrase stands twice", () => {
  const said = lists.flatMap(({ phrases, path }) =>
    path[0] === "fields" ? [] : phrases.map(({ say }) => say),
  );
  expect(said.filter((say, index) => said.indexOf(say) !== index)).toEqual([]);
});
