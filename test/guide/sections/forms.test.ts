import { expect, test } from "vitest";
import { forms } from "../../../src/guide/sections/forms.ts";
import { bareText, linesIn, sectionsIn, sourceFor, standardSource } from "../sample.ts";

test("there is a form for each hand-over, each message with words, the root cause report and its actions", () => {
  const titles = sectionsIn([forms(standardSource())]).map(({ title }) => title);
  expect(titles).toContain("Form: hand-over from Second line");
  expect(titles).toContain("Form: First reply to a ticket");
  expect(titles.slice(-2)).toEqual(["Form: root cause report", "Form: corrective actions"]);
  expect(linesIn(forms(sourceFor(bareText)))).toContain("Forms not formally defined.");
});
