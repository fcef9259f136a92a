import { expect, test } from "vitest";
import { changes } from "../../../src/guide/sections/changes.ts";
import { bareText, linesIn, rowsIn, sourceFor } from "../sample.ts";

const changed = `${bareText}document: { changes: [{ version: "2", date: 2026-02-01, what: More hours, by: Ann }] }\n`;

test("each version says what changed, and to the desk by whom", () => {
  expect(rowsIn(changes(sourceFor(changed)), "Changes of the policy")).toEqual([
    ["2", "2026-02-01", "More hours", "Ann"],
  ]);
  expect(rowsIn(changes(sourceFor(changed, "customer")), "Changes of the policy")).toEqual([
    ["2", "2026-02-01", "More hours"],
  ]);
  expect(linesIn(changes(sourceFor(bareText)))).toContain("Change history not formally defined.");
});
