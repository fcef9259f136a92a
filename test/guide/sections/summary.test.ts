import { expect, test } from "vitest";
import { summary } from "../../../src/guide/sections/summary.ts";
import { linesIn, sectionsIn, pageOf, standardSource } from "../sample.ts";

test("the summary names channels and priorities and leads to their sections", () => {
  const said = linesIn(summary(standardSource()));
  expect(said).toContain(
    "Customers reach us by Email, Telephone, Chat in the application or Support portal: Support channels.",
  );
  expect(said.join()).toContain("A ticket gets a priority from its effect, critical, high, medium or low: ");
});

test.each(["internal", "customer"] as const)(
  "every section that the %s guide refers to is there",
  (edition) => {
    const { sections } = pageOf(standardSource(edition));
    const all = sectionsIn(sections);
    const ids = new Set(all.map(({ id }) => id));
    const named = JSON.stringify(sections).matchAll(/"kind":"reference","text":"[^"]*","id":"([^"]*)"/g);
    const references = [...named].map(([, id = ""]) => id);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  },
);
