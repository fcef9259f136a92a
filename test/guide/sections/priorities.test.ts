import { expect, test } from "vitest";
import { priorities } from "../../../src/guide/sections/priorities.ts";
import {
  bareText,
  linesIn,
  rowsIn,
  sectionsIn,
  shipped,
  sourceFor,
  standardSource,
  textOfFile,
} from "../sample.ts";

test.each(shipped)("every priority of %s has an example, or says that it has none", (file) => {
  const source = sourceFor(textOfFile(file));
  const all = sectionsIn([priorities(source)]);
  for (const id of source.policy.levels) {
    const own = all.find((one) => one.title.startsWith("Priority ") && one.id === `level-${id}`);
    const hasList = own?.blocks.some(({ kind }) => kind === "list");
    expect(hasList === true || (own && linesIn(own).join().includes("Examples of priority"))).toBe(true);
  }
});

test("rules come before the matrix, and name their clause to the people of the desk only", () => {
  const first = rowsIn(priorities(standardSource()), "Rules that come first")[0];
  expect(first?.slice(0, 3)).toEqual(["signal security-breach", "critical", "PRI-1"]);
  expect(linesIn(priorities(standardSource("customer"))).join()).not.toContain("PRI-1");
});

test("the matrix has the words of the policy", () => {
  expect(rowsIn(priorities(standardSource()), "Priority by impact and urgency")[1]).toEqual([
    "team: A team, a site or a department",
    "high",
    "medium",
    "low",
  ]);
});

test("without targets it says so in the words that everybody knows", () => {
  expect(linesIn(priorities(sourceFor(bareText)))).toContain(
    "Support response targets not formally defined.",
  );
});
