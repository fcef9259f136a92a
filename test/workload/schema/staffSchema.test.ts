import { expect, test } from "vitest";
import { absence, endOfShift, staffLine } from "../../../src/workload/schema/staffSchema.ts";

const line = { name: "early", tier: "tier1", agents: 3, hours: "office" };

test("a line that says no more has no breaks, nobody absent and nobody new", () => {
  expect(staffLine.parse(line)).toEqual({ ...line, breaks: [], shrinkage: 0 });
});

test("a break in one word is the same as one in several", () => {
  const { breaks } = staffLine.parse({
    ...line,
    breaks: ["12:00-12:30", { at: "12:00", lasts: "30m", staggered: "0s", within: "1h" }],
  });
  expect(breaks[0]).toEqual(breaks[1]);
});

test.each([
  { breaks: ["12:00"] },
  { breaks: ["12:30-12:00"] },
  { ramp: { agents: 1, speed: 0, over: "4w" } },
  { ramp: { agents: 1, speed: 0.5, over: "0s" } },
  { shrinkage: "130%" },
  { endOfShift: "stop" },
])("a line with %j is refused", (more) => {
  expect(staffLine.safeParse({ ...line, ...more }).success).toBe(false);
});

test("an absence is one agent's in the first week unless said otherwise", () => {
  expect(absence.parse({ line: "early", at: "tue" })).toEqual({
    line: "early",
    at: "tue",
    week: 1,
    agents: 1,
  });
  expect(absence.safeParse({ line: "early", at: "2026-03-03" }).success).toBe(false);
  expect(["finish", "hand-over", "park"].every((one) => endOfShift.safeParse(one).success)).toBe(true);
});
