import type { Position } from "../input/index.ts";
import type { Duration, WorkingTime } from "../units/index.ts";
import type { CalendarBook } from "./calendarBook.ts";
import type { Test } from "./condition.ts";
import type { PolicyForm } from "./schema/policySchema.ts";
import type { Allowance, Cadence, Metric } from "./schema/target.ts";

/** A checked policy, compiled for answering; `form` keeps all of it as it was written. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  /** The first 12 hexadecimal digits of the SHA-256 of the text. */
  readonly hash: string;
  readonly title: string;
  readonly form: PolicyForm;
  readonly calendars: CalendarBook;
  /** Priorities, highest first. */
  readonly levels: readonly string[];
  /** Tiers in the order in which tickets climb them. */
  readonly tiers: readonly string[];
  readonly priorityRules: readonly PriorityRule[];
  readonly targetClauses: readonly TargetClause[];
  readonly escalations: readonly EscalationRule[];
  readonly deEscalations: readonly Rule<{ readonly to: string }>[];
  readonly rootCauseRequired: Test;
  /** The calendars that some condition asks about with `during`. */
  readonly duringCalendars: readonly string[];
  /** Where each clause stands in the file. */
  readonly clauses: ReadonlyMap<string, Position>;
}

/** A clause that applies where its condition holds. */
export type Rule<T> = T & { readonly clause: string; readonly applies: Test };

export type PriorityRule = Rule<{ readonly is: string; readonly because: string | undefined }>;

/** What one clause says about one metric; the first term whose channel fits is the one that counts. */
export type TargetClause = Rule<{ readonly terms: ReadonlyMap<Metric, MetricTerms> }>;

export interface MetricTerms {
  /** The calendar named by the clause; "worked" is that of the ticket's channel. */
  readonly calendar: string;
  /** By channel; `undefined` keys every other channel. */
  readonly byChannel: ReadonlyMap<string | undefined, Term>;
}

export type Term =
  | {
      readonly kind: "within";
      readonly allowance: Allowance;
      readonly cadence: Cadence;
      readonly later?: LaterTerm;
    }
  | { readonly kind: "best-effort" }
  | { readonly kind: "none" };

/** The term that takes over once the ticket has been open for `after`. */
export interface LaterTerm {
  readonly after: Duration;
  readonly allowance: Allowance;
  readonly cadence: Cadence;
}

/** What happens when an escalation rule fires. */
export interface EscalationEffect {
  readonly kind: "functional" | "hierarchical";
  readonly to: string | undefined;
  readonly page: string | undefined;
  readonly notify: readonly string[];
  readonly because: string | undefined;
}

/** A point on a clock: a share of the target, moved by open time. Both in the clock's own open time. */
export interface ClockPoint {
  readonly metric: Metric;
  readonly share: number;
  readonly offset: WorkingTime;
}

export type EscalationTrigger =
  | { readonly on: "intake" }
  | { readonly on: "clock"; readonly point: ClockPoint }
  /** After an attempt, or once the work at a tier has taken `after`, where the condition names a time. */
  | { readonly on: "work"; readonly after: Duration | undefined }
  | { readonly on: "customer-request"; readonly requires: readonly string[] }
  | {
      readonly on: "volume";
      readonly tickets: number;
      readonly window: Duration;
      readonly declare: string | undefined;
    };

export type EscalationRule = Rule<EscalationEffect & { readonly trigger: EscalationTrigger }>;
