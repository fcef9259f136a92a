import { iso, type Instant } from "../../units/index.ts";
import { quoted, wordsOf, type ColumnMap, type LogRow, type RefusedRow } from "../columnMap.ts";
import type { Opening } from "../replay.ts";
import type { MapForm } from "../schema/mapSchema.ts";

/** What a log says about one ticket; times are milliseconds, and what it does not say is undefined. */
export type LoggedTicket = Opening & {
  readonly number: string | undefined;
  /** From opening to solution. */
  readonly resolution: number | undefined;
  /** From opening to the first response. */
  readonly firstResponse: number | undefined;
  readonly handOvers: number | undefined;
  /** Solved in time, as the log says. */
  readonly isMet: boolean | undefined;
  readonly isReopened: boolean | undefined;
  readonly isAsked: boolean | undefined;
  readonly waitedForCustomer: number | undefined;
  readonly work: number | undefined;
  readonly queued: number | undefined;
  readonly isAbandoned: boolean | undefined;
};

const msPer = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
const mostHandOvers = 1000;
/** A log from before or after has a wrong date in it, and would take memory for every hour between. */
const earliest = Date.UTC(1980, 0);
const latest = Date.UTC(2100, 0);

/** Why a value is no value; thrown within this file only. */
class Unusable extends Error {}

/** A row as a ticket, or why it cannot be used: one value that cannot be read makes all of the row doubtful. */
export function ticketOf(map: ColumnMap, row: LogRow): LoggedTicket | RefusedRow {
  try {
    return read(map, row);
  } catch (error) {
    if (error instanceof Unusable) return { line: row.line, reason: error.message };
    throw error;
  }
}

function read({ form, times }: ColumnMap, { line, cells, fault }: LogRow): LoggedTicket {
  if (fault !== undefined) throw new Unusable(fault);
  const cell = cellReader(form, cells);
  const at = openedAt(cells[form.opened.column] ?? "", form, times.opened);
  const words = wordsOf(form, cells);
  if (typeof words === "string") throw new Unusable(words);
  const since = (field: "resolved" | "firstResponse", what: string): number | undefined => {
    const text = cell(field);
    if (text === undefined) return undefined;
    const end = times[field]?.(text);
    if (end === undefined) throw new Unusable(`${quoted(text)} in ${columnOf(form, field)} is not a time`);
    if (end < at) throw new Unusable(`${what} at ${iso(end)}, before it was opened at ${iso(at)}`);
    return end - at;
  };
  const isYes = (field: "met" | "reopens" | "asked" | "abandoned"): boolean | undefined =>
    flagIn(form, field, cell(field));
  const spent = (field: "work" | "queued" | "waitedForCustomer"): number | undefined =>
    spanIn(form, field, cell(field));
  const waited = spent("waitedForCustomer");
  return {
    ...words,
    line,
    at,
    number: cell("ticket"),
    resolution: since("resolved", "solved"),
    firstResponse: since("firstResponse", "answered"),
    handOvers: countIn(form, cell("handOvers")),
    isMet: isYes("met"),
    isReopened: isYes("reopens"),
    isAsked: isYes("asked") ?? (waited === undefined ? undefined : waited > 0),
    waitedForCustomer: waited,
    work: spent("work"),
    queued: spent("queued"),
    isAbandoned: isYes("abandoned"),
  };
}

function openedAt(text: string, { opened }: MapForm, timeOf: (text: string) => Instant | undefined): Instant {
  const at = timeOf(text);
  if (at === undefined) throw new Unusable(`${quoted(text)} in ${opened.column} is not a time`);
  if (at < earliest || at >= latest) throw new Unusable(`opened at ${iso(at)}, which cannot be right`);
  return at;
}

type Figure =
  | "ticket"
  | "resolved"
  | "firstResponse"
  | "handOvers"
  | "met"
  | "reopens"
  | "asked"
  | "waitedForCustomer"
  | "work"
  | "queued"
  | "abandoned";

const columnOf = (form: MapForm, field: Figure): string => {
  const said = form[field];
  return said && "column" in said ? said.column : field;
};

/** Reads the cell of a figure; undefined when the map has no such column, or the cell says that there is nothing. */
const cellReader =
  (form: MapForm, cells: LogRow["cells"]) =>
  (field: Figure): string | undefined => {
    const said = form[field];
    if (!said || !("column" in said)) return undefined;
    const text = (cells[said.column] ?? "").trim();
    return text === "" || form.missing.includes(text) ? undefined : text;
  };

/** A number that is not negative, however it groups its thousands. */
function numberIn(text: string, decimal: MapForm["decimal"]): number | undefined {
  const plain =
    decimal === "comma"
      ? text.replaceAll(/[.\s'](?=\d{3})/g, "").replace(",", ".")
      : text.replaceAll(/[,\s'](?=\d{3})/g, "");
  return /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

function countIn(form: MapForm, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = numberIn(text, form.decimal);
  if (count === undefined || !Number.isInteger(count) || count > mostHandOvers)
    throw new Unusable(`${quoted(text)} in ${columnOf(form, "handOvers")} is not a number of hand-overs`);
  return count;
}

function flagIn(
  form: MapForm,
  field: "met" | "reopens" | "asked" | "abandoned",
  text: string | undefined,
): boolean | undefined {
  if (text === undefined) return undefined;
  const yes = form[field]?.yes;
  if (yes) return yes.includes(text);
  const count = numberIn(text, form.decimal);
  if (count === undefined)
    throw new Unusable(
      `${quoted(text)} in ${columnOf(form, field)} is not a number, and the map lists no yes`,
    );
  return count > 0;
}

function spanIn(
  form: MapForm,
  field: "work" | "queued" | "waitedForCustomer",
  text: string | undefined,
): number | undefined {
  const said = form[field];
  if (text === undefined || !said) return undefined;
  const clock =
    /^(?:(?<days>\d+) days?,? )?(?<hours>\d+):(?<minutes>\d\d)(?::(?<seconds>\d\d(?:\.\d+)?))?$/i.exec(
      text,
    )?.groups;
  if (clock) {
    const part = (key: string): number => Number(clock[key] ?? 0);
    return ((part("days") * 24 + part("hours")) * 60 + part("minutes")) * 60_000 + part("seconds") * 1_000;
  }
  const number = numberIn(text, form.decimal);
  if (number === undefined || number * msPer[said.unit] > 100 * 365 * msPer.days)
    throw new Unusable(`${quoted(text)} in ${said.column} is not a span of time`);
  return number * msPer[said.unit];
}
