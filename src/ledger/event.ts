import type { Facts } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";

/** Whom a ticket waits for when the desk cannot go on. */
export type WaitsFor = "customer" | "vendor";

interface At {
  readonly at: Instant;
}

/** Everything that can happen to a ticket, in the past tense. */
export type TicketEvent = At &
  (
    | { readonly type: "ticketSubmitted"; readonly facts: Facts; readonly by: "customer" | "agent" }
    | { readonly type: "ticketAcknowledged"; readonly by: "automatic" | "agent" }
    | {
        readonly type: "ticketTriaged";
        readonly priority: string;
        readonly tier: string;
        readonly clauses: readonly string[];
      }
    | { readonly type: "ticketAssigned"; readonly agent: string }
    | { readonly type: "workStarted" }
    | { readonly type: "customerAnswered" }
    | { readonly type: "customerWrote" }
    | { readonly type: "waitStarted"; readonly waitsFor: WaitsFor }
    | { readonly type: "waitEnded" }
    | { readonly type: "workaroundGiven" }
    | { readonly type: "ticketEscalated"; readonly to: string; readonly clause: string | undefined }
    | { readonly type: "managementNotified"; readonly contacts: readonly string[]; readonly clause: string }
    | { readonly type: "ladderStarted"; readonly ladder: string; readonly clause: string }
    | { readonly type: "priorityChanged"; readonly priority: string }
    | { readonly type: "ticketLinked"; readonly parent: string }
    | { readonly type: "ticketResolved" }
    | { readonly type: "resolutionValidated" }
    | { readonly type: "ticketClosed" }
    | { readonly type: "ticketReopened" }
    | { readonly type: "ticketAbandoned" }
    | { readonly type: "ticketDeclined"; readonly because: string; readonly goTo: string }
  );

export type EventType = TicketEvent["type"];
