import { styleText } from "node:util";
import { expect, test } from "vitest";
import { printable, reportStream } from "../../src/acceptance/reportStream.ts";

test("of a coloured report nothing but the colours can steer a terminal", () => {
  const text = "\u001B[31mlow\u001B[0m\u001B[2J\u001B]0;title\u0007\n";
  expect(printable(text, { isColoured: true })).toBe("\u001B[31mlow\u001B[0m\n");
  expect(printable(text, { isColoured: false })).toBe("low\n");
});

test.each([true, false])("colours are there when they are wanted: %s", (isColoured) => {
  const written: string[] = [];
  const stream = reportStream((text) => written.push(text), { isColoured });
  stream.write(styleText("red", "low", { stream }));
  expect(written.join("").startsWith("\u001B[31m")).toBe(isColoured);
});
