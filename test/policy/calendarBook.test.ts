import { expect, test } from "vitest";
import { CalendarBook } from "../../src/policy/index.ts";
import { InvariantError } from "../../src/units/index.ts";
import { at, middle, office, weekly } from "../calendar/hours.ts";

const book = new CalendarBook(
  new Map([
    ["office", () => office],
    ["theirs", (zone: string) => weekly(zone, { daily: "09:00-17:00" })],
  ]),
  middle,
  "Europe/London",
);

test("calendars go by their names and are compiled once", () => {
  expect(book.names).toEqual(["office", "theirs"]);
  expect(book.get("office")).toBe(book.get("office"));
  expect(book.hoursOf("office")).toBe(office);
});

test("the customer's own hours are in the customer's zone, or in the policy's when it is not known", () => {
  expect(book.get("theirs").openAt(at("2026-03-02T09:00:00Z"))).toBe(true);
  expect(book.get("theirs", "Asia/Tokyo").openAt(at("2026-03-02T09:00:00Z"))).toBe(false);
  expect(book.get("theirs", "Asia/Tokyo").openAt(at("2026-03-02T00:00:00Z"))).toBe(true);
  expect(book.hoursOf("theirs", "Asia/Tokyo")).toMatchObject({ zone: "Asia/Tokyo" });
});

test("a calendar that the loader did not let pass is a bug", () => {
  expect(() => book.get("constructor")).toThrow(InvariantError);
});
