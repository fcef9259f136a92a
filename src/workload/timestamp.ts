import type { Instant } from "../units/index.ts";

/** Reads a time of day and date from a file's text; undefined when it is none. */
export type TimestampReader = (text: string) => Instant | undefined;

const tokens = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d\\d?)",
  DD: "(?<day>\\d\\d?)",
  HH: "(?<hour>\\d\\d?)",
  mm: "(?<minute>\\d\\d)",
  ss: "(?<second>\\d\\d)",
};

const everyToken = /YYYY|MM|DD|HH|mm|ss/g;

/**
 * A reader of "iso" texts (2026-03-02T09:00, a blank for the T, seconds and an offset if there are any) or of a pattern
 * made of YYYY MM DD HH mm ss; undefined when the pattern lacks a part of the date or names one twice. Times without an offset are
 * read in the zone: one that does not exist is pushed forward, of one that repeats the first counts.
 */
export function timestampReader(format: string, zone: string): TimestampReader | undefined {
  if (format === "iso") return isoReader(zone);
  const named: readonly string[] = format.match(everyToken) ?? [];
  const isTwice = new Set(named).size < named.length;
  if (isTwice || !["YYYY", "MM", "DD"].every((token) => named.includes(token))) return undefined;
  const escaped = format.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = new RegExp(
    `^${escaped.replaceAll(everyToken, (token) => tokens[token as keyof typeof tokens])}$`,
  );
  return (text) => {
    const groups = pattern.exec(text.trim())?.groups;
    return groups ? inZone(groups, zone) : undefined;
  };
}

const isoPattern =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?(?<offset>Z|[+-]\d\d:?\d\d)?$/;

const isoReader =
  (zone: string): TimestampReader =>
  (text) => {
    const groups = isoPattern.exec(text.trim())?.groups;
    if (!groups) return undefined;
    return inZone(groups, groups["offset"] === "Z" ? "UTC" : (groups["offset"] ?? zone));
  };

function inZone(groups: Readonly<Record<string, string | undefined>>, zone: string): Instant | undefined {
  const part = (key: string): number => Number(groups[key] ?? 0);
  const local = {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
  try {
    const at = Temporal.PlainDateTime.from(local, { overflow: "reject" }).toZonedDateTime(zone);
    return at.epochMilliseconds as Instant;
  } catch {
    return undefined;
  }
}
