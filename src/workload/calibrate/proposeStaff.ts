/** Agents of one tier and their hours, as a load has them. */
export interface ProposedShift {
  readonly name: string;
  readonly tier: string;
  readonly agents: number;
  readonly hours: Readonly<Record<string, string>>;
}

export interface TierWork {
  readonly tier: string;
  /** Hours of work in a week, of all tickets that reach the tier. */
  readonly hours: number;
}

/** Agents are to be busy for this share of their time. */
export const targetOccupancy = 0.75;
/** The core of a day is where at least this share of its busiest hour comes in. */
const coreFrom = 0.4;
const shortestCore = 4;

/**
 * Shifts by offered load: the work of a tier over the hours of its core shift and the target occupancy. The first tier also has
 * somebody around the clock where work comes in then. `week` is the expected arrivals of the 168 hours from Monday.
 */
export function proposeStaff(week: ArrayLike<number>, tiers: readonly TierWork[]): readonly ProposedShift[] {
  const core = coreOf(week);
  const outside = 1 - shareWithin(week, core);
  return tiers.flatMap(({ tier, hours }, index) => {
    const coreHours = core.days * (core.to - core.from);
    const isFirst = index === 0;
    const night = isFirst
      ? Math.max(1, Math.ceil((hours * outside) / (Math.max(1, 168 - coreHours) * targetOccupancy)))
      : 0;
    const day = Math.max(
      1,
      Math.ceil((hours * (isFirst ? 1 - outside : 1)) / (coreHours * targetOccupancy)) - night,
    );
    const hoursOf = hoursIn(core);
    return [
      { name: `${tier}-core`, tier, agents: day, hours: hoursOf },
      ...(isFirst ? [{ name: `${tier}-always`, tier, agents: night, hours: { daily: "00:00-24:00" } }] : []),
    ];
  });
}

/** The core of a day as hours of a load. */
export const hoursIn = (core: Core): Readonly<Record<string, string>> => ({
  [core.days === 7 ? "daily" : "mon-fri"]: `${clock(core.from)}-${clock(core.to)}`,
});

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

export interface Core {
  readonly from: number;
  readonly to: number;
  /** Monday to Friday, or all seven days. */
  readonly days: 5 | 7;
}

const at = (week: ArrayLike<number>, day: number, hour: number): number => week[day * 24 + hour] ?? 0;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The span of hours on weekdays in which most comes in; with the weekend where that brings half as much. */
export function coreOf(week: ArrayLike<number>): Core {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const weekday = hours.map((hour) => total([0, 1, 2, 3, 4].map((day) => at(week, day, hour))) / 5);
  const weekend = hours.map((hour) => total([5, 6].map((day) => at(week, day, hour))) / 2);
  const days = total(weekend) >= total(weekday) / 2 ? 7 : 5;
  const peak = Math.max(...weekday);
  const busy = hours.filter((hour) => (weekday[hour] ?? 0) >= coreFrom * peak);
  const from = Math.min(busy[0] ?? 0, 24 - shortestCore);
  return { from, to: Math.max(from + shortestCore, (busy.at(-1) ?? 23) + 1), days };
}

function shareWithin(week: ArrayLike<number>, { from, to, days }: Core): number {
  let inside = 0;
  for (let day = 0; day < days; day++) for (let hour = from; hour < to; hour++) inside += at(week, day, hour);
  return inside / Math.max(Number.MIN_VALUE, total(Array.from(week)));
}
