import { elapsed, invariant, type Duration, type Instant } from "../../units/index.ts";
import type { Answer } from "../answer.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import type { SessionStarted, StoredEvent } from "../store.ts";
import type { TrainingCase } from "../trainingCase.ts";
import type { Verdict } from "../verdict.ts";

/** A case, the answer that stands and how it fared. */
export interface JudgedRow {
  readonly case: TrainingCase;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Works out the rows of a session from its events; none when its policy is not at hand. */
export type RowsOf = (events: readonly SessionEvent[]) => readonly JudgedRow[];

export interface JudgedAnswer extends JudgedRow {
  readonly wall: Instant;
  /** Practice time from the case being shown to the answer. */
  readonly took: Duration;
  /** How many hints were taken before it. */
  readonly hints: number;
}

type EventOf<Type extends SessionEvent["type"]> = Extract<SessionEvent, { readonly type: Type }>;

/** A session with everything that reports are made from. */
export interface JudgedSession {
  readonly session: string;
  readonly trainee: string;
  readonly wall: Instant;
  readonly started: SessionStarted;
  readonly isEnded: boolean;
  readonly answers: readonly JudgedAnswer[];
  readonly disputes: readonly EventOf<"disputed">[];
  readonly feedback: readonly EventOf<"feedbackGiven">[];
}

/** The sessions in the order of their first events; those of one session may have others between them. */
export function judgedSessions(events: Iterable<StoredEvent>, rowsOf: RowsOf): readonly JudgedSession[] {
  const sessions = Map.groupBy(events, ({ session }) => session);
  return [...sessions.values()].map((kept) => judgedSession(kept, rowsOf));
}

function judgedSession(kept: readonly StoredEvent[], rowsOf: RowsOf): JudgedSession {
  const [first] = kept;
  invariant(first?.event.type === "sessionStarted", "a session begins with its start");
  const events = kept.map(({ event }) => event);
  return {
    session: first.session,
    trainee: first.trainee,
    wall: first.wall,
    started: first.event,
    isEnded: events.some(({ type }) => type === "sessionEnded"),
    answers: rowsOf(events).map((row) => ({ ...row, ...courseOf(row.case.id, kept) })),
    disputes: events.filter((event) => event.type === "disputed"),
    feedback: events.filter((event) => event.type === "feedbackGiven"),
  };
}

/** When the answer to a case that stands was given, how long it took and with how many hints. */
function courseOf(caseId: string, kept: readonly StoredEvent[]): Omit<JudgedAnswer, keyof JudgedRow> {
  const shown = kept
    .map(({ event }) => event)
    .find((event) => event.type === "caseShown" && event.caseId === caseId);
  invariant(shown?.type === "caseShown", "a case is shown before it is answered");
  const answered = kept.findLast(({ event }) => event.type === "answered" && event.item === shown.item);
  invariant(answered !== undefined, "a row has its answer among the events");
  const hints = kept.filter(({ event }) => event.type === "hintTaken" && event.item === shown.item).length;
  return { wall: answered.wall, took: elapsed(answered.event.at - shown.at), hints };
}
