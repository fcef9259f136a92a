import type { Stream } from "../../kernel/index.ts";
import type { Facts } from "../../policy/index.ts";
import { invariant, type Instant } from "../../units/index.ts";
import { choose } from "./choose.ts";
import type { Deck, DeckIntent, DeckSignal } from "./deck.ts";
import type { Degree } from "./degrees.ts";
import type { Sketch } from "./drawFacts.ts";
import { parsePhrase } from "./phrase.ts";
import type { Phrase } from "./contentSchema.ts";

/**
 * What a customer whose inquiry has these facts may write about, and how: the words of the content where it has some for
 * the facts, the policy's own titles where it has not. Without a twist, and with nothing left out.
 */
export function sketchOf(deck: Deck, facts: Facts, opened: Instant, stream: Stream): Sketch {
  const signals = facts.signals.map((name) => signalNamed(deck, name));
  const intent = choose(stream, intentsFor(deck, facts, signals));
  const channel = deck.channels.find(({ name }) => name === facts.channel);
  invariant(channel !== undefined, "an inquiry comes over a channel of the policy");
  const extent = choose(stream, fitting(deck.extents, facts.impact, intent.extents));
  const need = choose(stream, fitting(deck.needs, facts.urgency, intent.needs));
  return {
    intent,
    twist: undefined,
    tone: choose(stream, Object.keys(deck.content.tones)),
    channel,
    opened,
    extent,
    need,
    // The matter itself tells what always goes with it.
    signals,
    scope: undefined,
    untold: undefined,
    facts,
  };
}

/** Matters of the category that go with the signals, those before the others that are made for them. */
function intentsFor(deck: Deck, facts: Facts, signals: readonly DeckSignal[]): readonly DeckIntent[] {
  const own = deck.intents.filter(
    ({ accepted, always }) =>
      accepted[0] === facts.category && always.every((id) => signals.some((signal) => signal.id === id)),
  );
  const isMadeFor = ({ signals: known, always }: DeckIntent): boolean =>
    signals.every(({ id }) => known.includes(id) || always.includes(id));
  const best = own.filter(isMadeFor);
  if (best.length > 0) return best;
  return own.length > 0 ? own : [ownMatter(deck, facts.category)];
}

/** The degrees for a word, those that the matter usually has before others; a borderline only where there is nothing else. */
function fitting(
  degrees: readonly Degree[],
  word: string | undefined,
  usual: readonly string[],
): readonly Degree[] {
  const isSure = ({ names }: Degree): boolean => names.length < 2;
  const named = word === undefined ? degrees : degrees.filter(({ names }) => names[0] === word);
  const sure = named.filter(isSure);
  const known = sure.filter(({ id }) => usual.includes(id));
  const [best] = [known, sure, named].filter((list) => list.length > 0);
  invariant(best !== undefined, "every impact and urgency of a policy has words");
  return best;
}

/** A category that the content has no matter for, in the policy's own words. */
function ownMatter({ policy }: Deck, category: string): DeckIntent {
  const title = policy.form.categories[category]?.title ?? category;
  return {
    id: category,
    title,
    kind: "ask",
    categories: [category],
    also: [],
    extents: [],
    needs: [],
    signals: [],
    always: [],
    work: "work",
    thing: title,
    subjects: [title],
    symptoms: [phraseOf(`This is about: [${bare(title)}].`)],
    accepted: [category],
  };
}

/** A signal under the words of the content, or in the policy's own. */
function signalNamed({ signals, policy }: Deck, name: string): DeckSignal {
  const known = signals.find((one) => one.name === name);
  if (known) return known;
  const title = policy.form.signals[name]?.title ?? name;
  return { id: name, name, aliases: [name], said: [phraseOf(`What you should know: [${bare(title)}].`)] };
}

const bare = (title: string): string => title.replaceAll(/[[\]{}]/g, "");

function phraseOf(say: string): Phrase {
  const parts = parsePhrase(say);
  invariant(typeof parts !== "string", "a title in brackets is a phrase");
  return { say, weight: 1, when: {}, parts: [...parts] };
}
