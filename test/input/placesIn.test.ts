import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { placesIn } from "../../src/input/placesIn.ts";

test("lines and columns count from 1; the end of a line belongs to it", () => {
  const placeOf = placesIn("a.yaml", "ab\n\ncd\r\ne");
  expect([0, 2, 3, 4, 7, 8].map((offset) => placeOf(offset))).toEqual([
    { file: "a.yaml", line: 1, column: 1 },
    { file: "a.yaml", line: 1, column: 3 },
    { file: "a.yaml", line: 2, column: 1 },
    { file: "a.yaml", line: 3, column: 1 },
    { file: "a.yaml", line: 3, column: 4 },
    { file: "a.yaml", line: 4, column: 1 },
  ]);
  expect(placesIn("a.yaml", "")(0)).toEqual({ file: "a.yaml", line: 1, column: 1 });
});

property.prop([fc.array(fc.constantFrom("a", "é", "\n", "\r\n"), { maxLength: 40 }), fc.nat({ max: 40 })])(
  "a place leads back to its offset",
  (parts, anywhere) => {
    const text = parts.join("");
    const offset = Math.min(anywhere, text.length);
    const { line, column } = placesIn("a.yaml", text)(offset);
    const before = text.split("\n").slice(0, line - 1);
    expect(before.reduce((sum, one) => sum + one.length + 1, column - 1)).toBe(offset);
  },
);
