import type { Duration } from "../units/index.ts";

/** What is known of an inquiry when its priority and tier are decided. Every word is one of the policy's. */
export interface Facts {
  readonly plan: string;
  readonly channel: string;
  readonly category: string;
  readonly signals: readonly string[];
  readonly service?: string;
  readonly audience?: string;
  readonly region?: string;
  readonly impact?: string;
  readonly urgency?: string;
  /** The priority that the customer asked for. */
  readonly claimed?: string;
  /** The customer's own order of their tickets, beside the priority. */
  readonly customerPriority?: string;
  /** Whether the customer agreed to work along until the end; unknown until somebody asked. */
  readonly engaged?: boolean;
  /** The customer's own time zone, an IANA name. */
  readonly zone?: string;
  /** Calendars of the policy that are open when the ticket is opened; needed only by conditions with `during`. */
  readonly during?: readonly string[];
}

/** A ticket as escalation rules see it: its facts, what was decided, and the work done so far. */
export interface Standing extends Facts {
  readonly priority: string;
  readonly tier: string;
  /** Times this tier worked on the ticket without solving it. */
  readonly attempts: number;
  /** Work at this tier so far. */
  readonly unresolvedFor: Duration;
  readonly workaround: boolean;
}
