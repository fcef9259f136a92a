import { instant, type Instant } from "../../units/index.ts";
import type { Policy } from "../policy.ts";
import { stableText } from "./plainParts.ts";

/** The time in which two policies are compared. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

const usualYear = 2026;
const mostYears = 3;

/** The years whose holidays the policies name, at most the last three of them; 2026 when they name none. */
export function referencePeriod(policies: readonly Policy[]): Period {
  const texts = policies.flatMap(({ form }) => Object.values(form.holidays).flat());
  const years = texts.flatMap((text) => (text.match(/\d{4}(?=-\d\d-\d\d)/g) ?? []).map(Number));
  const last = years.length === 0 ? usualYear : Math.max(...years);
  const first = years.length === 0 ? usualYear : Math.max(Math.min(...years), last - mostYears + 1);
  return { from: instant(Date.UTC(first, 0, 1)), to: instant(Date.UTC(last + 1, 0, 1)) };
}

/** The calendars of both policies by the same name that have other hours in the one than in the other. */
export const changedCalendars = (old: Policy, recent: Policy): readonly string[] =>
  old.calendars.names.filter(
    (name) =>
      recent.calendars.names.includes(name) &&
      stableText(old.calendars.hoursOf(name)) !== stableText(recent.calendars.hoursOf(name)),
  );

const msPerMinute = 60_000;
const msPerDay = 86_400_000;
const fortnight = 14 * msPerDay;
/** Not a part of a day, so that the openings of a fortnight fall on many times of day. */
const step = 97 * msPerMinute;
const mostDifferences = 40;

/**
 * Openings at which due times are compared: all through the fortnight from the Monday before the end of March, which
 * has a weekend, Europe's change of clocks and in 2026 Easter; around each zone's changes of clocks; and around every
 * stretch in which a calendar is open in one policy and closed in the other, the first forty of each.
 */
export function sampleOpenings(old: Policy, recent: Policy, period: Period): readonly Instant[] {
  const year = new Date(period.from).getUTCFullYear();
  const late = Date.UTC(year, 2, 23);
  const monday = late - ((new Date(late).getUTCDay() + 6) % 7) * msPerDay;
  const openings = new Set<number>();
  for (let at = monday; at < monday + fortnight; at += step) openings.add(at);
  for (const at of clockChanges([old, recent], period)) around(at, openings);
  for (const name of changedCalendars(old, recent))
    for (const at of differences(old, recent, name, period)) around(at, openings);
  return [...openings].toSorted((a, b) => a - b).map(instant);
}

function around(at: number, openings: Set<number>): void {
  for (const minutes of [-25 * 60, -4 * 60, -61, 0, 30, 5 * 60]) openings.add(at + minutes * msPerMinute);
}

/** When the clocks of the calendars' zones are moved, twice at most for each. */
function clockChanges(policies: readonly Policy[], { from }: Period): readonly number[] {
  const forms = policies.flatMap(({ form }) => Object.values(form.calendars));
  const zones = new Set(
    forms.flatMap((form) => ("zone" in form && form.zone !== undefined ? [form.zone] : [])),
  );
  zones.delete("customer");
  return [...zones].flatMap((zone) => {
    const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    const first = start.getTimeZoneTransition("next");
    const second = first?.getTimeZoneTransition("next");
    return [first, second].flatMap((at) => (at ? [at.epochMilliseconds] : []));
  });
}

/** The first instants at which a calendar begins or ceases to differ. */
function differences(old: Policy, recent: Policy, name: string, { from, to }: Period): readonly number[] {
  const calendars = [old.calendars.get(name), recent.calendars.get(name)] as const;
  const edges = calendars.flatMap((calendar) =>
    calendar.segments(from, to).flatMap(({ start, end }) => [start, end]),
  );
  const found: number[] = [];
  let didDiffer = false;
  for (const at of [...new Set(edges)].toSorted((a, b) => a - b)) {
    const differ = calendars[0].openAt(at) !== calendars[1].openAt(at);
    if (differ && !didDiffer) found.push(at);
    if (found.length >= mostDifferences) break;
    didDiffer = differ;
  }
  return found;
}
