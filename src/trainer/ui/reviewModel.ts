import { newDraft } from "../session/draft.ts";
import { guidanceOf, nextSpeed } from "../session/modeRules.ts";
import { playOn, reviewOf, seek, stateAt, type Review } from "../session/replay.ts";
import type { CurrentCase } from "../session/state.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import { commandFor, type Command } from "./keyTable.ts";
import { isTooSmall, type Size } from "./layout.ts";
import type { Machine } from "./machine.ts";
import { modelOf, type Model } from "./model.ts";
import { screenOf } from "./screens/screenOf.ts";
import type { Setting } from "./setting.ts";
import { scrolledBy, type Input } from "./update.ts";

/** A recorded session that is looked at again. */
export interface ReviewModel {
  readonly review: Review;
  readonly isPlaying: boolean;
  /** Seconds of the session in a second. */
  readonly speed: number;
  readonly scroll: number;
  readonly isTicketAlone: boolean;
  readonly size: Size;
  readonly hasLeft: boolean;
}

/** A recording, from its first case on: a review makes no events, whatever is pressed. */
export const reviewMachine =
  (setting: Setting, events: readonly SessionEvent[]) =>
  (size: Size): Machine<ReviewModel> => ({
    first: { model: openReview(events, size), events: [] },
    update: (model, input) => ({ model: reviewed(model, input), events: [] }),
    draw: (model, look) => screenOf(setting, viewOf(setting, model), look),
    isMoving: ({ isPlaying, size: now }) => isPlaying && !isTooSmall(now),
    isWriting: () => false,
  });

const openReview = (events: readonly SessionEvent[], size: Size): ReviewModel => ({
  review: seek(reviewOf(events), 2),
  isPlaying: false,
  speed: 1,
  scroll: 0,
  isTicketAlone: false,
  size,
  hasLeft: false,
});

/** The review after an input. */
export function reviewed(model: ReviewModel, input: Input): ReviewModel {
  const now = model.isPlaying && !isTooSmall(model.size) ? played(model, input.passed) : model;
  if (input.type === "tick") return now;
  if (input.type === "resized") return { ...now, size: input.size };
  const command = commandFor("review", input.key);
  return command === undefined ? now : commanded(now, command);
}

function played(model: ReviewModel, passed: number): ReviewModel {
  const review = playOn(model.review, passed * model.speed);
  return { ...model, review, isPlaying: review.position < review.events.length };
}

function commanded(model: ReviewModel, command: Command): ReviewModel {
  const { review, speed } = model;
  switch (command) {
    case "next":
      return sought(model, review.position + 1);
    case "previous":
      return sought(model, review.position - 1);
    case "first":
      return sought(model, 0);
    case "last":
      return sought(model, review.events.length);
    case "pause":
      return { ...model, isPlaying: !model.isPlaying };
    case "faster":
      return { ...model, speed: nextSpeed(speed, 1) };
    case "slower":
      return { ...model, speed: nextSpeed(speed, -1) };
    case "pane":
      return { ...model, isTicketAlone: !model.isTicketAlone, scroll: 0 };
    case "quit":
    case "interrupt":
      return { ...model, hasLeft: true };
    default:
      return { ...model, scroll: scrolledBy(model, command) };
  }
}

const sought = (model: ReviewModel, position: number): ReviewModel => ({
  ...model,
  review: seek(model.review, Math.max(1, position)),
  isPlaying: false,
  scroll: 0,
});

/** The screen as the trainee had it, with the answer that they were about to give. */
export function viewOf(setting: Setting, { review, isPlaying, speed, ...seen }: ReviewModel): Model {
  const session = stateAt(setting.source, review);
  const { events, position } = review;
  if (session.phase === "unstarted")
    return viewOf(setting, { ...seen, isPlaying, speed, review: seek(review, 1) });
  const type = events[position - 1]?.type ?? "";
  const playing = isPlaying ? `playing at x${speed}` : `x${speed}`;
  const view = {
    ...modelOf(session, seen.size),
    scroll: seen.scroll,
    isTicketAlone: seen.isTicketAlone,
    clock: Math.max(review.at, session.course.at),
    overlay: { kind: "review" } as const,
    notice: `Event ${position} of ${events.length}: ${type}, ${playing}`,
  };
  return session.phase === "answering"
    ? { ...view, draft: draftGiven(session.current, session.course.start.mode, events.slice(position)) }
    : view;
}

/** The draft as it was when it was submitted; as it was at first where it never was. */
function draftGiven(
  current: CurrentCase,
  mode: Parameters<typeof guidanceOf>[0],
  later: readonly SessionEvent[],
): Model["draft"] {
  const draft = newDraft(current.case, guidanceOf(mode, current.item));
  const given = later.find((event) => event.type === "answered" && event.item === current.item);
  if (given?.type !== "answered") return draft;
  const { confidence, ...values } = given.answer;
  return { ...draft, values, confidence };
}
