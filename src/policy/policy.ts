import type { Position } from "../input/index.ts";
import type { Duration, WorkingTime } from "../units/index.ts";
import type { CalendarBook } from "./calendarBook.ts";
import type { PlansHeld, Test } from "./condition.ts";
import type { RotaBook } from "./rotaBook.ts";
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
  readonly rotas: RotaBook;
  /** Priorities, highest first. */
  readonly levels: readonly string[];
  /** Tiers in the order in which tickets climb them. */
  readonly tiers: readonly string[];
  readonly priorityRules: readonly PriorityRule[];
  readonly priorityFloors: readonly PriorityFloor[];
  readonly continuousEffort: readonly ContinuousEffort[];
  readonly channelRules: readonly Rule<{ readonly use: readonly string[] }>[];
  /** For each plan itself and the plans it adds on to, nearest first. */
  readonly plansHeld: PlansHeld;
  readonly targetClauses: readonly TargetClause[];
  readonly escalations: readonly EscalationRule[];
  /** Those of them that fire at intake. */
  readonly intakeRules: readonly EscalationRule[];
  readonly deEscalations: readonly Rule<{ readonly to: string }>[];
  readonly rootCauseRequired: Test;
  readonly articleRequired: Test;
  /** The calendars that some condition asks about with `during`. */
  readonly duringCalendars: readonly string[];
  /** Where each clause stands in the file. */
  readonly clauses: ReadonlyMap<string, Position>;
}

/** A clause that applies where its condition holds. */
export type Rule<T> = T & { readonly clause: string; readonly applies: Test };

export type PriorityRule = Rule<{ readonly is: string; readonly because: string | undefined }>;

export type PriorityFloor = Rule<{ readonly atLeast: string; readonly because: string | undefined }>;

/** Work without a break; `otherwise` is the priority where the customer does not do what it requires. */
export type ContinuousEffort = Rule<{
  readonly mode: string | undefined;
  readonly requires: readonly string[];
  readonly onRequest: boolean;
  readonly otherwise: string | undefined;
  readonly because: string | undefined;
}>;

/** What one clause says about each metric. */
export type TargetClause = Rule<{
  readonly terms: ReadonlyMap<Metric, MetricTerms>;
  /** Plans that the clause names. */
  readonly plans: readonly string[];
  readonly strength: "aim" | "commitment" | undefined;
}>;

/** What the policy says beside a target. */
export interface TargetNotes {
  readonly note?: string;
  /** From when it counts, in words. */
  readonly starts?: string;
  /** The customer may agree on another time. */
  readonly orAsAgreed?: true;
  /** The share of tickets that is to meet it, where not all. */
  readonly share?: number;
  /** The source does not say this. */
  readonly assumed?: true;
  /** From general knowledge, not verified. */
  readonly recalled?: true;
}

export interface MetricTerms {
  /** The calendar named by the clause; "worked" is that of the ticket's channel. */
  readonly calendar: string;
  /** What the term of each channel is; `undefined` keys every other channel. */
  readonly byChannel: ReadonlyMap<string | undefined, Term>;
}

export type Term = TermSaid & {
  /** The calendar of this channel alone, where it has one. */
  readonly calendar?: string;
  readonly notes?: TargetNotes;
};

type TermSaid =
  | {
      readonly kind: "within";
      readonly allowance: Allowance;
      readonly cadence: Cadence;
      readonly later?: LaterTerm;
      /** After the ticket has been open for this long the target promises no time any more. */
      readonly until?: Duration;
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
  | {
      readonly on: "customer-request";
      readonly requires: readonly string[];
      /** Whoever may request it, when it is not the customer. */
      readonly by?: "employee";
      /** The point of a clock from which on it may be requested. */
      readonly once?: ClockPoint;
    }
  | {
      readonly on: "volume";
      readonly tickets: number;
      readonly window: Duration;
      readonly declare: string | undefined;
      /** Whether what is declared becomes the parent of the tickets. */
      readonly links: boolean;
    };

export type EscalationRule = Rule<EscalationEffect & { readonly trigger: EscalationTrigger }>;
