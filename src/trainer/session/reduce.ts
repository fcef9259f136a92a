import { unreachable } from "../../units/index.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import type { TrainingCase } from "../trainingCase.ts";
import { guidanceOf, rulesOf, startSpeed } from "./modeRules.ts";
import { caseShown, refusalOf, type CaseSource } from "./refusal.ts";
import {
  courseAt,
  type Attempt,
  type Course,
  type CurrentCase,
  type EventOf,
  type Moment,
  type RunningSession,
  type SessionStarted,
  type SessionState,
  type StartedSession,
} from "./state.ts";

export const unstarted: SessionState = { phase: "unstarted" };

/** The state after an event; the very same state when the event is refused (`refusalOf` says why). */
export function reduce(source: CaseSource, state: SessionState, event: SessionEvent): SessionState {
  if (refusalOf(source, state, event) !== undefined) return state;
  if (event.type === "sessionStarted") return started(event);
  if (state.phase === "unstarted") return state;
  const now = { ...state, course: courseAt(state, event.at) };
  switch (event.type) {
    case "feedbackGiven":
      return now.phase === "debrief"
        ? { phase: "ended", course: now.course, how: now.how, feedback: event }
        : state;
    case "sessionEnded":
      return {
        phase: "debrief",
        course: { ...now.course, unfinished: openCase(now) },
        how: event.how,
      };
    case "resumed":
      return now.phase === "paused" ? { course: now.course, ...now.before } : state;
    case "disputed":
    case "bookmarked":
    case "speedChanged":
      return { ...now, course: noted(now.course, event) };
    case "caseShown":
    case "hintTaken":
    case "answered":
    case "answerTakenBack":
    case "paused":
      return isRunning(now) ? evolved(source, now, event) : state;
    default:
      return unreachable(event);
  }
}

const started = (start: SessionStarted): SessionState => ({
  phase: "ready",
  course: {
    start,
    at: start.at,
    simulated: 0,
    speed: startSpeed[start.mode],
    shown: 0,
    attempts: [],
    unfinished: undefined,
    bookmarks: [],
    disputes: [],
  },
});

/** The case that waits for an answer. */
function openCase(state: StartedSession): CurrentCase | undefined {
  const moment = state.phase === "paused" ? state.before : state;
  return moment.phase === "answering" ? moment.current : undefined;
}

export const isRunning = (state: SessionState): state is RunningSession =>
  state.phase === "ready" ||
  state.phase === "showing" ||
  state.phase === "answering" ||
  state.phase === "feedback";

function noted(course: Course, event: EventOf<"disputed" | "bookmarked" | "speedChanged">): Course {
  if (event.type === "speedChanged") return { ...course, speed: event.speed };
  if (event.type === "bookmarked") return { ...course, bookmarks: [...course.bookmarks, event.item] };
  const { item, clause, reason } = event;
  return { ...course, disputes: [...course.disputes, { item, clause, reason }] };
}

type Step = EventOf<"caseShown" | "hintTaken" | "answered" | "answerTakenBack" | "paused">;

function evolved(source: CaseSource, state: RunningSession, event: Step): SessionState {
  const { course } = state;
  if (event.type === "caseShown") return shown(course, event, caseShown(source, course, event)) ?? state;
  if (event.type === "paused") return { phase: "paused", course, before: momentOf(state) };
  if (state.phase === "feedback") return withoutAnswer(course, state.attempt);
  if (state.phase !== "answering") return state;
  const { current } = state;
  if (event.type === "hintTaken")
    return { phase: "answering", course, current: { ...current, hints: [...current.hints, event.fact] } };
  return event.type === "answered"
    ? answered(course, {
        ...current,
        answer: event.answer,
        answeredAt: event.at,
        simulatedAfter: course.simulated,
      })
    : state;
}

function shown(
  course: Course,
  { item, at }: EventOf<"caseShown">,
  of: TrainingCase | undefined,
): SessionState | undefined {
  if (of === undefined) return undefined;
  const current = {
    item,
    case: of,
    shownAt: at,
    simulatedBefore: course.simulated,
    hints: [],
    takenBack: [],
  };
  const isWorked = guidanceOf(course.start.mode, item).kind === "worked";
  return { phase: isWorked ? "showing" : "answering", course: { ...course, shown: item }, current };
}

function answered(course: Course, attempt: Attempt): SessionState {
  const next = { ...course, attempts: [...course.attempts, attempt] };
  return rulesOf[course.start.mode].feedback === "at once"
    ? { phase: "feedback", course: next, attempt }
    : { phase: "ready", course: next };
}

function withoutAnswer(course: Course, attempt: Attempt): SessionState {
  const { item, case: of, shownAt, simulatedBefore, hints } = attempt;
  const takenBack = [...attempt.takenBack, attempt.answer];
  return {
    phase: "answering",
    course: { ...course, attempts: course.attempts.slice(0, -1) },
    current: { item, case: of, shownAt, simulatedBefore, hints, takenBack },
  };
}

function momentOf(state: RunningSession): Moment {
  if (state.phase === "ready") return { phase: "ready" };
  return state.phase === "feedback"
    ? { phase: "feedback", attempt: state.attempt }
    : { phase: state.phase, current: state.current };
}
