import { expect, test } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { oneLine, plainText, spreadsheetText } from "../../src/units/index.ts";

const isHarmful = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10) ||
  (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

const harmful = fc.constantFrom(
  "\u001B",
  "[31m",
  "\u001B]0;title\u0007",
  "\u009B",
  "\u202E",
  "\u200B",
  "\r",
  "\u0000",
);
const anyText = fc
  .array(fc.oneof(harmful, fc.string(), fc.constantFrom("=", "@", "é", "😀", "\t", "\n")), { maxLength: 12 })
  .map((parts) => parts.join(""));

property.prop([anyText])("nothing that steers a terminal is left in plain text", (text) => {
  const safe = plainText(text);
  expect(Array.from(safe).some((letter) => isHarmful(letter.codePointAt(0) ?? 0))).toBe(false);
  expect(plainText(safe)).toBe(safe);
});

test("escape sequences go with all that belongs to them, other text stays", () => {
  expect(plainText("\u001B[31mred\u001B[0m")).toBe("red");
  expect(plainText("\u001B]8;;https://example.org\u0007link\u001B]8;;\u0007")).toBe("link");
  expect(plainText("a\tb\nc é 😀 ناب")).toBe("a\tb\nc é 😀 ناب");
  expect(plainText("invoice\u202Egpj.exe")).toBe("invoicegpj.exe");
});

property.prop([anyText, fc.integer({ min: 0, max: 30 })])(
  "one line is a line of at most its width, and cuts no letter in two",
  (text, width) => {
    const line = oneLine(text, width);
    expect(line.length).toBeLessThanOrEqual(width);
    expect(line).not.toMatch(/[\n\r\t]/);
    expect(line.isWellFormed()).toBe(true);
  },
);

test("one line ends in an ellipsis when something was cut", () => {
  expect(oneLine("  The  screen\nis blank ", 40)).toBe("The screen is blank");
  expect(oneLine("The screen is blank", 10)).toBe("The scree…");
  expect(oneLine("😀😀", 2)).toBe("…");
});

property.prop([anyText])("no spreadsheet cell begins as a formula", (text) => {
  expect(spreadsheetText(text)).not.toMatch(/^[=+\-@\t\r]/);
});

test("a formula is quoted, also behind letters that nobody sees", () => {
  expect(spreadsheetText("=1+1")).toBe("'=1+1");
  expect(spreadsheetText("\u200B=1+1")).toBe("'=1+1");
  expect(spreadsheetText("\u001B[0m@SUM(A1)")).toBe("'@SUM(A1)");
  expect(spreadsheetText("1+1 = 2")).toBe("1+1 = 2");
});
