import type { Instant } from "../../units/index.ts";
import type { Answer } from "../answer.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import type { TrainingCase } from "../trainingCase.ts";

export type EventOf<T extends SessionEvent["type"]> = Extract<SessionEvent, { readonly type: T }>;
export type SessionStarted = EventOf<"sessionStarted">;

/** A case on the desk of the trainee. Items are counted from 1. */
export interface CurrentCase {
  readonly item: number;
  readonly case: TrainingCase;
  /** The session's clock when it was shown, in milliseconds. */
  readonly shownAt: number;
  /** Simulated milliseconds that had passed by then. */
  readonly simulatedBefore: number;
  /** The facts that hints were about, in order. */
  readonly hints: readonly string[];
  /** Answers that were given and taken back, the first one first: what an unaided answer was stays known. */
  readonly takenBack: readonly Answer[];
}

/** A case that was answered. */
export interface Attempt extends CurrentCase {
  readonly answer: Answer;
  readonly answeredAt: number;
  /** Simulated milliseconds that had passed by then. */
  readonly simulatedAfter: number;
}

export interface Dispute {
  readonly item: number;
  readonly clause: string;
  readonly reason: string;
}

/** What is true of a session whatever it waits for. */
export interface Course {
  readonly start: SessionStarted;
  /** The session's own clock, in milliseconds without pauses. */
  readonly at: number;
  /** Simulated milliseconds that have passed. */
  readonly simulated: number;
  /** Simulated seconds in a second. */
  readonly speed: number;
  /** Cases shown so far. */
  readonly shown: number;
  readonly attempts: readonly Attempt[];
  /** The case that was left without an answer when the session ended; undefined as long as it goes on. */
  readonly unfinished: CurrentCase | undefined;
  readonly bookmarks: readonly number[];
  readonly disputes: readonly Dispute[];
}

/** What a session that goes on waits for. */
export type Moment =
  /** The next case, which the driver shows at once; in a shift the trainee, who has the queue before them. */
  | { readonly phase: "ready" }
  /** The trainee reads a worked example. */
  | { readonly phase: "showing"; readonly current: CurrentCase }
  | { readonly phase: "answering"; readonly current: CurrentCase }
  | { readonly phase: "feedback"; readonly attempt: Attempt };

interface With {
  readonly course: Course;
}
export type RunningSession = With & Moment;
export type PausedSession = With & { readonly phase: "paused"; readonly before: Moment };
/** Nothing can be answered any more; everything is shown, and may be disputed. */
export type DebriefedSession = With & { readonly phase: "debrief"; readonly how: "finished" | "quit" };
export type EndedSession = With & {
  readonly phase: "ended";
  readonly how: "finished" | "quit";
  readonly feedback: EventOf<"feedbackGiven">;
};

export type StartedSession = RunningSession | PausedSession | DebriefedSession | EndedSession;
export type SessionState = { readonly phase: "unstarted" } | StartedSession;

/** The simulated time at which a case is being judged, when the session's clock shows `at`: every case has its own, but in a shift. */
export const simulatedAt = (course: Course, current: CurrentCase, at: number): Instant =>
  (course.start.shift === undefined
    ? current.case.opened + simulatedBy(course, at) - current.simulatedBefore
    : course.start.shift.from + simulatedBy(course, at)) as Instant;

/** The course when its clock shows `at`. */
export function courseAt(state: StartedSession, at: number): Course {
  const { course } = state;
  return { ...course, at, simulated: isSimulating(state) ? simulatedBy(course, at) : course.simulated };
}

/** Simulated milliseconds that have passed when the session's clock shows `at`, while that runs; a shift ends in time. */
export const simulatedBy = ({ start, simulated, at: last, speed }: Course, at: number): number =>
  Math.min(lengthOf(start), simulated + Math.max(0, at - last) * speed);

/** Milliseconds that a shift lasts; Infinity for other sessions. */
export const lengthOf = ({ shift }: SessionStarted): number =>
  shift === undefined ? Infinity : shift.until - shift.from;

/** Whether the simulated clock runs: the desk waits while somebody reads an explanation, but not in a shift. */
export const isSimulating = (state: SessionState): boolean =>
  state.phase === "answering" || (state.phase === "ready" && state.course.start.mode === "shift");
