import { expect, test } from "vitest";
import { commandLine } from "../../src/cli/commandLine.ts";

test("flags without a value are left out, those with several are repeated, and odd words are quoted", () => {
  expect(
    commandLine("compare", ["a b.yaml", "c.yaml"], {
      policy: undefined,
      set: ["x=1", "y={mean: 5m}"],
      seed: "it's",
      weeks: 2,
      tell: [],
    }),
  ).toBe(
    String.raw`deskdrill compare 'a b.yaml' c.yaml --set x=1 --set 'y={mean: 5m}' --seed 'it'\''s' --weeks 2`,
  );
});
