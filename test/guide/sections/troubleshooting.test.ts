import { expect, test } from "vitest";
import { troubleshooting } from "../../../src/guide/sections/troubleshooting.ts";
import { linesIn, sectionsIn, sourceFor, standardSource, textOfFile } from "../sample.ts";

test("each category has what customers say, questions, checks in order and when to escalate", () => {
  const all = sectionsIn([troubleshooting(standardSource())]).slice(1);
  expect(all).toHaveLength(9);
  for (const { blocks } of all) {
    expect(blocks.filter((block) => block.kind === "list").map(({ isOrdered }) => isOrdered)).toEqual([
      false,
      false,
      true,
    ]);
  }
  expect(
    linesIn(troubleshooting(standardSource())).filter((line) => line.startsWith("Escalate when: ")),
  ).toHaveLength(9);
});

test("customers are asked for what helps, and not told what is checked", () => {
  const said = linesIn(troubleshooting(standardSource("customer")));
  expect(said).toContain("Which invoice number, and which amount is in question?");
  expect(said.join()).not.toContain("Look for a failed payment");
});

test("a category of which nothing is known is four gaps", () => {
  const said = linesIn(troubleshooting(sourceFor(textOfFile("scenarios/policies/gitlab-support.yaml"))));
  expect(said.filter((line) => line.endsWith("not formally defined."))).toHaveLength(4);
});
