import type { Instant } from "../../units/index.ts";
import type { Ladder } from "./ladder.ts";

/** Something to be sent to a person when the time comes and the step still stands. */
export interface Message {
  readonly person: string;
  readonly contact: string;
  readonly method: string;
  readonly due: Instant;
}

/** Everything that can happen to a ladder, in the past tense; together they are its audit trail. */
export type LadderEvent = { readonly at: Instant } & (
  | {
      readonly type: "stepStarted";
      readonly step: number;
      /** When the ladder goes on unless somebody acknowledges. */
      readonly until: Instant;
      readonly messages: readonly Message[];
      /** Which contact's turn is next, in a step that pages one after another. */
      readonly nextTurn: number | undefined;
    }
  | { readonly type: "stepSkipped"; readonly step: number; readonly because: SkipReason }
  /** Nobody was there, and the ladder waits all the same (`waitWhenEmpty`). */
  | { readonly type: "stepFoundEmpty"; readonly step: number; readonly because: SkipReason }
  /** Held until an opening, or with `until` undefined until something happens. */
  | { readonly type: "stepHeld"; readonly step: number; readonly until: Instant | undefined }
  | { readonly type: "stepEnded"; readonly step: number }
  | { readonly type: "contactSkipped"; readonly contact: string; readonly because: "nobody reachable" }
  | {
      readonly type: "personDropped";
      readonly person: string;
      readonly contact: string;
      readonly because: "inactive" | "no notification rule";
    }
  | ({ readonly type: "paged" } & Omit<Message, "due">)
  | ({ readonly type: "pageDropped"; readonly because: "not reachable any more" } & Omit<Message, "due">)
  | { readonly type: "incidentDeclared"; readonly step: number; readonly incident: string }
  | { readonly type: "repeated"; readonly round: number }
  | { readonly type: "repeatSkipped"; readonly because: "nobody reachable in the whole round" }
  | { readonly type: "handedToLast"; readonly contact: string; readonly messages: readonly Message[] }
  | { readonly type: "exhausted"; readonly because: "nobody has the last word" | "last contact unreachable" }
  /** `settles` unless others must acknowledge too. */
  | { readonly type: "acknowledged"; readonly by: string; readonly settles: boolean }
  | { readonly type: "reminded"; readonly people: readonly string[] }
  | { readonly type: "acknowledgementConfirmed"; readonly by: string }
  | { readonly type: "acknowledgementCleared"; readonly by: string }
  | { readonly type: "acknowledgementLapsed" }
  | { readonly type: "escalatedManually"; readonly by: string }
  | { readonly type: "suppressed"; readonly until: Instant }
  | { readonly type: "ticketNoted" }
  | { readonly type: "ladderReapplied"; readonly ladder: Ladder }
  | { readonly type: "stopped"; readonly because: string }
);

/** Why a step was not carried out. */
export type SkipReason = "nobody named" | "nobody reachable" | "no repeats left";
