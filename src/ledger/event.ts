import type { Facts, Metric, Policy } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";

/** Whom or what a ticket waits for when the desk cannot go on: an incident is over when its parent is solved. */
export type WaitsFor = "customer" | "vendor" | "incident";

/** What a policy may promise a time for that nothing else in a ticket's life shows: somebody says that it was done. */
export type Action = Extract<
  Metric,
  | "onSite"
  | "pageAcknowledgement"
  | "callBack"
  | "rcaDelivery"
  | "publicNotice"
  | "scopingUpdate"
  | "reviewMeeting"
>;

/** Who asks for an escalation. */
export type Requester = "customer" | "employee";

interface At {
  readonly at: Instant;
}

/** Everything that can happen to a ticket, in the past tense. */
export type TicketEvent = At &
  (
    | {
        readonly type: "ticketSubmitted";
        /** The policy that counts for the ticket from now on, whatever becomes of the file (decision 11). */
        readonly policy: Policy;
        readonly facts: Facts;
        readonly by: "customer" | "agent";
      }
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
    /** The tier gave it up: an attempt without success. */
    | { readonly type: "ticketPutBack" }
    /** It was put down for something else, or at the end of a shift. */
    | { readonly type: "workInterrupted" }
    | { readonly type: "actionRequested"; readonly action: Action }
    | { readonly type: "actionPerformed"; readonly action: Action }
    /** A rule of the policy fired: at a point of a clock that started at `since`, or because of the work at a tier. */
    | {
        readonly type: "escalationTriggered";
        readonly clause: string;
        readonly metric: Metric | undefined;
        readonly since: Instant;
      }
    | { readonly type: "escalationRequested"; readonly by: Requester; readonly clause: string }
    | { readonly type: "ticketEscalated"; readonly to: string; readonly clause: string | undefined }
    | { readonly type: "ticketDeEscalated"; readonly to: string; readonly clause: string }
    | { readonly type: "managementNotified"; readonly contacts: readonly string[]; readonly clause: string }
    | { readonly type: "ladderStarted"; readonly ladder: string; readonly clause: string }
    | { readonly type: "priorityChanged"; readonly priority: string }
    /** Another policy, or another version of it, counts from now on. */
    | { readonly type: "ticketRetargeted"; readonly policy: Policy }
    | { readonly type: "ticketLinked"; readonly parent: string }
    | { readonly type: "ticketResolved" }
    | { readonly type: "resolutionValidated" }
    | { readonly type: "ticketClosed" }
    | { readonly type: "ticketReopened" }
    | { readonly type: "ticketAbandoned" }
    | { readonly type: "ticketDeclined"; readonly because: string; readonly goTo: string }
  );

export type EventType = TicketEvent["type"];
