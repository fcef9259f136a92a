import { expect, test } from "vitest";
import { rootCause } from "../../../src/guide/sections/rootCause.ts";
import { bareText, linesIn, sourceFor, standardSource } from "../sample.ts";

test("it says for which tickets, what the report holds and where its actions are tracked", () => {
  const said = linesIn(rootCause(standardSource()));
  expect(said).toContain("It is required for: priority critical.");
  expect(said).toContain("Actions, each with an owner and a date");
  expect(said.join()).toContain("Problem board of engineering");
  expect(linesIn(rootCause(standardSource("customer"))).join()).not.toContain("Problem board");
});

test("every part that is missing is a gap", () => {
  expect(linesIn(rootCause(sourceFor(bareText)))).toContain("Root cause analysis not formally defined.");
  const said = linesIn(rootCause(sourceFor(`${bareText}rootCause: { every: true }\n`)));
  expect(said).toContain("It is required for: every ticket.");
  expect(said).toContain("Time for a root cause analysis not formally defined.");
});
