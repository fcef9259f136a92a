import { unreachable, type Instant } from "../../units/index.ts";
import { isStillReachable } from "./audience.ts";
import { evolveLadder } from "./evolveLadder.ts";
import type { Surroundings } from "./ladder.ts";
import type { LadderEvent, Message } from "./ladderEvent.ts";
import { nextDue, nextMessage, type LadderState, type StateOf } from "./ladderState.ts";
import { takeStep } from "./takeStep.ts";

/**
 * What happens by itself up to and including `to`, in order. One long advance says the same as many short ones. What
 * falls due in a maintenance window waits for its end.
 */
export function advance(state: LadderState, to: Instant, around: Surroundings): readonly LadderEvent[] {
  const events: LadderEvent[] = [];
  let current = state;
  for (let due = nextDue(current); due !== undefined && due <= to; due = nextDue(current)) {
    for (const event of happen(current, due, around)) {
      events.push(event);
      current = evolveLadder(current, event);
    }
  }
  return events;
}

/** The next thing that happens by itself, at the instant at which it is due. */
function happen(state: LadderState, at: Instant, around: Surroundings): readonly LadderEvent[] {
  const until = around.suppressedUntil?.(at);
  if (until !== undefined && until > at) return [{ type: "suppressed", at, until }];
  const message = nextMessage(state);
  if (message) return [send(message, at, around)];
  switch (state.status) {
    case "ready":
      return takeStep(state, state.next, at, around);
    case "held":
      return takeStep(state, state.step, at, around);
    case "waiting":
      return [{ type: "stepEnded", at, step: state.step }];
    case "acknowledged":
      return [remind(state, at)];
    case "handedOver":
    case "exhausted":
    case "stopped":
      return [];
    default:
      return unreachable(state);
  }
}

/** A page to somebody who can be reached now, or the note that they cannot any more. */
function send(message: Message, at: Instant, around: Surroundings): LadderEvent {
  const { person, contact, method } = message;
  return isStillReachable(message, at, around)
    ? { type: "paged", at, person, contact, method }
    : { type: "pageDropped", at, person, contact, method, because: "not reachable any more" };
}

const remind = ({ by, reminder }: StateOf<"acknowledged">, at: Instant): LadderEvent =>
  reminder.kind === "unconfirmed"
    ? { type: "acknowledgementLapsed", at }
    : { type: "reminded", at, people: by };
