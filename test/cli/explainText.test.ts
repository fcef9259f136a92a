import { expect, test } from "vitest";
import { courseLines, dueText, explanationLines } from "../../src/cli/explainText.ts";
import { paintedLines } from "../../src/cli/lines.ts";
import { courseOf, explain, zonedCalendar } from "../../src/policy/explain/index.ts";
import type { Facts } from "../../src/policy/index.ts";
import { plain } from "../../src/report/paint.ts";
import { never } from "../../src/units/index.ts";
import { at } from "../policy/explain/instants.ts";
import { inquiry, policyOf } from "../policy/samplePolicy.ts";
import { withoutLines } from "./ticketScript.ts";

const policy = policyOf();
const shown = (facts: Partial<Facts>, opened: string): string =>
  withoutLines(paintedLines(explanationLines(policy, explain(policy, inquiry(facts), at(opened))), plain));

test("the whole explanation of a small inquiry", () => {
  expect(shown({ impact: "person", urgency: "minor", channel: "phone" }, "2026-03-27T21:58"))
    .toBe(`low, starts at tier1
opened Fri 2026-03-27 21:58 Europe/London (2026-03-27T21:58:00Z)

priority: low (the matrix, for impact person and urgency minor)
  almost PRI-1, line N: no signal breach
  almost PRI-2, line N: audience is not known, not guest; or service is not known, not api

targets
  SLA-3 (sample.yaml:N): firstResponse
  almost SLA-2, line N: priority is low, not critical or high

at once: nothing
  almost ESC-1, line N: no signal outage or breach

tier: tier1 (access is handled by tier1)

root cause: not required
  priority is low, not critical

also: it should have come by email

firstResponse: 3m, counted in extended (Europe/London)
  Fri 2026-03-27 21:58 - 22:00                 counted 2m
  Fri 2026-03-27 22:00 - Sat 2026-03-28 09:00  closed: night
  Sat 2026-03-28 09:00 - 09:01                 counted 1m
  due Sat 2026-03-28 09:01 Europe/London = 2026-03-28T09:01:00Z
  at 75%, Sat 2026-03-28 09:00:15: tells desk (ESC-5, line N)
`);
});

test("what is out of scope says where to go", () => {
  expect(shown({ plan: "community" }, "2026-03-02T09:00"))
    .toBe(`out of scope: the plan community has no support
go to: documentation and community
opened Mon 2026-03-02 09:00 Europe/London (2026-03-02T09:00:00Z)
`);
});

test("a change of the clocks on the way is told", () => {
  const text = shown({ plan: "premium", signals: ["breach"], channel: "phone" }, "2026-03-29T00:50");
  expect(text).toContain("the clocks of Europe/London go forward by 1 hour in that time");
  expect(text).toContain("due Sun 2026-03-29 02:05 Europe/London = 2026-03-29T01:05:00Z");
  expect(text).toContain("always (no zone of its own, shown in Europe/London)");
});

test("a long course is shortened, and business days are told by date", () => {
  const office = zonedCalendar(policy, "office");
  const lines = courseLines(courseOf(office, at("2026-03-02T16:30"), at("2026-03-11T10:00")), office.zone);
  expect(paintedLines(lines, plain)).toBe(`  Mon 2026-03-02 16:30 - 17:30  counted 1h
  … 6 open days between, 45h counted (closed: night, break, weekend) …
  Wed 2026-03-11 09:00 - 10:00  counted 1h
`);
  expect(shown({ impact: "team", urgency: "blocked" }, "2026-03-06T16:30")).toContain(
    "business days counted by date from Fri 2026-03-06, day 1 is Mon 2026-03-09, day 2 is Tue 2026-03-10",
  );
});

test("a due time in UTC is told once, and never is never", () => {
  expect(dueText(at("2026-03-02T09:00"), "UTC")).toBe("due Mon 2026-03-02 09:00 UTC");
  expect(dueText(never, "UTC")).toContain("never due");
});
