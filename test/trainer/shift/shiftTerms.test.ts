import { expect, test } from "vitest";
import { shiftTerms } from "../../../src/trainer/shift/shiftTerms.ts";
import { at } from "../fixtures.ts";
import { storm } from "./sampleShift.ts";

test("a load with an incident is met half an hour before it, in the first line that is there", () => {
  expect(shiftTerms(storm, "7", {})).toEqual({
    ok: true,
    terms: { line: "calls-early", from: at("2026-03-03T09:30:00Z"), until: at("2026-03-03T11:00:00Z") },
  });
});

test("a seat that is not there then has its first shift of the measured weeks", () => {
  expect(shiftTerms(storm, "7", { seat: "calls-late" })).toMatchObject({
    terms: { from: at("2026-03-02T14:00:00Z"), until: at("2026-03-02T15:00:00Z") },
  });
});

test("seat, time and length can be said", () => {
  expect(shiftTerms(storm, "7", { seat: "specialists", from: "wed 10:15", hours: 2 })).toEqual({
    ok: true,
    terms: { line: "specialists", from: at("2026-03-04T10:15:00Z"), until: at("2026-03-04T12:15:00Z") },
  });
});

test.for([
  [{ seat: "nobody" }, 'there is no staff line "nobody": use calls-early'],
  [{ from: "monday" }, 'write it as "mon 09:00"'],
  [{ from: "sun 03:00" }, "nobody of the first tier is on shift then"],
  [{ hours: 0 }, "more than 0"],
  [{ hours: 25 }, "at most 24 hours"],
  [{ seat: "on-call", from: "sun 20:00", hours: 6 }, "the load ends before"],
] as const)("%j is refused: %s", ([wish, why]) => {
  const chosen = shiftTerms(storm, "7", wish);
  expect(chosen.ok ? "" : chosen.because).toContain(why);
});
