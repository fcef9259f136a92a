import { expect, test } from "vitest";
import { guessTime } from "../../../src/workload/guess/guessTime.ts";

test.each([
  [["2016-02-29T01:16", "2016-03-01T04:40"], "iso"],
  [["2016-02-29 01:16:00+01:00", "2016-03-01 04:40:10+01:00"], "iso"],
  [["29/2/2016 01:16", "1/3/2016 04:40"], "DD/MM/YYYY HH:mm[:ss]"],
  [["02/29/2016 01:16:00 AM", "03/01/2016 04:40:00 PM"], "MM/DD/YYYY hh:mm[:ss] A"],
  [["29.02.2016 01:16", "01.03.2016 04:40"], "DD.MM.YYYY HH:mm[:ss]"],
  [["29-Feb-16 01:16", "01-Mar-16 04:40"], "DD-MMM-YY HH:mm[:ss]"],
  [["Feb 29, 2016 1:16 AM", "Mar 1, 2016 4:40 PM"], "MMM DD, YYYY hh:mm[:ss] A"],
  [["1456708560", "1456807200"], "epoch-seconds"],
  [["1456708560000", "1456807200000"], "epoch-milliseconds"],
  [["42429.05", "42430.19"], "spreadsheet-days"],
])("%j are times written as %s", (values, format) => {
  expect(guessTime(values)).toMatchObject({ format, rival: undefined });
});

test("where no day is above 12, day and month could be either way round", () => {
  expect(guessTime(["03/02/2016 01:16", "04/05/2016 02:00"])).toMatchObject({
    format: "DD/MM/YYYY HH:mm[:ss]",
    rival: "MM/DD/YYYY HH:mm[:ss]",
  });
});

test("whether times name their own offset is told", () => {
  expect(guessTime(["2016-02-29T01:16Z"])?.hasOffset).toBe(true);
  expect(guessTime(["2016-02-29T01:16"])?.hasOffset).toBe(false);
});

test.each([[["Phone", "Email"]], [["1", "2", "3"]], [[]], [["3", "3", "3", "42000"]]])(
  "%j are no times",
  (values) => {
    expect(guessTime(values)).toBeUndefined();
  },
);
