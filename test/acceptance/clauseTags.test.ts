import { expect, test } from "vitest";
import { looksLikeClause } from "../../src/acceptance/clauseTags.ts";

test.each([
  ["SLA-9", true],
  ["sla-9", true],
  ["SLA-1.2", true],
  ["JIRA-9", false],
  ["slow", false],
  ["SLA", false],
])("%s looks like a clause beside SLA-1: %s", (tag, looks) => {
  expect(looksLikeClause(tag, ["SLA-1", "standby"])).toBe(looks);
});
