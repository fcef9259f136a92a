import { localInstant } from "../calendar/index.ts";
import { instant, type Instant } from "../units/index.ts";

/** Reads a time of day and date from a file's text; undefined when it is none. */
export type TimestampReader = (text: string) => Instant | undefined;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const tokens = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<shortYear>\\d\\d)",
  MMM: "(?<monthName>[A-Za-z]{3})[a-z]*",
  MM: "(?<month>\\d\\d?)",
  DD: "(?<day>\\d\\d?)",
  HH: "(?<hour>\\d\\d?)",
  hh: "(?<hour12>\\d\\d?)",
  mm: "(?<minute>\\d\\d)",
  ss: "(?<second>\\d\\d)(?:[.,]\\d+)?",
  A: "(?<half>[AaPp])\\.?[Mm]\\.?",
  Z: "(?<offset>Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)",
};
type Token = keyof typeof tokens;

const everyToken = /YYYY|YY|MMM|MM|DD|HH|hh|mm|ss|A|Z/g;
/** Of each of these a pattern names exactly one. */
const dateParts: readonly (readonly Token[])[] = [["YYYY", "YY"], ["MMM", "MM"], ["DD"]];

const isoPattern = new RegExp(
  `^${tokens.YYYY}-(?<month>\\d\\d)-(?<day>\\d\\d)[T ](?<hour>\\d\\d):${tokens.mm}(?::${tokens.ss})? ?${tokens.Z}?$`,
);

const msPerDay = 86_400_000;
/** Day 25,569 of a spreadsheet is 1970-01-01. */
const spreadsheetEpoch = 25_569;

/**
 * A reader of "iso" texts (2026-03-02T09:00, a blank for the T, seconds and an offset if there are any), of numbers
 * ("epoch-seconds", "epoch-milliseconds", "spreadsheet-days"), or of a pattern made of YYYY YY MMM MM DD HH hh mm ss A Z, with what
 * may be absent in [brackets]; undefined when a pattern lacks a part of the date or names one twice. Times without an
 * offset are read in the zone: one that does not exist is pushed forward, of one that repeats the first counts.
 */
export function timestampReader(format: string, zone: string): TimestampReader | undefined {
  switch (format) {
    case "iso":
      return patternReader(isoPattern, zone);
    case "epoch-seconds":
      return (text) => epoch(text, 1_000);
    case "epoch-milliseconds":
      return (text) => epoch(text, 1);
    case "spreadsheet-days":
      return (text) => spreadsheetDay(text, zone);
    default: {
      const pattern = patternOf(format);
      return pattern && patternReader(pattern, zone);
    }
  }
}

/** What a format looks like, for messages. */
export const formatHint = `Write iso, epoch-seconds, epoch-milliseconds, spreadsheet-days, or a pattern such as "DD/MM/YYYY HH:mm[:ss]"`;

function patternOf(format: string): RegExp | undefined {
  const named: readonly string[] = format.match(everyToken) ?? [];
  const isTwice = new Set(named).size < named.length;
  const isDate = dateParts.every((ways) => ways.filter((way) => named.includes(way)).length === 1);
  const isHalved =
    named.includes("hh") === named.includes("A") && !(named.includes("hh") && named.includes("HH"));
  if (isTwice || !isDate || !isHalved || !/^[^[\]]*(\[[^[\]]*\][^[\]]*)*$/.test(format)) return undefined;
  const escaped = format.replaceAll(/[.*+?^${}()|]/g, String.raw`\$&`);
  const optional = escaped.replaceAll("[", "(?:").replaceAll("]", ")?");
  return new RegExp(`^${optional.replaceAll(everyToken, (token) => tokens[token as Token])}$`);
}

const patternReader =
  (pattern: RegExp, zone: string): TimestampReader =>
  (text) => {
    const groups = pattern.exec(text.trim())?.groups;
    return groups && instantIn(groups, zone);
  };

type Groups = Readonly<Record<string, string | undefined>>;

function instantIn(groups: Groups, zone: string): Instant | undefined {
  const day = dayIn(groups);
  const hour = hourIn(groups);
  const minute = Number(groups["minute"] ?? 0);
  const second = Number(groups["second"] ?? 0);
  if (day === undefined || hour === undefined || minute > 59 || second > 59) return undefined;
  const offset = groups["offset"];
  const minutes = hour * 60 + minute + second / 60;
  return offset === undefined ? inZone(zone, day, minutes) : withOffset(offset, day, minutes);
}

/** The day counted from 1970-01-01, if there is such a date. */
function dayIn(groups: Groups): number | undefined {
  const year = Number(groups["year"] ?? 2000 + Number(groups["shortYear"]));
  const named = groups["monthName"];
  const month = named === undefined ? Number(groups["month"]) : months.indexOf(named.toLowerCase()) + 1;
  const at = new Date(Date.UTC(year, month - 1, Number(groups["day"])));
  const isThere = at.getUTCMonth() === month - 1 && at.getUTCFullYear() === year;
  return isThere ? at.getTime() / msPerDay : undefined;
}

function hourIn(groups: Groups): number | undefined {
  const half = groups["half"];
  if (half === undefined) {
    const hour = Number(groups["hour"] ?? 0);
    return hour > 23 ? undefined : hour;
  }
  const hour = Number(groups["hour12"] ?? 12);
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function withOffset(offset: string, day: number, minutes: number): Instant | undefined {
  const [, sign, hours = "0", rest = "0"] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  if (Number(hours) > 23 || Number(rest) > 59) return undefined;
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(rest));
  return instant(day * msPerDay + (minutes - ahead) * 60_000);
}

function inZone(zone: string, day: number, minutes: number): Instant | undefined {
  try {
    return localInstant(zone, day, minutes, "first");
  } catch {
    return undefined;
  }
}

const isNumber = /^-?\d+(\.\d+)?$/;

function epoch(text: string, scale: number): Instant | undefined {
  const number = text.trim();
  return isNumber.test(number) && Math.abs(Number(number) * scale) < 8.64e15
    ? instant(Number(number) * scale)
    : undefined;
}

function spreadsheetDay(text: string, zone: string): Instant | undefined {
  const number = text.trim().replace(",", ".");
  if (!isNumber.test(number) || Number(number) > 1e6) return undefined;
  const whole = Math.floor(Number(number));
  return inZone(zone, whole - spreadsheetEpoch, Math.round((Number(number) - whole) * 86_400) / 60);
}
