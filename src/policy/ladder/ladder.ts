import type { Duration, Instant } from "../../units/index.ts";

/** Who is paged, one step after another, until somebody acknowledges; repeated at most `repeat` times (decision 17). */
export interface Ladder {
  readonly steps: readonly LadderStep[];
  readonly repeat: number;
  /** The contact who has the last word when every round is over. */
  readonly last: string | undefined;
  /** Wait out a step with nobody there, instead of skipping it at once (decision 16). */
  readonly waitWhenEmpty: boolean;
  readonly acknowledgement: AcknowledgementTerms;
}

/** What one step does. `ackWithin` is waited on this step before the ladder goes on (decision 19). */
export type LadderStep = { readonly ackWithin: Duration } & (
  | {
      readonly do: "page";
      readonly contacts: readonly string[];
      /** All contacts, or each time the next one in turn. */
      readonly turn: "all" | "next";
      /** Who must acknowledge: one of those paged, or every one of them. */
      readonly needs: "anyone" | "everyone";
    }
  | { readonly do: "wait" }
  | { readonly do: "hold"; readonly until: Gate }
  | { readonly do: "declare"; readonly incident: string }
  /** Back to the first step, while repeats are left. */
  | { readonly do: "repeat" }
  /** Ends the ladder. */
  | { readonly do: "close" }
);

/** What a step waits for before the ladder goes on. */
export type Gate =
  | { readonly kind: "hours"; readonly calendar: string }
  | { readonly kind: "volume"; readonly tickets: number; readonly within: Duration };

/** Whether an acknowledgement holds for good or has to be confirmed (decision 18). */
export type AcknowledgementTerms =
  | { readonly kind: "stands" }
  | {
      readonly kind: "reminded";
      /** From the acknowledgement to a reminder, and from one reminder to the next. */
      readonly every: Duration;
      /** From a reminder until an acknowledgement that nobody confirms lapses; undefined: it never does. */
      readonly confirmWithin: Duration | undefined;
      /** From the start of the ladder; nobody is reminded later than that. */
      readonly givesUpAfter: Duration;
    };

/** When, from the start of a step, and by what method a person wants to be told. */
export interface NotificationRule {
  readonly after: Duration;
  readonly method: string;
}

/** Somebody who answers for a contact at some instant. */
export interface Person {
  readonly name: string;
  readonly isActive: boolean;
  /** Absent: told at once, by the usual method. */
  readonly rules?: readonly NotificationRule[];
}

/** What a ladder asks its surroundings; each answer depends on nothing but the arguments. */
export interface Surroundings {
  /** The people who can be reached for a contact, in order. */
  readonly reach: (contact: string, at: Instant) => readonly Person[];
  /** The end of the maintenance window that an instant lies in; undefined outside all of them. */
  readonly suppressedUntil?: (at: Instant) => Instant | undefined;
  /** The instant itself while a calendar is open, else its next opening; needed only by steps held for hours. */
  readonly nextOpening?: (calendar: string, at: Instant) => Instant;
}

/** The method of a person who has no notification rules. */
export const usualMethod = "page";
