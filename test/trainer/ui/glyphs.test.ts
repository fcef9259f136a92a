import { expect, test } from "vitest";
import { ascii, bar, sparkline, unicode } from "../../../src/trainer/ui/glyphs.ts";

test("the signs for plain terminals are ASCII, and every sign of both sets is there", () => {
  expect(JSON.stringify(ascii)).toMatch(/^[\u0020-\u007E]*$/);
  expect(Object.keys(ascii)).toEqual(Object.keys(unicode));
});

test("a bar shows a share of its width, and no more than all of it", () => {
  expect(bar(ascii, 0.5, 4)).toBe("##..");
  expect(bar(ascii, 7, 4)).toBe("####");
  expect(bar(ascii, -1, 4)).toBe("....");
});

test("a line of small bars goes from none to all", () => {
  expect(sparkline(unicode, [0, 0.5, 1])).toBe("▁▅█");
  expect(sparkline(unicode, [])).toBe("");
});
