import { type Duration, type Instant } from "../units/index.ts";
import type { Horizon } from "./load.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

/** A break of the agents of a staff line, ready for the desk. */
export interface BreakPlan {
  /** When the first agent's turn is, on each day of the horizon. */
  readonly starts: readonly Instant[];
  readonly lasts: Duration;
  /** The agents' turns are spread evenly over this time. */
  readonly staggered: Duration;
  /** How long a break waits for the end of what its agent has in hand. */
  readonly within: Duration;
}

type BreakForm = LoadForm["staff"][number]["breaks"][number];

/** The break on every day of the horizon, at its time in a zone. */
export function breakPlanOf({ at, ...plan }: BreakForm, zone: string, { start, end }: Horizon): BreakPlan {
  const starts: Instant[] = [];
  const plainTime = Temporal.PlainTime.from(at);
  let date = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).toPlainDate();
  for (;;) {
    const when = date.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds as Instant;
    if (when >= end) break;
    if (when >= start) starts.push(when);
    date = date.add({ days: 1 });
  }
  return { starts, ...plan };
}
