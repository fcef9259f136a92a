import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { labelLines, lineWidth } from "../../../src/guide/html/labelLines.ts";
import { plainText } from "../../../src/units/index.ts";
import { hostile } from "./hostile.ts";

const size = 14;
const room = 150;

property.prop([fc.oneof(hostile, fc.lorem({ maxCount: 12 }))])(
  "lines hold all that a label says and stay within their room",
  (label) => {
    const lines = labelLines(label, size, room);
    expect(lines.join("").replaceAll(/\s/g, "")).toBe(plainText(label).replaceAll(/\s/g, ""));
    for (const line of lines) expect(lineWidth(line, size)).toBeLessThanOrEqual(room);
  },
);

test("lines break between words, and in a word only when no line has room for it", () => {
  expect(labelLines("Waiting for the customer", size, room)).toEqual(["Waiting for", "the customer"]);
  expect(labelLines(`to ${"m".repeat(20)}`, size, room)).toEqual(["to", "m".repeat(11), "m".repeat(9)]);
  expect(labelLines("", size, room)).toEqual([]);
});
