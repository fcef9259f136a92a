import { expect, test } from "vitest";
import { days, minutes } from "../../../src/units/index.ts";
import { date, name, named, names, share, span, text } from "../../../src/policy/schema/words.ts";
import { reading } from "./reading.ts";

test("a name begins with a letter or digit, in any script; a number is the name of its digits", () => {
  for (const word of ["tier1", "24x7", "how-to", "v2.1", "größe", "客户"])
    expect(reading(name, word)).toBe(word);
  expect(reading(name, 3)).toBe("3");
});

test.each(["", "a b", "-x", "__proto__", "a:b", "a\nb", "a/b", 1.5, true, null, ["a"]])(
  "%j is no name",
  (word) => {
    expect(reading(name, word)).toHaveLength(1);
  },
);

test("one name may stand for a list of one", () => {
  expect(reading(names, "email")).toEqual(["email"]);
  expect(reading(names, ["email", 7])).toEqual(["email", "7"]);
  expect(reading(names, [])).toEqual([]);
  expect(reading(names, { email: true })).toEqual(["expected a name or a list of names"]);
});

test("text is more than blanks", () => {
  expect(reading(text, " a ")).toBe(" a ");
  expect(reading(text, "  ")).toEqual(["expected some text, found only blanks"]);
  expect(reading(text, 5)).toEqual(["expected text"]);
});

test("a mapping defines names, each with an entry of one form", () => {
  expect(reading(named(text), { a: "x", 2: "y" })).toEqual({ a: "x", 2: "y" });
  expect(reading(named(text), { a: 1 })).toEqual(["expected text"]);
});

test("a span has a number and a unit", () => {
  expect(reading(span, "1h30m")).toBe(minutes(90));
  expect(reading(span, "2d")).toBe(days(2));
  expect(reading(span, "soon")).toEqual(["SPAN_INVALID"]);
  expect(reading(span, 15)).toEqual(["expected a span of time such as 15m, 4h or 2d"]);
});

test("a share is a percentage or a number from 0 to 1", () => {
  expect(["80%", "80 %", "0%", "100%", 0.25].map((one) => reading(share, one))).toEqual([
    0.8, 0.8, 0, 1, 0.25,
  ]);
  for (const wrong of ["101%", "-1%", "80", "", 1.2, -0.1])
    expect(reading(share, wrong)).toEqual(["SHARE_INVALID"]);
});

test("a date is one of the calendar", () => {
  expect(reading(date, "2028-02-29")).toBe("2028-02-29");
  for (const wrong of ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "today", 20_260_101]) {
    expect(reading(date, wrong)).toEqual(["expected a date such as 2026-10-01"]);
  }
});
