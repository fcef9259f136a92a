import { expect, test } from "vitest";
import { textTable } from "../../src/report/textTable.ts";

test("the first column is flush left, the others flush right, two blanks apart and two blanks in", () => {
  expect(
    textTable(
      ["", "email", "all"],
      [
        ["critical", "9%", "100% [98, 100]"],
        ["low", "-", "7%"],
      ],
    ),
  ).toBe(
    [
      "            email             all",
      "  critical     9%  100% [98, 100]",
      "  low           -              7%",
    ].join("\n"),
  );
});

test("a cell that is missing is empty, and lines end where their text ends", () => {
  expect(textTable(["a", "b"], [["long name"], ["", ""]])).toBe("  a          b\n  long name\n  ");
});

test("without rows only the head is left", () => {
  expect(textTable(["a", "b"], [])).toBe("  a  b");
});
