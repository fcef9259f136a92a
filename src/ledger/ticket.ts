import type { Facts, Metric, Policy } from "../policy/index.ts";
import type { Duration, Instant } from "../units/index.ts";
import type { WaitsFor } from "./event.ts";

/** What a clock is told: nothing else about a ticket reaches it. */
export interface Mark {
  readonly metric: Metric;
  readonly mark: "started" | "paused" | "resumed" | "stopped" | "cancelled";
  readonly at: Instant;
}

/** What was promised for a ticket: the targets of a policy for a priority. */
export interface Terms {
  readonly policy: Policy;
  readonly priority: string;
}

/** What every ticket has, whatever its state. */
interface Submitted {
  readonly id: string;
  /** The policy that counts for it: the one it started with, until it is retargeted (decision 11). */
  readonly policy: Policy;
  readonly facts: Facts;
  readonly submittedAt: Instant;
  /** When something last happened to it. */
  readonly changedAt: Instant;
  /** The marks of every clock so far, in time order. */
  readonly marks: readonly Mark[];
  /** The ticket that it belongs to: that of its incident, or an earlier one of the same customer. */
  readonly parent?: string;
}

/** What a triaged ticket has. */
interface Triaged extends Submitted {
  readonly priority: string;
  /** The terms it had before, in time order: what was missed under them stays missed. */
  readonly earlierTerms: readonly (Terms & { readonly until: Instant })[];
  /** Since when its present terms count. */
  readonly termsSince: Instant;
  readonly tier: string;
  /** When the present tier got it. */
  readonly tierSince: Instant;
  /** Times the present tier worked on it without solving it. */
  readonly attempts: number;
  /** Work of the present tier before the stretch that is going on, in the tier's hours. */
  readonly worked: Duration;
  readonly workaround: boolean;
  /** The rules that have fired, each once for every run of a clock or stay at a tier, which began at `since`. */
  readonly fired: readonly { readonly clause: string; readonly since: Instant }[];
  /** How often it was reopened. */
  readonly reopens: number;
}

/** The life of a ticket. A field stands only in the states in which it means something. */
export type Ticket =
  | (Submitted & { readonly status: "submitted" | "acknowledged" })
  | (Triaged & { readonly status: "triaged" })
  | (Triaged & { readonly status: "assigned"; readonly agent: string })
  | (Triaged & { readonly status: "inWork"; readonly agent: string; readonly workingSince: Instant })
  | (Triaged & { readonly status: "waiting"; readonly agent: string; readonly waitsFor: WaitsFor })
  | (Triaged & { readonly status: "resolved" | "validated" | "closed"; readonly resolvedAt: Instant })
  | ((Submitted | Triaged) & { readonly status: "abandoned"; readonly endedAt: Instant })
  | (Submitted & { readonly status: "declined"; readonly endedAt: Instant });

export type Status = Ticket["status"];
