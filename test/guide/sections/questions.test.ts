import { expect, test } from "vitest";
import { questions } from "../../../src/guide/sections/questions.ts";
import { bareText, linesIn, sourceFor, standardSource } from "../sample.ts";

test("every question is followed by its answer", () => {
  const said = linesIn(questions(standardSource()));
  expect(said[said.indexOf("Does the automatic mail count as the first response?") + 1]).toBe(
    "No. Only a reply that a person wrote or spoke does.",
  );
  expect(linesIn(questions(sourceFor(bareText)))).toContain("Frequent questions not formally defined.");
});
