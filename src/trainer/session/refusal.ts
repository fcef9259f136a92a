import { unreachable } from "../../units/index.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import { ticketNumber } from "../caseName.ts";
import type { TrainingCase } from "../trainingCase.ts";
import { nextHint } from "./hints.ts";
import { rulesOf } from "./modeRules.ts";
import { deedsOf, isTimeOver, shiftTime, type ShiftDesk } from "./shift.ts";
import { courseAt } from "./state.ts";
import type {
  Attempt,
  Course,
  CurrentCase,
  EventOf,
  PausedSession,
  RunningSession,
  SessionStarted,
  SessionState,
  StartedSession,
} from "./state.ts";

/** Why an event cannot happen now. */
export type Refusal =
  | "not started"
  | "already started"
  | "over"
  | "time runs backwards"
  | "the clock stands still"
  | "not paused"
  | "no case left"
  | "another case is due"
  | "no such ticket waits"
  | "answer first"
  | "nothing to answer"
  | "not in this mode"
  | "no such hint"
  | "nothing to take back"
  | "feedback comes at the end"
  | "no such case"
  | "no such clause"
  | "done before"
  | "value out of range"
  | "cases are left";

/** The case with this number of a session, from what has happened before: the same every time. */
export interface CaseSource {
  (start: SessionStarted, attempts: readonly Attempt[], item: number): TrainingCase;
  /** The desk of a shift, whose cases the trainee chooses; nobody can hold a shift where it is absent. */
  readonly shift?: ShiftDesk;
}

/** Why the event cannot happen in this state; undefined when it can. */
export function refusalOf(source: CaseSource, state: SessionState, event: SessionEvent): Refusal | undefined {
  if (state.phase === "unstarted") return ofStart(event);
  if (event.type === "sessionStarted") return "already started";
  if (!Number.isInteger(event.at)) return "value out of range";
  if (event.at < state.course.at) return "time runs backwards";
  if (state.phase === "ended") return "over";
  if (state.phase === "debrief") return whenDebriefed(state, event);
  if (state.phase === "paused") return whenPaused(state, event);
  return whenRunning(source, { ...state, course: courseAt(state, event.at) }, event);
}

function ofStart(event: SessionEvent): Refusal | undefined {
  if (event.type !== "sessionStarted") return "not started";
  if (event.mode === "shift") return ofShift(event);
  return Number.isInteger(event.items) && event.items > 0 ? undefined : "value out of range";
}

const ofShift = ({ shift }: SessionStarted): Refusal | undefined =>
  shift !== undefined && shift.until > shift.from ? undefined : "value out of range";

function whenPaused({ course }: PausedSession, event: SessionEvent): Refusal | undefined {
  if (event.at > course.at) return "the clock stands still";
  if (event.type === "resumed") return undefined;
  return event.type === "sessionEnded" && event.how === "quit" ? undefined : "the clock stands still";
}

function whenDebriefed(state: StartedSession, event: SessionEvent): Refusal | undefined {
  if (event.type === "bookmarked") return ofBookmark(state, event);
  if (event.type === "disputed") return ofDispute(state, event);
  if (event.type !== "feedbackGiven") return "over";
  return isGrade(event.clear) && isGrade(event.realistic) ? undefined : "value out of range";
}

const isGrade = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 5;

type InCourse = Exclude<SessionEvent, SessionStarted>;

function whenRunning(source: CaseSource, state: RunningSession, event: InCourse): Refusal | undefined {
  const rules = rulesOf[state.course.start.mode];
  switch (event.type) {
    case "caseShown":
      return ofCase(source, state, event);
    case "hintTaken":
      return rules.hints ? ofHint(state, event) : "not in this mode";
    case "answered":
      return ofAnswer(state, event);
    case "answerTakenBack":
      return rules.undo ? ofTakingBack(state, event) : "not in this mode";
    case "disputed":
      return rules.feedback === "at once" ? ofDispute(state, event) : "feedback comes at the end";
    case "bookmarked":
      return ofBookmark(state, event);
    case "speedChanged":
      return rules.speed ? ofSpeed(event) : "not in this mode";
    case "paused":
      return rules.pause ? undefined : "not in this mode";
    case "resumed":
      return "not paused";
    case "feedbackGiven":
      return "feedback comes at the end";
    case "sessionEnded":
      return event.how === "quit" || isThrough(state) ? undefined : "cases are left";
    default:
      return unreachable(event);
  }
}

const ofTakingBack = (state: RunningSession, { item }: EventOf<"answerTakenBack">): Refusal | undefined =>
  state.phase === "feedback" && state.attempt.item === item ? undefined : "nothing to take back";

const ofSpeed = ({ speed }: EventOf<"speedChanged">): Refusal | undefined =>
  Number.isInteger(speed) && speed >= 1 && speed <= 120 ? undefined : "value out of range";

/** Whether every case was shown, and none waits for its answer; of a shift whether its time is over. */
export const isThrough = ({ phase, course }: RunningSession): boolean =>
  course.start.mode === "shift"
    ? isTimeOver(course)
    : phase !== "answering" && course.shown === course.start.items;

/** The case that an event shows: the next one of the session, in a shift the ticket that it names. */
export function caseShown(
  source: CaseSource,
  course: Course,
  { item, caseId }: EventOf<"caseShown">,
): TrainingCase | undefined {
  const { start, attempts } = course;
  if (start.mode !== "shift") return source(start, attempts, item);
  const ticket = ticketNumber(caseId);
  if (ticket === undefined) return undefined;
  return source.shift?.open(start, deedsOf(course), shiftTime(course), ticket);
}

function ofCase(
  source: CaseSource,
  { phase, course }: RunningSession,
  event: EventOf<"caseShown">,
): Refusal | undefined {
  if (phase === "answering") return "answer first";
  const isShift = course.start.mode === "shift";
  if (isShift ? isTimeOver(course) : course.shown === course.start.items) return "no case left";
  if (event.item !== course.shown + 1) return "another case is due";
  if (caseShown(source, course, event)?.id === event.caseId) return undefined;
  return isShift ? "no such ticket waits" : "another case is due";
}

function ofHint(state: RunningSession, { item, fact }: EventOf<"hintTaken">): Refusal | undefined {
  const current = asked(state, item);
  if (current === undefined) return "nothing to answer";
  return nextHint(current.case, current.hints) === fact ? undefined : "no such hint";
}

function ofAnswer(state: RunningSession, { item, answer }: EventOf<"answered">): Refusal | undefined {
  if (asked(state, item) === undefined) return "nothing to answer";
  return answer.confidence >= 0.5 && answer.confidence <= 1 ? undefined : "value out of range";
}

/** The case that waits for an answer, if it is this one. */
const asked = (state: RunningSession, item: number): CurrentCase | undefined =>
  state.phase === "answering" && state.current.item === item ? state.current : undefined;

function ofDispute(state: StartedSession, event: EventOf<"disputed">): Refusal | undefined {
  const { attempts, disputes } = state.course;
  const attempt = attempts.find(({ item }) => item === event.item);
  if (attempt === undefined) return "no such case";
  if (!attempt.case.gold.clauses.includes(event.clause)) return "no such clause";
  const isKnown = disputes.some(({ item, clause }) => item === event.item && clause === event.clause);
  return isKnown ? "done before" : undefined;
}

function ofBookmark({ course }: StartedSession, { item }: EventOf<"bookmarked">): Refusal | undefined {
  if (item < 1 || item > course.shown || !Number.isInteger(item)) return "no such case";
  return course.bookmarks.includes(item) ? "done before" : undefined;
}
