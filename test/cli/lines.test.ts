import { expect, test } from "vitest";
import { count, counted, line, paintedLines } from "../../src/cli/lines.ts";
import { inColour, plain } from "../../src/report/paint.ts";

test("each line in its tone; what others wrote cannot steer the terminal", () => {
  const lines = [line("one", "strong"), line("two \u001B[2J "), line("", "bad")];
  expect(paintedLines(lines, plain)).toBe("one\ntwo\n\n");
  expect(paintedLines(lines, inColour)).toBe("\u001B[1mone\u001B[0m\ntwo\n\n");
});

test("numbers with their unit", () => {
  expect([0, 1, 2].map((number) => counted(number, "day"))).toEqual(["0 days", "1 day", "2 days"]);
  expect(count(38_136)).toBe("38,136");
});
