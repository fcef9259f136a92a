import { expect, test } from "vitest";
import { knowledge } from "../../../src/guide/sections/knowledge.ts";
import { bareText, linesIn, rowsIn, sectionsIn, sourceFor, standardSource } from "../sample.ts";

test("each article has an owner and a time after which it is looked at again", () => {
  expect(rowsIn(knowledge(standardSource()), "Articles")[1]).toEqual([
    "How to use the product",
    "Product owner",
    "90 days",
  ]);
});

test("runbooks are for the people of the desk", () => {
  const titles = (edition: "internal" | "customer") =>
    sectionsIn([knowledge(standardSource(edition))]).map(({ title }) => title);
  expect(titles("internal")).toContain("Runbook: A service is down");
  expect(titles("customer")).toHaveLength(1);
});

test("the desk reads whose solution becomes an article, customers do not", () => {
  const line =
    "A solution is written up as an article, or put into the one that there is, for: priority critical.";
  expect(linesIn(knowledge(standardSource()))).toContain(line);
  expect(linesIn(knowledge(standardSource("customer")))).not.toContain(line);
  expect(linesIn(knowledge(sourceFor(bareText))).join()).not.toContain("written up");
});

test("a policy without articles has a gap", () => {
  expect(linesIn(knowledge(sourceFor(bareText)))).toContain("Knowledge articles not formally defined.");
});
