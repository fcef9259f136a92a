import { expect, test } from "vitest";
import { syntaxProblem } from "../../src/acceptance/syntaxProblem.ts";

const at = { file: "a.feature", line: 3, column: 5 };

test.each([
  [
    "(3:5): expected: #EOF, #StepLine, #ScenarioLine, got 'hello 'there''",
    `"hello 'there'" cannot stand here`,
    'Write a line "Scenario: …", or a step that begins with Given, When, Then, And or But',
  ],
  [
    "(3:0): unexpected end of file, expected: #DocStringSeparator, #Other",
    "the file ends in the middle of something",
    'Write the closing """',
  ],
  [
    "(3:5): inconsistent cell count within the table",
    "this row has another number of cells than the first of its table",
    "Give every row the same number of cells",
  ],
  [
    "(3:5): A tag may not contain whitespace",
    "a tag with a blank in it",
    "Write @like-this, and a blank between two tags",
  ],
  ["(1:1): Language not supported: xx", 'there is no language "xx"', "Write a code such as en, de or fr"],
  ["(1:1): something new", "something new", "Correct the line"],
])("%s is told in the author's words", (message, found, fix) => {
  expect(syntaxProblem(at, message)).toEqual({ code: "GHERKIN_SYNTAX", at, path: "", found, fix });
});
