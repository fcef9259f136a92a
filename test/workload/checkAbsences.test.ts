import { expect, test } from "vitest";
import { changed, placeOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

const absent = (what: string): string => `${sampleLoad}absences:\n  - { ${what} }\n`;

test("an absence names a line of the load, no more agents than it has, and a day on which they work", () => {
  expect(problemsOf(absent("line: early, at: tue, agents: 3"))).toEqual([]);
  const unknown = absent("line: late, at: tue");
  expect(problemsOf(unknown)).toMatchObject([
    { code: "NAME_UNKNOWN", at: placeOf(unknown, "late,"), found: 'there is no staff line "late"' },
  ]);
  const tooMany = absent("line: early, at: tue, agents: 4, week: 2");
  expect(problemsOf(tooMany)).toMatchObject([
    {
      code: "VALUE_INVALID",
      at: placeOf(tooMany, "4, week"),
      path: "absences.0.agents",
      found: "early has 3 agents, and 4 are to be absent",
      fix: "Write at most 3",
    },
  ]);
  const weekend = absent("line: early, at: sat, week: 2");
  expect(problemsOf(weekend)).toMatchObject([
    {
      code: "VALUE_INVALID",
      at: placeOf(weekend, "sat, week"),
      found: "no shift of early begins on sat, 2026-03-14",
      fix: "Name a day on which they work",
    },
  ]);
  expect(problemsOf(absent("line: early, at: today"))).toMatchObject([{ code: "VALUE_INVALID" }]);
});

test("from a shift that goes on for days nobody is absent for one, by chance or by name", () => {
  const endless = changed(sampleLoad, ["hours: office }", "hours: always, shrinkage: 7% }"]);
  expect(problemsOf(endless)).toMatchObject([
    {
      code: "VALUE_INVALID",
      at: placeOf(endless, "7% }\n"),
      path: "staff.1.shrinkage",
      found: "second has a shift that goes on for days, and absence is a matter of one day",
    },
  ]);
  const named = changed(absent("line: second, at: tue"), ["hours: office }", "hours: always }"]);
  expect(problemsOf(named)).toMatchObject([{ path: "absences.0.line", at: placeOf(named, "second, at") }]);
});

test("a shift that begins before midnight begins on that day only", () => {
  const night = ['"08:00-16:00" }', '"22:00-06:00" }'] as const;
  const text = changed(absent("line: early, at: sat"), night);
  expect(problemsOf(text)).toMatchObject([{ path: "absences.0.at" }]);
  expect(problemsOf(changed(absent("line: early, at: fri"), night))).toEqual([]);
});

test("two lines of one name are told, since absences and histories go by it", () => {
  const text = changed(sampleLoad, ["name: second", "name: early"]);
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_DUPLICATE", path: "staff.1.name", found: 'there already is a staff line "early"' },
  ]);
});
