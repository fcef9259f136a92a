import type { Duration, Instant } from "../units/index.ts";
import type { WallTime } from "./rotaWallTime.ts";

/** Who takes a turn together; one name as a rule. */
export type Crew = readonly string[];

/** What a hand-over or a recurring shift is counted in. Months are those of the calendar, the rest is clock time. */
export type RotaUnit = "hour" | "day" | "week" | "month";

/**
 * Hand-overs every so many units of clock time, before `start` as well as after it; `start` only says where the
 * first member's turn begins. In a month without the day of `start` it happens on that month's last day.
 */
export interface HandOver {
  readonly every: number;
  readonly unit: RotaUnit;
  readonly start: WallTime;
}

/**
 * Hours of the week: the weekdays they begin on, 0 for Monday, and minutes after midnight. `to` <= `from` ends on
 * the next day, so that equal ones make 24 hours.
 */
export interface RotaHours {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * How a shift recurs. Without `days` every so many units after its first time. With them, by the day: on each of
 * those weekdays, the turn passing on after `every` shifts; by the week: on those weekdays of every so many weeks,
 * the turn passing on with the week; by the hour or month: only when it falls on one of them.
 */
export interface Recurrence {
  readonly every: number;
  readonly unit: RotaUnit;
  readonly days?: readonly number[];
  /** The weekday a week begins on, 0 for Monday, which it is unless said. */
  readonly weekStart?: number;
}

/** A shift with a length of its own in clock time: once, or recurring, its members taking turns. */
export interface RotaShiftPlan {
  readonly start: WallTime;
  /** As a clock on the wall shows it: 24 h end at the same clock time, however long the night was. */
  readonly lasts: Duration;
  readonly repeat?: Recurrence;
  /** A shift that begins before this takes its turn but is not worked. */
  readonly notBefore?: Instant;
}

/** What makes the turns of a layer. */
export type RotaPattern =
  | { readonly kind: "rotation"; readonly handOver: HandOver }
  | { readonly kind: "shifts"; readonly shift: RotaShiftPlan }
  /** Always the first crew, in these hours; hours that touch are one turn. */
  | { readonly kind: "hours"; readonly hours: readonly RotaHours[] };

/** Turns at one rank. A higher priority hides a lower one where both have somebody; equal ones overlap (decision 22). */
export interface RotaLayer {
  readonly name?: string;
  readonly priority: number;
  readonly pattern: RotaPattern;
  readonly members: readonly Crew[];
  /** Worked only in these hours; turns pass on regardless. */
  readonly restrictedTo?: readonly RotaHours[];
  /** Nothing is worked before. */
  readonly from?: Instant;
  /** Nothing is worked from here on. */
  readonly until?: Instant;
}

/**
 * A change to who is on call in a window, whatever the layers say. It wins over everybody (decision 22) unless
 * `replaces` says otherwise: "nobody" puts `who` beside them, names are replaced only if one of them is on call.
 * An empty `who` leaves the replaced ones' place empty.
 */
export interface RotaOverride {
  readonly from: Instant;
  readonly to: Instant;
  readonly who: Crew;
  readonly replaces?: "everybody" | "nobody" | Crew;
  /** Rank among overrides, 0 unless said: the higher is applied after the lower; equal ones overlap. */
  readonly priority?: number;
}

/** A wish not to work in a window. Once somebody has taken it they work the member's turns there, not overrides. */
export interface RotaSwap {
  readonly from: Instant;
  readonly to: Instant;
  readonly member: string;
  readonly takenBy?: string;
}

/** Who is on call when, as plain data. All clock times are of one zone. */
export interface Rota {
  readonly zone: string;
  readonly layers: readonly RotaLayer[];
  readonly overrides: readonly RotaOverride[];
  readonly swaps: readonly RotaSwap[];
}

/** From `start` up to but not including `end`, in milliseconds; infinite where it has no such end. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** Why somebody is on call. */
export interface Duty {
  readonly who: string;
  readonly by: "turn" | "override";
  /** All of the turn or override this is (part of), before layers, overrides and swaps cut it. */
  readonly whole: Stretch;
  readonly layer?: string;
  /** A swap of this time was asked of its member or has been taken by `who`. */
  readonly swap?: "asked" | "taken";
}

/** A stretch somebody is on call, or one nobody is. */
export type RotaShift = Stretch & (Duty | { readonly by: "nobody" });

/** A rota made quick to ask. */
export interface OnCall {
  /** Who is on call at an instant, each once, in order of name; empty when nobody is. */
  onCallAt(at: Instant): readonly string[];
  /**
   * The first instant after `at` when somebody's time on call begins, ends or changes its reason, handing over to
   * oneself included; `never` when there is none for `handOverYears`.
   */
  nextHandOver(at: Instant): Instant;
  /** Who is on call between two instants and when nobody is, clipped to them, by start, then by name. */
  shiftsBetween(from: Instant, to: Instant): readonly RotaShift[];
}
