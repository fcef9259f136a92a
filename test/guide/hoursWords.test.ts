import { expect, test } from "vitest";
import { countedIn, guideZone, hoursWords, zoneName } from "../../src/guide/hoursWords.ts";
import { bareText, policyIn, standardSource } from "./sample.ts";

const { policy } = standardSource();

test.each([
  ["office", "Monday to Friday 09:00 to 12:30 and 13:30 to 17:30; closed on the holidays england"],
  ["extended", "Monday to Friday 07:00 to 22:00, Saturday 09:00 to 13:00"],
  ["always", "Day and night, every day"],
  ["out-of-hours", "Whenever office is closed"],
])("the hours of %s read: %s", (name, words) => {
  expect(hoursWords(policy, name)).toBe(words);
});

test("a time names the hours in which it counts, and their zone", () => {
  expect(countedIn(policy, "desk")).toBe("in desk hours (Europe/London)");
  expect(countedIn(policy, "out-of-hours")).toBe("in out-of-hours (Europe/London)");
  expect(countedIn(policy, "always")).toBe("at any hour");
});

const calendars = (text: string) => policyIn(bareText.replace("calendars: {", `calendars: { ${text},`));

test("joined and chosen calendars say how they are made", () => {
  const joined = calendars(
    'late: { zone: Asia/Tokyo, open: { fri: "16:00-22:00" } }, both: { anyOf: [office, late] }, meet: { allOf: [office, late] }, pick: { chosenBy: channel, calendars: { email: late }, otherwise: office }',
  );
  expect(["both", "meet", "pick"].map((name) => hoursWords(joined, name))).toEqual([
    "Whenever office or late is open",
    "While office and late are open at the same time",
    "channel email: late; otherwise: office",
  ]);
});

test("a calendar in the customers' zone says so", () => {
  const own = calendars('theirs: { zone: customer, open: { mon: "09:00-10:00" } }');
  expect(zoneName(own, "theirs")).toBe("the customer's own zone, UTC where that is not known");
});

test("the guide tells times in the customers' zone, else in that of the first calendar", () => {
  expect(guideZone(policy)).toBe("Europe/London");
  expect(guideZone(policyIn(bareText.replace("Europe/London", "Asia/Tokyo")))).toBe("Asia/Tokyo");
});
