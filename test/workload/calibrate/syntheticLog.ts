import { samplerOf, streamFor, type Distribution } from "../../../src/kernel/index.ts";
import { iso, instant } from "../../../src/units/index.ts";
import { drawDays, type ArrivalModel } from "../../../src/workload/calibrate/arrivalModel.ts";
import { LogFigures } from "../../../src/workload/calibrate/logFigures.ts";
import { ticketOf } from "../../../src/workload/calibrate/ticketOf.ts";
import { parseMap, type ColumnMap } from "../../../src/workload/index.ts";
import { policyOf } from "../sampleLoad.ts";

const monday = 16_860;

/** Twelve an hour from 9 to 17 on weekdays, and days and hours that vary. */
export const truth: ArrivalModel = {
  week: Float64Array.from({ length: 168 }, (_, index) =>
    index < 120 && index % 24 >= 9 && index % 24 < 17 ? 12 : 0.2,
  ),
  day: { cv: 0.15, correlation: 0.3 },
  hour: { cv: 0.25, correlation: 0.3 },
};

export const trueHandOvers = { kind: "negativeBinomial", mean: 0.8, dispersion: 0.7 } as const;

/** Hours to resolution without a hand-over, and with some. */
const resolution: readonly Distribution[] = [
  {
    kind: "mixture",
    of: [
      { weight: 0.6, distribution: { kind: "lognormal", mean: 0.5, cv: 1 } },
      { weight: 0.4, distribution: { kind: "lognormal", mean: 60, cv: 1.2 } },
    ],
  },
  { kind: "lognormal", mean: 120, cv: 1.3 },
];

export const syntheticMap = `map: synthetic
title: A synthetic desk
source: Nobody's desk, made up for a test
opened: { column: opened, zone: UTC }
resolved: { column: resolved }
handOvers: { column: moves }
reopens: { column: reopened, yes: ["yes"] }
work: { column: worked, unit: minutes }
waitedForCustomer: { column: pending, unit: hours }
ticket: { column: id }
queued: { column: queued, unit: seconds }
abandoned: { column: left }
channel: { column: via, words: { mail: email, call: phone } }
category: { column: about, words: { password: access }, otherwise: bug }
priority: { column: prio, words: { "1": critical, "2": high }, otherwise: low }
`;

export const syntheticColumns = [
  "id",
  "opened",
  "resolved",
  "moves",
  "reopened",
  "worked",
  "pending",
  "queued",
  "left",
  "via",
  "about",
  "prio",
] as const;

/** Rows of a log whose every parameter is known. */
export function syntheticRows(weeks: number, seed = "log"): readonly (readonly string[])[] {
  const like = Array.from({ length: 7 * weeks }, (_, index) => ({ day: monday + index, hours: [] }));
  const stream = streamFor(seed, 0, "synthetic");
  const handOvers = samplerOf(trueHandOvers);
  const times = resolution.map(samplerOf);
  const work = samplerOf({ kind: "lognormal", mean: 20, cv: 0.8 });
  const rows: (readonly string[])[] = [];
  for (const { day, hours } of drawDays(truth, like, stream)) {
    for (let hour = 0; hour < 24; hour++) {
      for (let ticket = 0; ticket < (hours[hour] ?? 0); ticket++) {
        const at = day * 86_400_000 + hour * 3_600_000 + Math.floor(stream.next() * 60) * 60_000;
        const moves = handOvers(stream);
        const took = times[Math.min(1, moves)]?.(stream) ?? 0;
        const asked = stream.next() < 0.25 ? (10 * stream.next() + 1).toFixed(2) : "0";
        const patience = -600 * Math.log(stream.nextOpen());
        const queue = -120 * Math.log(stream.nextOpen());
        rows.push([
          `T${rows.length + 1}`,
          iso(instant(at)),
          iso(instant(Math.round(at + took * 3_600_000))),
          String(moves),
          stream.next() < 0.05 ? "yes" : "no",
          work(stream).toFixed(1),
          asked,
          Math.min(patience, queue).toFixed(1),
          patience < queue ? "1" : "0",
          stream.next() < 0.7 ? "call" : "mail",
          stream.next() < 0.4 ? "password" : "other",
          stream.next() < 0.05 ? "1" : "3",
        ]);
      }
    }
  }
  return rows;
}

/** The map of a text that the test means to be right. */
export function mapOf(text: string = syntheticMap): ColumnMap {
  const map = parseMap("map.yaml", text, policyOf());
  if (!map.ok) throw new Error(map.problems.map(({ found }) => found).join("\n"));
  return map.value;
}

/** What is learned of these rows. */
export function figuresOf(rows: readonly (readonly string[])[], map = mapOf(), seed = "1"): LogFigures {
  const figures = new LogFigures(seed, "UTC");
  rows.forEach((row, index) => {
    const cells = Object.fromEntries(syntheticColumns.map((column, at) => [column, row[at] ?? ""]));
    const ticket = ticketOf(map, { line: index + 2, cells });
    if ("reason" in ticket) throw new Error(ticket.reason);
    figures.add(ticket);
  });
  return figures;
}
