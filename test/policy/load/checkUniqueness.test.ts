import { expect, test } from "vitest";
import { changed, problemsOf } from "../samplePolicy.ts";

const codes = (from: string, to: string): readonly string[] =>
  problemsOf(changed(from, to)).map(({ code, path }) => `${code} ${path}`);

test("an id, an impact and an urgency stand once in their list", () => {
  expect(codes("impact: [organisation, team, person]", "impact: [organisation, person, person]")).toEqual([
    "NAME_DUPLICATE priority.matrix.impact.2",
  ]);
  expect(
    codes("    goTo: their provider\n", "    goTo: them\n  - { id: home-network, title: Two, goTo: us }\n"),
  ).toEqual(["NAME_DUPLICATE outOfScope.1.id"]);
  const own = "  customersOwn: { levels: [now, soon, now] }\n  matrix:\n";
  expect(codes("  matrix:\n", own)).toEqual(["NAME_DUPLICATE priority.customersOwn.levels.2"]);
});

test("names that mean something in the language are no names of a calendar or a list of holidays", () => {
  expect(codes("  always:\n", "  worked: { open: always }\n  always:\n")).toEqual([
    "NAME_RESERVED calendars.worked",
  ]);
  expect(codes("  england:\n", "  none: []\n  england:\n")).toEqual(["NAME_RESERVED holidays.none"]);
});

test("a plan is another version of one plan or bought on top of one, not both", () => {
  expect(codes("    extends: standard\n", "    extends: standard\n    addOnTo: community\n")).toEqual([
    "VALUE_INVALID plans.premium.addOnTo",
  ]);
});
