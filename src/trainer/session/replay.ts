import type { SessionEvent } from "../sessionEvent.ts";
import { reduce, unstarted } from "./reduce.ts";
import { refusalOf, type CaseSource, type Refusal } from "./refusal.ts";
import type { SessionState } from "./state.ts";

/** A session worked out again from what happened, and which events could not have happened. */
export interface Replay {
  readonly state: SessionState;
  readonly refused: readonly { readonly index: number; readonly because: Refusal }[];
}

/** The session that these events make: how one is resumed after a crash, and how every score is found again. */
export function replaySession(source: CaseSource, events: readonly SessionEvent[]): Replay {
  const refused: { index: number; because: Refusal }[] = [];
  let state = unstarted;
  events.forEach((event, index) => {
    const because = refusalOf(source, state, event);
    if (because === undefined) state = reduce(source, state, event);
    else refused.push({ index, because });
  });
  return { state, refused };
}

/** A recorded session that is looked at again: how many of its events have been, and what its clock shows. */
export interface Review {
  readonly events: readonly SessionEvent[];
  readonly position: number;
  readonly at: number;
}

/** A review of a recording, before its first event. */
export const reviewOf = (events: readonly SessionEvent[]): Review => ({ events, position: 0, at: 0 });

/** The review with so many events played; held within the recording. */
export function seek(review: Review, position: number): Review {
  const held = Math.max(0, Math.min(review.events.length, position));
  return { ...review, position: held, at: review.events[held - 1]?.at ?? 0 };
}

/** The review after so many more milliseconds of the session's clock. */
export function playOn(review: Review, milliseconds: number): Review {
  const at = review.at + milliseconds;
  const next = review.events.findIndex((event, index) => index >= review.position && event.at > at);
  return { ...review, at, position: next < 0 ? review.events.length : next };
}

/** The session as it was at the position of the review. */
export const stateAt = (source: CaseSource, { events, position }: Review): SessionState =>
  replaySession(source, events.slice(0, position)).state;
