import { failed, passed, type Checked, type Problem } from "../input/index.ts";
import { readEventLines, type ReadEvent } from "./eventLines.ts";
import { eventLine } from "./eventSchema.ts";
import type { MergeConflict, StoredEvent, TrainingStore } from "./store.ts";

/** The events of a trainee, or of all of them, as JSON lines, each with its line feed. */
export function* exportEvents(events: Iterable<StoredEvent>, trainee?: string): Iterable<string> {
  for (const stored of events)
    if (trainee === undefined || stored.trainee === trainee) yield `${eventLine(stored)}\n`;
}

/** The text of a file, and what it is called in messages. */
export interface ExportText {
  readonly file: string;
  readonly text: string;
}

/** How many events an import added, and how many were there before. */
export interface Imported {
  readonly added: number;
  readonly known: number;
}

/** Adds the events of exports that the store does not have: all of them, or every reason why none is added. */
export function importEvents(store: TrainingStore, files: readonly ExportText[]): Checked<Imported> {
  const read = files.map(({ file, text }) => readEventLines(file, text));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) return failed(problems);
  const events = read.flatMap((one) => one.events);
  const merged = store.merge(events.map(({ stored }) => stored));
  if (merged.ok) return passed({ added: merged.added, known: merged.known });
  return failed(merged.conflicts.flatMap((conflict) => conflictProblem(events[conflict.index], conflict)));
}

function conflictProblem(read: ReadEvent | undefined, { kind }: MergeConflict): readonly Problem[] {
  if (!read) return [];
  const { session, n } = read.stored;
  return [{ code: "EVENT_INVALID", at: read.at, path: "", ...sayings[kind](n, session) }];
}

const sayings = {
  differs: (n: number, session: string) => ({
    found: `event ${n} of session ${session} is another one than is known`,
    fix: "The session was continued in two places: remove its lines from one of them",
  }),
  gap: (n: number, session: string) => ({
    found: `event ${n} of session ${session} has no event ${n - 1} before it`,
    fix: "Import the export that has the beginning of the session as well",
  }),
  otherTrainee: (n: number, session: string) => ({
    found: `event ${n} of session ${session} has another trainee than the session`,
    fix: "Give all lines of the session the same trainee",
  }),
} as const;
