import { after, invariant, never, unreachable, type Instant } from "../../units/index.ts";
import type { Ladder } from "./ladder.ts";
import type { Message } from "./ladderEvent.ts";
import { repeatsAreBounded } from "./checkLadder.ts";

/** What every run of a ladder has, whatever its state. */
interface Run {
  /** The ladder as it was when the run started: later edits need an explicit re-application (decision 11). */
  readonly ladder: Ladder;
  readonly startedAt: Instant;
  /** When something last happened. */
  readonly changedAt: Instant;
  /** Repeats so far. */
  readonly round: number;
  /** Whether no step of this round has been started yet. */
  readonly isRoundEmpty: boolean;
  /** By step, which contact's turn is next. */
  readonly turns: ReadonlyMap<number, number>;
  /** The end of the last maintenance window in which something fell due. */
  readonly suppressedUntil: Instant;
  /** What those who were told last are still to be sent, in order, until somebody else is told. */
  readonly pending: readonly Message[];
  /** When tickets came in lately, as far back as a step that is held for volume looks. */
  readonly tickets: readonly Instant[];
}

/** Where a run of a ladder stands. `next` is the step after; the number of steps stands for the end of the round. */
export type LadderState = Run &
  (
    | { readonly status: "ready"; readonly next: number; readonly due: Instant }
    | { readonly status: "held"; readonly step: number; readonly opensAt: Instant | undefined }
    | {
        readonly status: "waiting";
        readonly step: number;
        readonly next: number;
        readonly since: Instant;
        readonly until: Instant;
        readonly needs: "anyone" | "everyone";
        /** Who is or will be told in this step. */
        readonly people: readonly string[];
        readonly acknowledgedBy: readonly string[];
      }
    | { readonly status: "handedOver"; readonly contact: string }
    | { readonly status: "exhausted" }
    | {
        readonly status: "acknowledged";
        readonly by: readonly string[];
        readonly next: number;
        readonly reminder: Reminder;
      }
    | { readonly status: "stopped"; readonly because: string }
  );

/** What becomes of an acknowledgement by itself. */
export type Reminder =
  | { readonly kind: "none" }
  | { readonly kind: "planned"; readonly at: Instant }
  | { readonly kind: "unconfirmed"; readonly lapsesAt: Instant; readonly nextAt: Instant };

export type StateOf<Status extends LadderState["status"]> = Extract<LadderState, { readonly status: Status }>;

/** A ladder whose first step is due at `at`; nothing has happened until it is advanced. */
export function startLadder(ladder: Ladder, at: Instant): LadderState {
  invariant(repeatsAreBounded(ladder), "a ladder's repeats were checked at load (decision 17)");
  return {
    ladder,
    startedAt: at,
    changedAt: at,
    round: 0,
    isRoundEmpty: true,
    turns: new Map(),
    suppressedUntil: at,
    pending: [],
    tickets: [],
    status: "ready",
    next: 0,
    due: at,
  };
}

/** When something happens by itself; undefined when nothing ever will without a command. */
export function nextDue(state: LadderState): Instant | undefined {
  const due = nextMessage(state)?.due ?? ownDue(state);
  if (due === undefined || due === never) return undefined;
  if (due >= state.suppressedUntil) return due;
  return state.suppressedUntil === never ? undefined : state.suppressedUntil;
}

/**
 * The next message, unless the ladder goes on before. A step is half-open: what would be sent at its very end comes
 * after the end, when somebody else may be told instead. A step of no length sends what is due at its start.
 */
export function nextMessage(state: LadderState): Message | undefined {
  const [message] = state.pending;
  const due = ownDue(state);
  if (!message || due === undefined || message.due < due) return message;
  return state.status === "waiting" && message.due <= state.since ? message : undefined;
}

/** When the ladder itself goes on, messages and maintenance windows aside. */
function ownDue(state: LadderState): Instant | undefined {
  switch (state.status) {
    case "ready":
      return state.due;
    case "held":
      return state.opensAt;
    case "waiting":
      return state.until;
    case "acknowledged":
      return reminderDue(state.reminder);
    case "handedOver":
    case "exhausted":
    case "stopped":
      return undefined;
    default:
      return unreachable(state);
  }
}

function reminderDue(reminder: Reminder): Instant | undefined {
  switch (reminder.kind) {
    case "none":
      return undefined;
    case "planned":
      return reminder.at;
    case "unconfirmed":
      return reminder.lapsesAt;
    default:
      return unreachable(reminder);
  }
}

/** The reminder of an acknowledgement that was given, or last reminded of, at `at`. */
export function reminderAfter({ ladder, startedAt }: LadderState, at: Instant): Reminder {
  const { acknowledgement: terms } = ladder;
  if (terms.kind === "stands") return { kind: "none" };
  return plannedAt(after(at, terms.every), after(startedAt, terms.givesUpAfter));
}

/** A reminder at an instant, or none when that is too late to bother anybody. */
const plannedAt = (at: Instant, latest: Instant): Reminder =>
  at > latest ? { kind: "none" } : { kind: "planned", at };

/** The contact whose turn it is when a step that pages one after another is next started. */
export function nextInTurn({ ladder, turns }: LadderState, index: number): string | undefined {
  const step = ladder.steps[index];
  if (step?.do !== "page" || step.turn !== "next") return undefined;
  return step.contacts[turns.get(index) ?? 0];
}
