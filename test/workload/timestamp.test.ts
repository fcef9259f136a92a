import { expect, test } from "vitest";
import { iso } from "../../src/units/index.ts";
import { timestampReader } from "../../src/workload/timestamp.ts";

/** What a format makes of a text in London, in UTC. */
function read(format: string, text: string, zone = "Europe/London"): string | undefined {
  const at = timestampReader(format, zone)?.(text);
  return at === undefined ? undefined : iso(at);
}

test.each([
  ["2026-03-02T09:00", "2026-03-02T09:00:00Z"],
  ["2026-07-02 09:00", "2026-07-02T08:00:00Z"],
  [" 2026-07-02 09:00:59 ", "2026-07-02T08:00:59Z"],
  ["2026-07-02T09:00:59.999", "2026-07-02T08:00:59Z"],
  ["2026-07-02T09:00Z", "2026-07-02T09:00:00Z"],
  ["2026-07-02T09:00:00+02:00", "2026-07-02T07:00:00Z"],
  ["2026-07-02 09:00-0530", "2026-07-02T14:30:00Z"],
  ["2024-02-29T12:00Z", "2024-02-29T12:00:00Z"],
])("iso reads %j", (text, at) => {
  expect(read("iso", text)).toBe(at);
});

test.each([
  "",
  "tomorrow",
  "2026-03-02",
  "2026-02-29T09:00",
  "2026-13-02T09:00",
  "2026-03-02T24:00",
  "2026-03-02T09:60",
  "2026-03-02T09:00:60",
  "2026-3-2T09:00",
  "2026-03-02T09:00+25:00",
  "2026-03-02T09:00 Europe/Paris",
  "02/03/2026 09:00",
])("iso does not read %j", (text) => {
  expect(read("iso", text)).toBeUndefined();
});

test("a time that the clock skips is pushed forward, and of one that repeats the first counts", () => {
  expect(read("iso", "2026-03-29T01:30")).toBe("2026-03-29T01:30:00Z"); // 02:30 on the clock
  expect(read("iso", "2026-10-25T01:30")).toBe("2026-10-25T00:30:00Z");
  expect(read("DD/MM/YYYY HH:mm", "29/03/2026 01:30")).toBe("2026-03-29T01:30:00Z");
});

test.each([
  ["DD/MM/YYYY HH:mm", "02/03/2026 09:05", "2026-03-02T09:05:00Z"],
  ["DD/MM/YYYY HH:mm", "2/3/2026 9:05", "2026-03-02T09:05:00Z"],
  ["MM/DD/YYYY", "03/02/2026", "2026-03-02T00:00:00Z"],
  ["YYYY.MM.DD (HH:mm:ss)", "2026.03.02 (09:05:07)", "2026-03-02T09:05:07Z"],
])("the pattern %j reads %j", (format, text, at) => {
  expect(read(format, text)).toBe(at);
});

test.each([
  ["DD/MM/YYYY HH:mm", "02-03-2026 09:05"],
  ["DD/MM/YYYY HH:mm", "31/04/2026 09:05"],
  ["DD/MM/YYYY HH:mm", "00/03/2026 09:05"],
  ["DD/MM/YYYY HH:mm", "02/03/2026 09:05 PM"],
  ["DD/MM/YYYY HH:mm", "02/03/2026 24:05"],
  ["YYYY.MM.DD", "2026x03x02"],
])("the pattern %j does not read %j", (format, text) => {
  expect(read(format, text)).toBeUndefined();
});

test.each(["DD/MM HH:mm", "", "ISO", "YYYY-MM", "YYYY-MM-DD DD", "YYYY-MM-DD HH:mm HH"])(
  "%j is no pattern of one date",
  (format) => {
    expect(timestampReader(format, "UTC")).toBeUndefined();
  },
);

test("in a zone that does not exist no time can be read", () => {
  expect(read("iso", "2026-03-02T09:00", "Nowhere")).toBeUndefined();
});
