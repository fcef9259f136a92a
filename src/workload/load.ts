import type { Calendar } from "../calendar/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import type { BreakPlan } from "./breaks.ts";
import type { Lexicon } from "./lexicon.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

/** A checked load under one policy: who asks, when, and who is there to answer. `form` keeps it as it was written. */
export interface Load {
  readonly id: string;
  readonly form: LoadForm;
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly horizon: Horizon;
  readonly staff: readonly StaffLine[];
  /** The hours in which tickets that are set aside are got round to; undefined where none are. */
  readonly caseHours: Calendar | undefined;
}

/** The simulated time: from `start`, with an empty desk, measured from `measuredFrom`, until `end`. */
export interface Horizon {
  readonly zone: string;
  readonly start: Instant;
  readonly measuredFrom: Instant;
  readonly end: Instant;
}

/** Agents of one tier who keep the same hours and take the same work. */
export interface StaffLine {
  readonly name: string;
  readonly tier: number;
  readonly agents: number;
  readonly shift: Calendar;
  /** The zone whose days and clock the agents keep. */
  readonly zone: string;
  /** The share of agents who are absent on a day. */
  readonly shrinkage: number;
  readonly ramp: LoadForm["staff"][number]["ramp"];
  readonly endOfShift: LoadForm["endOfShift"];
  readonly breaks: readonly BreakPlan[];
  /** By channel index and by category index: whether these agents take it. */
  readonly channels: readonly boolean[];
  readonly categories: readonly boolean[];
}

export const msPerHour = 3_600_000;

/** The instant at which each hour of the local clock begins, from the start of the horizon to its end. */
export function hourStarts({ zone, start, end }: Horizon): readonly Instant[] {
  const starts: Instant[] = [];
  let hour = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  while (hour.epochMilliseconds < end) {
    starts.push(hour.epochMilliseconds as Instant);
    hour = hour.add({ hours: 1 });
  }
  return starts;
}
