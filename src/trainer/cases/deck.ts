import { vocabularyOf, type Policy, type Vocabulary } from "../../policy/index.ts";
import type { Action, TicketText } from "../trainingCase.ts";
import type { DrillContent, IntentForm, ScopeForm, SignalForm, TwistForm } from "./contentSchema.ts";
import { degreesOf, type Degree } from "./degrees.ts";
import { nameIn } from "./nameIn.ts";

/** What a customer may write about under a policy. */
export interface DeckIntent extends IntentForm {
  readonly id: string;
  /** The policy's categories that are accepted for it, the nearest first. */
  readonly accepted: readonly string[];
}

export interface DeckTwist extends TwistForm {
  readonly id: string;
}

/** A signal of the content under the name that the policy gives it. */
export interface DeckSignal extends SignalForm {
  readonly id: string;
  readonly name: string;
}

export interface DeckScope extends ScopeForm {
  readonly id: string;
}

export interface DeckChannel {
  readonly name: string;
  readonly form: TicketText["form"];
}

/** The content as one policy can use it: only what the policy has a name for. */
export interface Deck {
  readonly policy: Policy;
  readonly content: DrillContent;
  readonly words: Vocabulary;
  readonly intents: readonly DeckIntent[];
  readonly twists: readonly DeckTwist[];
  readonly extents: readonly Degree[];
  readonly needs: readonly Degree[];
  readonly signals: readonly DeckSignal[];
  readonly scopes: readonly DeckScope[];
  readonly channels: readonly DeckChannel[];
  readonly plans: readonly string[];
  readonly asksImpact: boolean;
  readonly asksUrgency: boolean;
  /** The claim of the customer is the priority where no rule speaks. */
  readonly trustsClaims: boolean;
}

const decks = new WeakMap<Policy, { readonly content: DrillContent; readonly deck: Deck }>();

/** The deck of a policy, made once while both stay the same. */
export function deckOf(policy: Policy, content: DrillContent): Deck {
  const known = decks.get(policy);
  if (known?.content === content) return known.deck;
  const deck = newDeck(policy, content);
  decks.set(policy, { content, deck });
  return deck;
}

function newDeck(policy: Policy, content: DrillContent): Deck {
  const words = vocabularyOf(policy.form);
  const { impacts, urgencies, setBy, whenUnsure } = policy.form.priority;
  const signals = withIds(content.signals).flatMap((signal) => {
    const name = nameIn(words.signal, signal.aliases);
    return name === undefined ? [] : [{ ...signal, name }];
  });
  const scopes = withIds(content.scopes).filter(({ aliases }) =>
    policy.form.outOfScope.some(({ id }) => aliases.includes(id)),
  );
  const intents = withIds(content.intents).flatMap((intent) => intentUnder(intent, words.category, signals));
  const part = {
    signals,
    scopes,
    intents,
    asksImpact: words.impact.length > 0,
    asksUrgency: words.urgency.length > 0,
    trustsClaims: setBy === "customer",
  };
  return {
    ...part,
    policy,
    content,
    words,
    twists: withIds(content.twists).filter((twist) => isPossible(twist, part)),
    extents: degreesOf(content.extents, words.impact, impacts, "As to who has it", whenUnsure),
    needs: degreesOf(content.needs, words.urgency, urgencies, "What it comes to", whenUnsure),
    channels: words.channel.map((name) => ({ name, form: formOf(policy, content, name) })),
    plans: words.plan,
  };
}

const withIds = <T extends object>(entries: Readonly<Record<string, T>>): readonly (T & { id: string })[] =>
  Object.entries(entries).map(([id, entry]) => ({ ...entry, id }));

/** The intent under the policy's categories; none where the policy lacks the category or a signal that it always has. */
function intentUnder(
  intent: IntentForm & { readonly id: string },
  categories: readonly string[],
  signals: readonly DeckSignal[],
): readonly DeckIntent[] {
  const hasSignals = intent.always.every((id) => signals.some((signal) => signal.id === id));
  const own = nameIn(categories, intent.categories) ?? (categories.length === 1 ? categories[0] : undefined);
  if (own === undefined || !hasSignals) return [];
  const also = intent.also.filter((name) => name !== own && categories.includes(name));
  return [{ ...intent, accepted: [own, ...also] }];
}

type DeckSoFar = Pick<Deck, "signals" | "scopes" | "intents" | "asksImpact" | "asksUrgency" | "trustsClaims">;

/** Whether a twist can come under the policy at all. */
function isPossible(twist: TwistForm, deck: DeckSoFar): boolean {
  if (deck.trustsClaims && twist.claim !== "any") return false;
  if (twist.scope && deck.scopes.length === 0) return false;
  if (twist.untold && !deck.asksImpact && !deck.asksUrgency) return false;
  if (twist.later && !deck.asksImpact) return false;
  if (twist.adds.length > 0 && !deck.signals.some(({ id }) => twist.adds.includes(id))) return false;
  const { kinds, intents } = twist.when;
  return deck.intents.some(
    ({ id, kind }) => (intents?.includes(id) ?? true) && (kinds?.includes(kind) ?? true),
  );
}

/** The form of the tickets of a channel: by its name, or else by how the desk works on it. */
function formOf(policy: Policy, content: DrillContent, channel: string): TicketText["form"] {
  const forms = ["mail", "note", "chat", "form"] as const;
  const named = forms.find((form) => content.forms[form].aliases.includes(channel));
  const { live = false, selfService = false } = policy.form.channels[channel] ?? {};
  return named ?? (selfService ? "form" : live ? "note" : "mail");
}

/** What is done first about some signals, where they ask for something of their own. */
export const actionFor = (signals: readonly DeckSignal[]): Action | undefined =>
  signals.find(({ action }) => action !== undefined)?.action;
