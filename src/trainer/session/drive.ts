import type { Answer } from "../answer.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import { rulesOf } from "./modeRules.ts";
import { isRunning, reduce, unstarted } from "./reduce.ts";
import { isThrough, refusalOf, type CaseSource, type Refusal } from "./refusal.ts";
import {
  courseAt,
  type CurrentCase,
  type RunningSession,
  type SessionStarted,
  type SessionState,
} from "./state.ts";

/** What somebody who answers without a screen does with a case. */
export interface Turn {
  readonly answer: Answer;
  /** Milliseconds that it took. */
  readonly took: number;
  readonly hints: readonly string[];
  readonly disputes: readonly { readonly clause: string; readonly reason: string }[];
  readonly isBookmarked: boolean;
}

/** Answers a case; undefined to stop. */
export type TurnTaker = (current: CurrentCase) => Turn | undefined;

export interface Played {
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
  /** What was asked for and could not be, in the order of the session. */
  readonly refused: readonly { readonly event: SessionEvent; readonly because: Refusal }[];
}

/**
 * What the session does by itself once its clock shows `at`: shows the next case, or ends when there is none or its time is
 * over; undefined while it waits.
 */
export function nextEvent(
  source: CaseSource,
  state: RunningSession,
  at = state.course.at,
): SessionEvent | undefined {
  const course = courseAt(state, at);
  if (isThrough({ ...state, course })) return { type: "sessionEnded", at, how: "finished" };
  if (state.phase === "answering" || course.start.mode === "shift") return undefined;
  const item = course.shown + 1;
  return {
    type: "caseShown",
    at,
    item,
    caseId: source(course.start, course.attempts, item).id,
  };
}

/** A whole session played without a screen, through the same reducer as with one. */
export function playSession(source: CaseSource, start: SessionStarted, take: TurnTaker): Played {
  const events: SessionEvent[] = [];
  const refused: { event: SessionEvent; because: Refusal }[] = [];
  let state = unstarted;
  const apply = (event: SessionEvent): void => {
    const because = refusalOf(source, state, event);
    if (because !== undefined) {
      refused.push({ event, because });
      return;
    }
    state = reduce(source, state, event);
    events.push(event);
  };
  const later: SessionEvent[] = [];
  const isLater = ({ type }: SessionEvent): boolean =>
    type === "disputed" && rulesOf[start.mode].feedback === "at the end";
  apply(start);
  while (isRunning(state)) {
    const before = events.length;
    for (const event of eventsOf(source, state, take))
      if (isLater(event)) later.push(event);
      else apply(event);
    if (events.length === before) break;
  }
  // Where feedback comes at the end, what is disputed is disputed there, as on the screen.
  const { at } = events.at(-1) ?? start;
  for (const event of later) apply({ ...event, at });
  return { events, state, refused };
}

/** What happens next: the session's own step, or the events of the case that waits. */
function eventsOf(source: CaseSource, state: RunningSession, take: TurnTaker): readonly SessionEvent[] {
  const own = nextEvent(source, state);
  if (own !== undefined) return [own];
  if (state.phase !== "answering") return [];
  const turn = take(state.current);
  const { at } = state.course;
  return turn === undefined
    ? [{ type: "sessionEnded", at, how: "quit" }]
    : turnEvents(state.current.item, at, turn);
}

/** A turn as the events that a screen would have made. */
export function turnEvents(item: number, at: number, turn: Turn): readonly SessionEvent[] {
  const done = at + turn.took;
  return [
    ...turn.hints.map((fact): SessionEvent => ({ type: "hintTaken", at, item, fact })),
    ...(turn.isBookmarked ? [{ type: "bookmarked", at, item } as const] : []),
    { type: "answered", at: done, item, answer: turn.answer },
    ...turn.disputes.map((one): SessionEvent => ({ type: "disputed", at: done, item, ...one })),
  ];
}

/** Somebody who answers every case by one function, in no time. */
export const playedBy =
  (player: (of: CurrentCase["case"]) => Answer): TurnTaker =>
  (current) => ({ answer: player(current.case), took: 0, hints: [], disputes: [], isBookmarked: false });
