import { never, type Instant } from "../units/index.ts";
import {
  quoted,
  wordsOf,
  type ColumnMap,
  type LogRow,
  type RefusedRow,
  type WordField,
} from "./columnMap.ts";
import type { Inquiry, InquirySource } from "./inquiry.ts";
import type { Load } from "./load.ts";
import { Mix, type InquiryStreams } from "./mix.ts";
import { streamsFor } from "./sources.ts";

/** An opening of a real ticket in the words of the policy; what the map does not say is undefined. */
export type Opening = Readonly<Partial<Record<WordField, string>>> & {
  readonly line: number;
  readonly at: Instant;
};

/** Every row of a log: used as an opening, or refused with the reason. */
export interface ReplayLog {
  /** In time order, rows of the same minute in the order of the file. */
  readonly openings: readonly Opening[];
  readonly refused: readonly RefusedRow[];
}

/** Every row as an opening, or the reason why it is none. */
export function readLog({ form, times }: ColumnMap, rows: readonly LogRow[]): ReplayLog {
  const openings: Opening[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells } of rows) {
    const time = cells[form.opened.column] ?? "";
    const at = times.opened(time);
    const words = wordsOf(form, cells);
    if (at === undefined)
      refused.push({ line, reason: `${quoted(time)} in ${form.opened.column} is not a time` });
    else if (typeof words === "string") refused.push({ line, reason: words });
    else openings.push({ ...words, line, at });
  }
  return { openings: openings.toSorted((a, b) => a.at - b.at), refused };
}

/** Replays openings: times and mapped words are the log's, everything else is drawn as the load says. */
export class ReplaySource implements InquirySource {
  readonly #load: Load;
  readonly #openings: readonly Opening[];
  readonly #mix: Mix;
  readonly #streams: InquiryStreams;
  #next = 0;

  constructor(load: Load, openings: readonly Opening[], seed: string, replication: number) {
    this.#load = load;
    this.#openings = openings;
    this.#mix = new Mix(load);
    this.#streams = streamsFor(seed, replication, "replay");
  }

  get nextAt(): Instant {
    return this.#openings[this.#next]?.at ?? never;
  }

  take(into: Inquiry): void {
    const opening = this.#openings[this.#next++];
    if (!opening) return;
    const { lexicon } = this.#load;
    into.at = opening.at;
    into.incident = undefined;
    into.channel = lexicon.indexOf("channel", opening.channel ?? "");
    this.#mix.drawFacts(into, lexicon.indexOf("category", opening.category ?? ""), this.#streams.facts);
    for (const field of ["plan", "impact", "urgency", "service"] as const) {
      const word = opening[field];
      if (word !== undefined) into[field] = lexicon.indexOf(field, word);
    }
    if (opening.priority !== undefined) into.given = lexicon.indexOf("given", opening.priority);
    this.#mix.drawPrimitives(into, this.#streams);
  }
}
