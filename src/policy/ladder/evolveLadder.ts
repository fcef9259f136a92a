import { after, invariant, unreachable } from "../../units/index.ts";
import { peopleOf } from "./audience.ts";
import { opensWith, recentTickets } from "./gate.ts";
import type { LadderEvent, Message } from "./ladderEvent.ts";
import { reminderAfter, type LadderState, type Reminder, type StateOf } from "./ladderState.ts";

type EventOf<Type extends LadderEvent["type"]> = Extract<LadderEvent, { readonly type: Type }>;

/** The state after an event that `advance` or `decideLadder` has given. */
export function evolveLadder(before: LadderState, event: LadderEvent): LadderState {
  const state = { ...before, changedAt: event.at };
  switch (event.type) {
    case "contactSkipped":
    case "personDropped":
    case "stepFoundEmpty":
    case "incidentDeclared":
    case "repeatSkipped":
      return state;
    case "suppressed":
      return { ...state, suppressedUntil: event.until };
    case "ticketNoted":
      return withTicket(state, event);
    case "ladderReapplied":
      return reapplied({ ...state, ladder: event.ladder }, event);
    case "stopped":
      return { ...runOf(state), pending: [], status: "stopped", because: event.because };
    case "acknowledged":
    case "acknowledgementConfirmed":
    case "acknowledgementCleared":
    case "acknowledgementLapsed":
    case "reminded":
      return afterAcknowledging(state, event);
    default:
      return afterClimbing(state, event);
  }
}

/** What stays of a run whatever becomes of it. */
function runOf(state: LadderState) {
  const { ladder, startedAt, changedAt, round, isRoundEmpty, turns, suppressedUntil } = state;
  const { pending, tickets } = state;
  return { ladder, startedAt, changedAt, round, isRoundEmpty, turns, suppressedUntil, pending, tickets };
}

const ready = (state: LadderState, next: number): LadderState => ({
  ...runOf(state),
  status: "ready",
  next,
  due: state.changedAt,
});

type ClimbingEvent = EventOf<
  | "stepStarted"
  | "stepSkipped"
  | "stepHeld"
  | "stepEnded"
  | "paged"
  | "pageDropped"
  | "repeated"
  | "handedToLast"
  | "exhausted"
  | "escalatedManually"
>;

function afterClimbing(state: LadderState, event: ClimbingEvent): LadderState {
  switch (event.type) {
    case "stepStarted":
      return begun(state, event);
    case "stepSkipped":
      return ready(state, event.step + 1);
    case "stepHeld":
      return { ...runOf(state), status: "held", step: event.step, opensAt: event.until };
    case "stepEnded":
    case "escalatedManually":
      return ready(state, nextOf(state));
    case "paged":
    case "pageDropped":
      return { ...state, pending: state.pending.slice(1) };
    case "repeated":
      return repeated(state, event);
    case "handedToLast":
      return { ...runOf(state), status: "handedOver", contact: event.contact, pending: event.messages };
    case "exhausted":
      return { ...runOf(state), status: "exhausted" };
    default:
      return unreachable(event);
  }
}

/** The step to which a ladder goes on from where it stands. */
function nextOf(state: LadderState): number {
  switch (state.status) {
    case "ready":
    case "waiting":
    case "acknowledged":
      return state.next;
    case "held":
      return state.step + 1;
    case "handedOver":
    case "exhausted":
    case "stopped":
      return state.ladder.steps.length;
    default:
      return unreachable(state);
  }
}

/** Those who were told before go on being told while a step tells nobody, such as one that only waits. */
function begun(state: LadderState, event: EventOf<"stepStarted">): LadderState {
  const { at, step: index, until, messages, nextTurn } = event;
  const step = state.ladder.steps[index];
  const turns = nextTurn === undefined ? state.turns : new Map([...state.turns, [index, nextTurn]]);
  return {
    ...runOf(state),
    turns,
    isRoundEmpty: false,
    status: "waiting",
    step: index,
    next: index + 1,
    since: at,
    until,
    needs: step?.do === "page" ? step.needs : "anyone",
    people: peopleOf(messages),
    pending: messages.length > 0 ? messages : state.pending,
    acknowledgedBy: [],
  };
}

/** At once at the end of a round; after its wait where a step says so. */
function repeated(state: LadderState, { round }: EventOf<"repeated">): LadderState {
  const again = { ...state, round, isRoundEmpty: true };
  return again.status === "waiting" ? { ...again, next: 0 } : ready(again, 0);
}

type AcknowledgingEvent = EventOf<
  | "acknowledged"
  | "acknowledgementConfirmed"
  | "acknowledgementCleared"
  | "acknowledgementLapsed"
  | "reminded"
>;

function afterAcknowledging(state: LadderState, event: AcknowledgingEvent): LadderState {
  if (event.type === "acknowledged") return event.settles ? settled(state, event) : inPart(state, event);
  invariant(state.status === "acknowledged", `${event.type} needs an acknowledgement`);
  switch (event.type) {
    case "reminded":
      return { ...state, reminder: afterReminder(state) };
    case "acknowledgementConfirmed":
      return { ...state, reminder: confirmed(state) };
    case "acknowledgementCleared":
      return ready(state, state.next);
    case "acknowledgementLapsed":
      return ready({ ...state, round: 0, isRoundEmpty: true }, 0);
    default:
      return unreachable(event);
  }
}

/** Decision 18: the ladder stands still and nobody is told any more. Where it would go on is kept for an escalation by hand. */
function settled(state: LadderState, { at, by }: EventOf<"acknowledged">): LadderState {
  const earlier = state.status === "waiting" ? state.acknowledgedBy : [];
  const reminder = reminderAfter(state, at);
  const acknowledged = {
    status: "acknowledged",
    by: [...earlier, by],
    next: nextOf(state),
    reminder,
  } as const;
  return { ...runOf(state), pending: [], ...acknowledged };
}

/** One of several who must all acknowledge: only the others are paged from now on. */
function inPart(state: LadderState, { by }: EventOf<"acknowledged">): LadderState {
  invariant(state.status === "waiting", "only a step can ask several to acknowledge");
  const pending = state.pending.filter(({ person }: Message) => person !== by);
  return { ...state, pending, acknowledgedBy: [...state.acknowledgedBy, by] };
}

function afterReminder(state: StateOf<"acknowledged">): Reminder {
  const { changedAt, ladder } = state;
  const terms = ladder.acknowledgement;
  if (terms.kind === "stands" || terms.confirmWithin === undefined) return reminderAfter(state, changedAt);
  const lapsesAt = after(changedAt, terms.confirmWithin);
  return { kind: "unconfirmed", lapsesAt, nextAt: after(changedAt, terms.every) };
}

/** The next reminder comes one interval after the last, however soon that was confirmed. */
function confirmed({ ladder, startedAt, reminder }: StateOf<"acknowledged">): Reminder {
  const terms = ladder.acknowledgement;
  invariant(reminder.kind === "unconfirmed", "only a reminder is confirmed");
  if (terms.kind === "stands" || reminder.nextAt > after(startedAt, terms.givesUpAfter))
    return { kind: "none" };
  return { kind: "planned", at: reminder.nextAt };
}

function withTicket(state: LadderState, { at }: EventOf<"ticketNoted">): LadderState {
  const tickets = recentTickets(state, at);
  if (state.status !== "held") return { ...state, tickets };
  return { ...state, tickets, opensAt: opensWith(state, tickets, at) };
}

/** Decision 11: what has begun goes on as it began; all that follows is the new ladder's. */
function reapplied(state: LadderState, { at, ladder }: EventOf<"ladderReapplied">): LadderState {
  const next = Math.min(nextOf(state), ladder.steps.length);
  switch (state.status) {
    case "ready":
    case "waiting":
      return { ...state, next };
    case "held":
      return ready(state, Math.min(state.step, ladder.steps.length));
    case "acknowledged":
      return { ...state, next, reminder: reminderAfter(state, at) };
    case "handedOver":
    case "exhausted":
    case "stopped":
      return state;
    default:
      return unreachable(state);
  }
}

/** The state that a list of events leads to. */
export const replayLadder = (start: LadderState, events: readonly LadderEvent[]): LadderState =>
  events.reduce(evolveLadder, start);
