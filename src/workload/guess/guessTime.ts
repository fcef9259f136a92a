import { timestampReader } from "../timestamp.ts";

/** A time format that reads a column, and how sure that is. */
export interface TimeGuess {
  readonly format: string;
  /** The share of the values that it reads. */
  readonly reads: number;
  /** Another format that reads them as well: day and month could be either way round. */
  readonly rival: string | undefined;
  /** Whether the values name their own offset from UTC. */
  readonly hasOffset: boolean;
}

const separators = ["/", "-", "."];
const clocks = [
  "",
  " HH:mm[:ss]",
  " hh:mm[:ss] A",
  ", HH:mm[:ss]",
  ", hh:mm[:ss] A",
  "THH:mm[:ss]",
  " HH:mm[:ss] Z",
  " hh:mm[:ss]A",
];
const dates = separators.flatMap((mark) => [
  `DD${mark}MM${mark}YYYY`,
  `MM${mark}DD${mark}YYYY`,
  `YYYY${mark}MM${mark}DD`,
  `DD${mark}MM${mark}YY`,
  `MM${mark}DD${mark}YY`,
  `DD${mark}MMM${mark}YYYY`,
  `DD${mark}MMM${mark}YY`,
]);
const worded = ["DD MMM YYYY", "MMM DD, YYYY", "MMM DD YYYY", "DD MMM YY"];

/** Every format that is tried, the likelier ones first. */
const formats: readonly string[] = [
  "iso",
  ...[...dates, ...worded].flatMap((date) => clocks.map((clock) => date + clock)),
];

/** Numbers are times only where they are times of these years. */
const numeric = [
  { format: "epoch-milliseconds", from: Date.UTC(1995, 0), to: Date.UTC(2060, 0) },
  { format: "epoch-seconds", from: Date.UTC(1995, 0) / 1_000, to: Date.UTC(2060, 0) / 1_000 },
  { format: "spreadsheet-days", from: 34_700, to: 58_500 },
] as const;

const most = 0.9;
const tried = 2_000;

/** The format in which a column's values are times; undefined when they are none. */
export function guessTime(values: readonly string[]): TimeGuess | undefined {
  const some = values.slice(0, tried);
  if (some.length === 0) return undefined;
  const number = numberFormat(some);
  if (number !== undefined) return { format: number, reads: 1, rival: undefined, hasOffset: false };
  const reading = formats
    .map((format) => ({ format, reads: readShare(format, some) }))
    .filter(({ reads }) => reads >= most)
    .toSorted((a, b) => b.reads - a.reads);
  const [best] = reading;
  if (!best) return undefined;
  const swapped = swappedOf(best.format);
  const rival = reading.find(
    ({ format, reads }) => format === swapped && format !== best.format && reads === best.reads,
  )?.format;
  return {
    ...best,
    rival,
    hasOffset:
      some.every((value) => /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/.test(value)) && /[TZ ]|iso/.test(best.format),
  };
}

/** A month after 12 settles it: only one of the two orders then reads every value. */
const swappedOf = (format: string): string =>
  format.startsWith("DD")
    ? format.replace(/^DD(.)MM(?!M)/, "MM$1DD")
    : format.replace(/^MM(?!M)(.)DD/, "DD$1MM");

function readShare(format: string, values: readonly string[]): number {
  const reader = timestampReader(format, "UTC");
  if (!reader || (reader(values[0] ?? "") === undefined && reader(values[1] ?? "") === undefined)) return 0;
  return values.filter((value) => reader(value) !== undefined).length / values.length;
}

function numberFormat(values: readonly string[]): string | undefined {
  const numbers = values.map((value) =>
    /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(",", ".")) : NaN,
  );
  const distinct = new Set(values).size;
  if (distinct < values.length / 4) return undefined;
  return numeric.find(({ from, to }) => numbers.every((number) => number >= from && number < to))?.format;
}
