import { unreachable, type Instant } from "../../units/index.ts";
import type { Ladder } from "./ladder.ts";
import type { LadderEvent } from "./ladderEvent.ts";
import { nextDue, type LadderState } from "./ladderState.ts";

/** What somebody wants to do with a ladder that has been advanced to `at`. */
export type LadderCommand = { readonly at: Instant } & (
  | { readonly do: "acknowledge" | "confirm" | "escalate"; readonly by: string }
  /** A ticket came in that counts for steps held for volume. */
  | { readonly do: "noteTicket" }
  /** Goes on under an edited ladder. */
  | { readonly do: "reapply"; readonly ladder: Ladder }
  | { readonly do: "stop"; readonly because: string }
);

/** Why a command was refused: the ladder's rules, not an error. */
export interface LadderRejection {
  readonly rejected:
    | "already acknowledged"
    | "already stopped"
    | "nobody asked for a confirmation"
    | "nobody above"
    | "earlier than what happened before"
    | "something falls due before";
}

const reject = (rejected: LadderRejection["rejected"]): LadderRejection => ({ rejected });

/** Whether a decision is a refusal. */
export const isLadderRejection = (
  decided: readonly LadderEvent[] | LadderRejection,
): decided is LadderRejection => "rejected" in decided;

/**
 * The events that a command leads to, or why it cannot be done. What follows by itself, such as the page after an
 * escalation by hand, comes with the next `advance`.
 */
export function decideLadder(
  state: LadderState,
  command: LadderCommand,
): readonly LadderEvent[] | LadderRejection {
  const { at } = command;
  const due = nextDue(state);
  if (state.status === "stopped") return reject("already stopped");
  if (at < state.changedAt) return reject("earlier than what happened before");
  if (due !== undefined && due < at) return reject("something falls due before");
  switch (command.do) {
    case "acknowledge":
      return acknowledge(state, command.by, at);
    case "confirm":
      return state.status === "acknowledged" && state.reminder.kind === "unconfirmed"
        ? [{ type: "acknowledgementConfirmed", at, by: command.by }]
        : reject("nobody asked for a confirmation");
    case "escalate":
      return escalate(state, command.by, at);
    case "noteTicket":
      return [{ type: "ticketNoted", at }];
    case "reapply":
      return [{ type: "ladderReapplied", at, ladder: command.ladder }];
    case "stop":
      return [{ type: "stopped", at, because: command.because }];
    default:
      return unreachable(command);
  }
}

/** Decision 18: stops the ladder, unless all who were told must acknowledge and some have not. */
function acknowledge(state: LadderState, by: string, at: Instant): readonly LadderEvent[] | LadderRejection {
  if (state.status === "acknowledged") return reject("already acknowledged");
  if (state.status !== "waiting" || state.needs === "anyone")
    return [{ type: "acknowledged", at, by, settles: true }];
  if (state.acknowledgedBy.includes(by)) return reject("already acknowledged");
  const settles = state.people.every((person) => person === by || state.acknowledgedBy.includes(person));
  return [{ type: "acknowledged", at, by, settles }];
}

/** Decision 18: goes on to the next step now; an acknowledgement counts no longer. */
function escalate(state: LadderState, by: string, at: Instant): readonly LadderEvent[] | LadderRejection {
  switch (state.status) {
    case "handedOver":
    case "exhausted":
    case "stopped":
      return reject("nobody above");
    case "acknowledged":
      return [
        { type: "acknowledgementCleared", at, by },
        { type: "escalatedManually", at, by },
      ];
    case "ready":
    case "held":
    case "waiting":
      return [{ type: "escalatedManually", at, by }];
    default:
      return unreachable(state);
  }
}
