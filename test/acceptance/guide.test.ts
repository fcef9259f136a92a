import { expect, test } from "vitest";
import { guideFor, linesOfGuide, linesOfSection, sectionNamed } from "../../src/acceptance/guide.ts";
import { cornerPolicy } from "./sample.ts";

const policy = cornerPolicy();

test("a guide is written once for each edition", () => {
  expect(guideFor(policy, "internal")).toBe(guideFor(policy, "internal"));
  expect(guideFor(policy, "customer")).not.toBe(guideFor(policy, "internal"));
});

test("a row of a table is one line, and a section is found with or without its number", () => {
  const page = guideFor(policy, "internal");
  const rules = sectionNamed(page.sections, "Escalation rules");
  expect(
    rules && linesOfSection(rules).some((line) => /^ESC-1 \| .* \| Someone must know\.$/.test(line)),
  ).toBe(true);
  const [first] = page.sections;
  expect([sectionNamed(page.sections, "1 Overview"), sectionNamed(page.sections, "Overview")]).toEqual([
    first,
    first,
  ]);
  expect(linesOfGuide(page)[0]).toBe("Support guide: A corner desk");
});
