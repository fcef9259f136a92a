import type { Instant } from "../units/index.ts";
import type { SessionEvent } from "./sessionEvent.ts";

export type SessionStarted = Extract<SessionEvent, { readonly type: "sessionStarted" }>;

/** An event as it is kept. */
export interface StoredEvent {
  /** A UUID, so that sessions of several machines can be put together. */
  readonly session: string;
  readonly trainee: string;
  /** Which event of its session it is, from 1; the clock has no say in it. */
  readonly n: number;
  /** What the clock on the wall said, which may run backwards. */
  readonly wall: Instant;
  readonly event: SessionEvent;
}

/** A session by its beginning, and whether it has come to an end. */
export interface SessionEntry {
  readonly session: string;
  readonly trainee: string;
  readonly wall: Instant;
  readonly started: SessionStarted;
  readonly isEnded: boolean;
}

/** Why an event cannot be added, and which of those that were to be. */
export interface MergeConflict {
  readonly index: number;
  readonly kind: "differs" | "gap" | "otherTrainee";
}

/** What became of events that another store had: nothing is added when any of them cannot be. */
export type Merged =
  | { readonly ok: true; readonly added: number; readonly known: number }
  | { readonly ok: false; readonly conflicts: readonly MergeConflict[] };

/** The events of all trainees, to which events are only ever added. Every score is worked out from them. */
export interface TrainingStore {
  /** Begins a session and returns its name, once that is durable. */
  openSession(trainee: string, started: SessionStarted, wall: Instant): string;
  /** Adds to a session that this store opened or has read with `eventsOf`; returns once the event is durable. */
  append(session: string, event: SessionEvent, wall: Instant): void;
  /** The sessions of a trainee, or of all of them, in the order in which they came in. */
  sessionsOf(trainee?: string): readonly SessionEntry[];
  /** The events of a session in their order; none when there is no such session. */
  eventsOf(session: string): readonly StoredEvent[];
  /** Every event, in the order in which they came in. */
  all(): Iterable<StoredEvent>;
  /** Adds the events that are not there yet: all of them or none. */
  merge(events: readonly StoredEvent[]): Merged;
  close(): void;
}

/** The sessions of a trainee that can be resumed, the latest first. */
export const unfinishedOf = (store: TrainingStore, trainee: string): readonly SessionEntry[] =>
  store
    .sessionsOf(trainee)
    .filter(({ isEnded }) => !isEnded)
    .toReversed();
