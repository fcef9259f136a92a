import { expect, test } from "vitest";
import { degreesOf } from "../../../src/trainer/cases/degrees.ts";
import { shipped } from "./sampleCases.ts";

const extents = (words: readonly string[], whenUnsure: "higher" | "lower" = "higher"): object =>
  Object.fromEntries(
    degreesOf(shipped.extents, words, { vessel: "A vessel at sea" }, "As to who has it", whenUnsure).map(
      ({ id, names }) => [id, names],
    ),
  );

test("the content's degrees take the nearest of the policy's words", () => {
  expect(extents(["organisation", "team", "person"])).toMatchObject({
    everyone: ["organisation"],
    site: ["team"],
    team: ["team"],
    one: ["person"],
  });
});

test("a borderline lies between two words, the better first as the policy is when unsure", () => {
  expect(extents(["organisation", "team", "person"])).toMatchObject({ few: ["team", "person"] });
  expect(extents(["organisation", "team", "person"], "lower")).toMatchObject({ few: ["person", "team"] });
  expect(extents(["organisation", "person"])).not.toHaveProperty("few");
});

test("a word that the content does not know is said by its own title", () => {
  const degrees = degreesOf(shipped.extents, ["vessel"], { vessel: "A vessel at sea" }, "Who", "higher");
  expect(degrees).toMatchObject([
    { id: "vessel", isOwnWord: true, said: [{ say: "Who: a vessel at sea." }] },
  ]);
});

test("a policy that does not ask gets every degree, under no name", () => {
  expect(extents([])).toEqual({ everyone: [], site: [], department: [], team: [], few: [], one: [] });
});
