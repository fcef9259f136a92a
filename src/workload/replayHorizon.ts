import { isZone } from "../calendar/index.ts";
import type { LoadChanges } from "./compileLoad.ts";
import type { Opening } from "./replay.ts";

const daysPerWeek = 7;

/**
 * The changes that make a load's horizon hold every opening: whole weeks from the date of the first one in the zone,
 * or as many weeks as asked for. There is no warm-up: the log begins when it begins. Undefined without openings.
 */
export function replayChanges(
  openings: readonly Opening[],
  zone: string,
  changes: LoadChanges,
): LoadChanges | undefined {
  const first = openings[0];
  const last = openings.at(-1);
  if (!first || !last) return undefined;
  const knownZone = isZone(zone) ? zone : "UTC"; // compileLoad complains about the other
  const dateOf = (at: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(knownZone).toPlainDate();
  const start = dateOf(first.at);
  const days = start.until(dateOf(last.at)).days + 1;
  const words = (field: "channel" | "category"): readonly string[] => [
    ...new Set(openings.flatMap((opening) => opening[field] ?? [])),
  ];
  return {
    ...changes,
    weeks: changes.weeks ?? Math.ceil(days / daysPerWeek),
    replay: {
      start: start.toString(),
      tickets: openings.length,
      channels: words("channel"),
      categories: words("category"),
    },
  };
}
