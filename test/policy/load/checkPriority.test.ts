import { expect, test } from "vitest";
import { changed, problemsOf } from "../samplePolicy.ts";

const found = (text: string): readonly string[] => problemsOf(text).map((one) => `${one.path}: ${one.found}`);

test("a matrix has a row for each impact and a cell for each urgency; each that does not is told", () => {
  expect(found(changed("      - [medium, low]", "      - [medium, low]\n      - [low]"))).toEqual([
    "priority.matrix.cells: 4 rows for 3 impact words",
    "priority.matrix.cells.3: 1 cells for 2 urgency words",
  ]);
});

test("every cell is a level of the policy", () => {
  expect(found(changed("- [medium, low]", "- [medium, lowest]"))).toEqual([
    'priority.matrix.cells.2.1: there is no priority "lowest"',
  ]);
});
