import { checkShape, type Position, type Problem, type SourceDocument } from "../input/index.ts";
import { storedEventSchema } from "./eventSchema.ts";
import type { StoredEvent } from "./store.ts";

/** An event and the line that it was read from. */
export interface ReadEvent {
  readonly at: Position;
  readonly stored: StoredEvent;
}

/** The events of an export, and everything that is wrong with it. */
export interface ReadLines {
  readonly events: readonly ReadEvent[];
  readonly problems: readonly Problem[];
}

/** Reads the lines of an export; empty ones say nothing. */
export function readEventLines(file: string, text: string): ReadLines {
  const read = text
    .split("\n")
    .flatMap((line, index) =>
      line.trim() === "" ? [] : [readLine({ file, line: index + 1, column: 1 }, line)],
    );
  return {
    events: read.flatMap((one) => ("stored" in one ? [one] : [])),
    problems: read.flatMap((one) => ("stored" in one ? [] : one.problems)),
  };
}

function readLine(at: Position, line: string): ReadEvent | { readonly problems: readonly Problem[] } {
  const value = parsed(line);
  if (value === undefined) return { problems: [notJson(at)] };
  const checked = checkShape(lineSource(at, value.json), storedEventSchema);
  return checked.ok ? { at, stored: checked.value } : { problems: checked.problems };
}

function parsed(line: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(line) as unknown };
  } catch {
    return undefined;
  }
}

const notJson = (at: Position): Problem => ({
  code: "EVENT_INVALID",
  at,
  path: "",
  found: "this line is not JSON",
  fix: "Export again, or remove the line when it was cut off",
});

/** A line of JSON as a document whose every value stands in that line. */
const lineSource = (at: Position, value: unknown): SourceDocument => ({
  file: at.file,
  value,
  at: () => at,
  atKey: () => at,
  keysAt: () => [],
  problem: (code, path, found, fix) => ({ code, at, path: path.join("."), found, fix }),
});
