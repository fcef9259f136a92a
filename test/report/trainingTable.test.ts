import { expect, test } from "vitest";
import {
  count,
  figure,
  percent,
  shareCells,
  shareColumns,
  shownPart,
  when,
  words,
} from "../../src/report/trainingTable.ts";
import { instant } from "../../src/units/index.ts";
import { hostile } from "./sampleTable.ts";

test("people get what has a title, programs get every column", () => {
  const { head, body } = shownPart(hostile);
  expect(head).toEqual(["clause", "attempts", "share"]);
  expect(body[0]?.slice(1)).toEqual(["4", "75% [30, 95]"]);
  expect(hostile.rows[0]).toHaveLength(hostile.columns.length);
});

test("a share without trials has no number, in as many columns", () => {
  const cells = shareCells({ kind: "none" });
  expect(cells.map(({ value }) => value)).toEqual([undefined, undefined, undefined]);
  expect(cells[0]?.text).toBe("-");
  expect(shareColumns("a", "b")).toHaveLength(cells.length);
});

test("people get short numbers, programs six digits", () => {
  expect(figure(200 / 3)).toEqual({ text: "66.7", value: 66.6667 });
  expect(figure(undefined)).toEqual({ text: "-", value: undefined });
  expect(percent(2 / 3)).toEqual({ text: "67%", value: 0.666667 });
  expect(count(3)).toEqual({ text: "3", value: 3 });
});

test("a time is told in UTC, to the minute for people", () => {
  const at = instant(Date.UTC(2026, 2, 2, 9, 5, 30, 250));
  expect(when(at)).toEqual({ text: "2026-03-02 09:05", value: "2026-03-02T09:05:30.250Z" });
  expect(when(instant(Date.UTC(2026, 2, 2, 9))).text).toBe("2026-03-02 09:00");
});

test("words from outside are one short line for people and whole for programs", () => {
  const text = `${"x".repeat(80)}\n\u001B[2J`;
  expect(words(text)).toEqual({ text: `${"x".repeat(59)}…`, value: text });
});
