import type { Instant } from "../../units/index.ts";
import type { Policy } from "../policy.ts";
import type { Period } from "./reference.ts";

/** A kind of moment at which a ticket is opened: which of the calendars that conditions ask about are open then. */
export interface Moment {
  readonly old: readonly string[];
  readonly recent: readonly string[];
  /** The first instant of this kind in the period. */
  readonly example: Instant;
}

const openAt = ({ calendars, duringCalendars }: Policy, at: Instant): readonly string[] =>
  duringCalendars.filter((name) => calendars.get(name).openAt(at));

const keyOf = (old: readonly string[], recent: readonly string[]): string => JSON.stringify([old, recent]);

/** Every kind of moment that the period holds, in the order in which they come first. */
export function momentsOf(old: Policy, recent: Policy, period: Period): readonly Moment[] {
  const edges = [old, recent].flatMap((policy) => edgesOf(policy, period));
  const moments = new Map<string, Moment>();
  for (const at of [...new Set([period.from, ...edges])].toSorted((a, b) => a - b)) {
    const [before, after] = [openAt(old, at), openAt(recent, at)];
    const key = keyOf(before, after);
    if (!moments.has(key)) moments.set(key, { old: before, recent: after, example: at });
  }
  return [...moments.values()];
}

/** When any of the calendars that conditions ask about opens or closes. */
const edgesOf = ({ calendars, duringCalendars }: Policy, { from, to }: Period): readonly Instant[] =>
  duringCalendars
    .flatMap((name) => calendars.get(name).segments(from, to))
    .flatMap(({ start, end }) => (end < to ? [start, end] : [start]));

/** Which of the moments an instant is like; -1 when none. */
export function momentAt(moments: readonly Moment[], old: Policy, recent: Policy, at: Instant): number {
  const key = keyOf(openAt(old, at), openAt(recent, at));
  return moments.findIndex((moment) => keyOf(moment.old, moment.recent) === key);
}
