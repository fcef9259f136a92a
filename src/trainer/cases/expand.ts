import type { Stream } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";
import { choose } from "./choose.ts";
import type { Guard, Phrase } from "./contentSchema.ts";
import type { SessionMemory } from "./memory.ts";
import { joined, marked, plain, type Mention, type Passage } from "./passage.ts";
import { hasTelling, type Part } from "./phrase.ts";

/** What is known of a case when words are chosen: guards ask about `known`, slots are filled from `slots`. */
export interface Setting {
  readonly known: Readonly<Partial<Record<keyof Guard, readonly string[]>>>;
  readonly slots: Readonly<Record<string, string>>;
}

/** Puts phrases into words for one case: guards, weights, no repeats within a session, marks with offsets. */
export class Speaker {
  readonly #stream: Stream;
  readonly #memory: SessionMemory;
  readonly #setting: Setting;

  constructor(stream: Stream, memory: SessionMemory, setting: Setting) {
    this.#stream = stream;
    this.#memory = memory;
    this.#setting = setting;
  }

  /** One of the phrases that fit, among those used least in this session; its telling words carry the mention. */
  say(phrases: readonly Phrase[], mention?: Mention): Passage {
    const fitting = phrases.filter(({ when }) => holds(when, this.#setting.known));
    invariant(fitting.length > 0, "some phrase fits every case");
    const least = Math.min(...fitting.map(({ say }) => this.#memory.uses(say)));
    const fresh = fitting.filter(({ say }) => this.#memory.uses(say) === least);
    const phrase = choose(this.#stream, fresh, ({ weight }) => weight);
    this.#memory.note(phrase.say);
    return expanded(phrase.parts, this.#setting.slots, mention);
  }
}

/** The words of some parts; the mention goes to the telling stretches, or to all of it when none is marked. */
export function expanded(
  parts: readonly Part[],
  slots: Readonly<Record<string, string>>,
  mention?: Mention,
): Passage {
  const passage = joined(
    parts.map((part) => expandedPart(part, slots, mention)),
    "",
  );
  return mention && !hasTelling(parts) ? marked(passage, mention) : passage;
}

function expandedPart(part: Part, slots: Readonly<Record<string, string>>, mention?: Mention): Passage {
  switch (part.kind) {
    case "words":
      return plain(part.text);
    case "slot": {
      const word = slots[part.name];
      invariant(word !== undefined, `the slot ${part.name} was checked at load`);
      return plain(part.hasArticle ? withArticle(word) : word);
    }
    case "telling": {
      const inside = joined(
        part.parts.map((one) => expandedPart(one, slots)),
        "",
      );
      return mention ? marked(inside, mention) : inside;
    }
  }
}

/** Whether every test of a guard holds; what is not known is none of the words asked for. */
export const holds = (guard: Guard, known: Setting["known"]): boolean =>
  guardWords(guard).every(([key, words]) => words.some((word) => known[key]?.includes(word) === true));

/** The tests of a guard: what it asks about, and the words it takes. */
export const guardWords = (guard: Guard): readonly (readonly [keyof Guard, readonly string[]])[] =>
  (Object.keys(guard) as (keyof Guard)[]).flatMap((key) => {
    const words = guard[key];
    return words === undefined ? [] : [[key, words] as const];
  });

const soundsLikeVowel = /^(?:[aefhilmnorsx]\b|[aeio]|u(?!ni|se|su|ti)|hour|honest|heir|8|11\b|18\b)/i;
const soundsLikeConsonant = /^(?:one\b|once\b|eu|ewe)/i;

/** The word with the article that its sound asks for: "an hour", "a user". */
export const withArticle = (word: string): string =>
  `${soundsLikeVowel.test(word) && !soundsLikeConsonant.test(word) ? "an" : "a"} ${word}`;
