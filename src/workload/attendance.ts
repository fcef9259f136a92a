import { streamFor } from "../kernel/index.ts";
import type { Instant } from "../units/index.ts";
import type { Load, StaffLine } from "./load.ts";
import { measuredDay } from "./measuredDay.ts";

/** Who of the agents on the roster stays away, by staff line and agent (from 0 in the line). */
export interface Attendance {
  /** Whether the agent is absent from a shift that begins then; whoever is absent is so for the whole shift. */
  isAbsent(line: number, agent: number, shiftStart: Instant): boolean;
}

/**
 * The attendance of one replication: the load's own absences, and each agent's sick days, meetings and training, drawn
 * day by day from a stream of the agent's own. Another roster or another shrinkage leaves the others' days as they are.
 * Only the load's own absences without a replication to draw for.
 */
export function attendanceOf(
  load: Load,
  drawnFor?: { readonly seed: string; readonly replication: number },
): Attendance {
  const { horizon, form } = load;
  const stays = load.staff.map(({ zone }) => new LocalDays(horizon.start, zone));
  const scripted = form.absences.map(({ at, week, ...absence }) => ({
    ...absence,
    date: measuredDay(form.horizon.start, week, at).toString(),
  }));
  const drawn = load.staff.map((line) => (drawnFor ? daysAway(line, load, drawnFor) : []));
  return {
    isAbsent: (line, agent, shiftStart) => {
      const { name = "", agents = 0 } = load.staff[line] ?? {};
      const days = stays[line];
      if (!days) return false;
      const isAway = scripted.some(
        (absence) =>
          absence.line === name &&
          agent >= agents - absence.agents &&
          days.dateOf(shiftStart) === absence.date,
      );
      return isAway || drawn[line]?.[agent]?.[days.indexOf(shiftStart)] === true;
    },
  };
}

/** By agent and day of the horizon: whether they are away. */
function daysAway(
  { name, agents, shrinkage }: StaffLine,
  { horizon: { start, end } }: Load,
  { seed, replication }: { readonly seed: string; readonly replication: number },
): readonly (readonly boolean[])[] {
  if (shrinkage === 0) return [];
  const days = Math.ceil((end - start) / msPerDay) + 2;
  return Array.from({ length: agents }, (_, agent) => {
    const stream = streamFor(seed, replication, `absence/${name}/${agent + 1}`);
    return Array.from({ length: days }, () => stream.next() < shrinkage);
  });
}

const msPerDay = 86_400_000;

/** Local days of a zone, counted from the day of an instant. */
class LocalDays {
  readonly #zone: string;
  readonly #first: Temporal.PlainDate;

  constructor(start: Instant, zone: string) {
    this.#zone = zone;
    this.#first = this.#dayOf(start);
  }

  dateOf(at: Instant): string {
    return this.#dayOf(at).toString();
  }

  indexOf(at: Instant): number {
    return this.#first.until(this.#dayOf(at)).days;
  }

  #dayOf(at: Instant): Temporal.PlainDate {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.#zone).toPlainDate();
  }
}
