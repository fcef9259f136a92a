import { expect, test } from "vitest";
import { changed, decided, problemsOf } from "./samplePolicy.ts";

const text = changed(
  "  theirs:\n",
  "  chosen: { chosenBy: region, calendars: { north: office }, otherwise: extended }\n  theirs:\n",
)
  .replace("services:\n", "regions: { north: { title: North }, south: { title: South } }\nservices:\n")
  .replace("    calendar: office\n    firstResponse: 1h", "    calendar: chosen\n    firstResponse: 1h");

test("a calendar is chosen by a fact of the inquiry, or is the one for all others", () => {
  const calendarIn = (region: string): string | undefined =>
    decided({ region, impact: "team", urgency: "blocked" }, text).targets[0]?.calendar;
  expect(["north", "south", "west"].map(calendarIn)).toEqual(["office", "extended", "extended"]);
});

test("it names words and calendars of the policy, and cannot be joined with others", () => {
  const codes = (from: string, to: string): readonly string[] =>
    problemsOf(text.replace(from, to)).map(({ code, path }) => `${code} ${path}`);
  expect(codes("north: office", "nord: office")).toEqual(["NAME_UNKNOWN calendars.chosen.calendars.nord"]);
  expect(codes("north: office", "north: ofice")).toEqual(["NAME_UNKNOWN calendars.chosen.calendars.north"]);
  expect(codes("otherwise: extended", "otherwise: chosen")).toEqual([
    "REFERENCE_CYCLE calendars.chosen.otherwise",
  ]);
  expect(codes("complementOf: office", "complementOf: chosen")).toEqual([
    "VALUE_INVALID calendars.out-of-hours.complementOf",
  ]);
});
