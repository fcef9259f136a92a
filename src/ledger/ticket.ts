import type { Facts, Metric } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";
import type { WaitsFor } from "./event.ts";

/** What a clock is told: nothing else about a ticket reaches it. */
export interface Mark {
  readonly metric: Metric;
  readonly mark: "started" | "paused" | "resumed" | "stopped" | "cancelled";
  readonly at: Instant;
}

/** What every ticket has, whatever its state. */
interface Submitted {
  readonly id: string;
  readonly facts: Facts;
  readonly submittedAt: Instant;
  /** When something last happened to it. */
  readonly changedAt: Instant;
  /** The marks of every clock so far, in time order. */
  readonly marks: readonly Mark[];
}

/** What a triaged ticket has. */
interface Triaged extends Submitted {
  readonly priority: string;
  /** The priorities it had before, in time order: what was missed under one of them stays missed. */
  readonly earlierPriorities: readonly { readonly priority: string; readonly until: Instant }[];
  readonly tier: string;
  /** Times the present tier worked on it without solving it. */
  readonly attempts: number;
  /** How often it was reopened. */
  readonly reopens: number;
}

/** The life of a ticket. A field stands only in the states in which it means something. */
export type Ticket =
  | (Submitted & { readonly status: "submitted" | "acknowledged" })
  | (Triaged & { readonly status: "triaged" })
  | (Triaged & { readonly status: "assigned" | "inWork"; readonly agent: string })
  | (Triaged & { readonly status: "waiting"; readonly agent: string; readonly waitsFor: WaitsFor })
  | (Triaged & { readonly status: "resolved" | "validated" | "closed"; readonly resolvedAt: Instant })
  | ((Submitted | Triaged) & { readonly status: "abandoned"; readonly endedAt: Instant })
  | (Submitted & { readonly status: "declined"; readonly endedAt: Instant });

export type Status = Ticket["status"];
