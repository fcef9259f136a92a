import type { Stream } from "../../kernel/index.ts";
import { openedAt, type Facts } from "../../policy/index.ts";
import type { Instant } from "../../units/index.ts";
import { choose, happens } from "./choose.ts";
import type { Deck, DeckChannel, DeckIntent, DeckScope, DeckSignal, DeckTwist } from "./deck.ts";
import type { Degree } from "./degrees.ts";
import { drawOpening } from "./drawOpening.ts";
import type { SessionMemory } from "./memory.ts";

/** What is true of a case before anything is said; `facts` are the policy's words for it. */
export interface Sketch {
  readonly intent: DeckIntent;
  readonly twist: DeckTwist | undefined;
  readonly tone: string;
  readonly channel: DeckChannel;
  readonly opened: Instant;
  readonly extent: Degree;
  readonly need: Degree;
  readonly signals: readonly DeckSignal[];
  readonly scope: DeckScope | undefined;
  /** The fact that the text leaves out. */
  readonly untold: "impact" | "urgency" | undefined;
  readonly facts: Facts;
}

const twistShare = 0.85;

const seldomIn =
  (memory: SessionMemory) =>
  ({ id }: { readonly id: string }): number =>
    1 / (1 + 4 * memory.uses(id));

/** A twist that the session has had seldom; none in three tries of twenty. */
export function drawTwist(deck: Deck, stream: Stream, memory: SessionMemory): DeckTwist | undefined {
  const isWanted = happens(stream, twistShare) && deck.twists.length > 0;
  return isWanted ? choose(stream, deck.twists, seldomIn(memory)) : undefined;
}

/** One try at the facts of a case with this twist; undefined when what was drawn does not go together. */
export function drawFacts(
  deck: Deck,
  twist: DeckTwist | undefined,
  stream: Stream,
  memory: SessionMemory,
): Sketch | undefined {
  const matter = drawMatter(deck, twist, stream, memory);
  const degrees = matter && drawDegrees(deck, stream, matter.intent, twist);
  const signals = degrees && drawSignals(deck, stream, { ...matter, twist, ...degrees });
  const arrival = matter && drawArrival(deck, stream, matter.intent, twist);
  if (!signals || !arrival) return undefined;
  const tones = twist?.when.tones ?? Object.keys(deck.content.tones);
  const tone = choose(stream, tones);
  const plan = choose(stream, plansFor(deck, matter.intent));
  const drawn = { ...matter, ...degrees, ...arrival, twist, signals, tone };
  return { ...drawn, untold: untoldFact(deck, stream, twist), facts: factsOf(deck, drawn, plan) };
}

type Matter = Pick<Sketch, "intent" | "scope">;

/** What it is about, and why that is out of scope where the twist says so. */
function drawMatter(
  deck: Deck,
  twist: DeckTwist | undefined,
  stream: Stream,
  memory: SessionMemory,
): Matter | undefined {
  const seldom = seldomIn(memory);
  const scope = twist?.scope ? choose(stream, deck.scopes, seldom) : undefined;
  const intents = deck.intents.filter((one) => goesWith(one, twist, scope));
  return intents.length === 0 ? undefined : { intent: choose(stream, intents, seldom), scope };
}

/** On which channel it comes, and when. */
function drawArrival(
  deck: Deck,
  stream: Stream,
  intent: DeckIntent,
  twist: DeckTwist | undefined,
): Pick<Sketch, "channel" | "opened"> | undefined {
  const channels = channelsFor(deck, intent, twist);
  if (channels.length === 0) return undefined;
  const channel = choose(stream, channels);
  const opened = drawOpening(deck.policy, channel.name, twist?.when.hours === "closed", stream);
  return opened === undefined ? undefined : { channel, opened };
}

const allows = (words: readonly string[] | undefined, word: string): boolean => words?.includes(word) ?? true;

function goesWith(intent: DeckIntent, twist: DeckTwist | undefined, scope: DeckScope | undefined): boolean {
  const { kinds, intents, signals } = twist?.when ?? {};
  if (signals === "none" && intent.always.length > 0) return false;
  return allows(kinds, intent.kind) && allows(intents, intent.id) && allows(scope?.intents, intent.id);
}

interface Degrees {
  readonly extent: Degree;
  readonly need: Degree;
}

function drawDegrees(
  deck: Deck,
  stream: Stream,
  intent: DeckIntent,
  twist: DeckTwist | undefined,
): Degrees | undefined {
  const isFault = intent.kind === "fault";
  const among = (
    all: readonly Degree[],
    own: readonly string[],
    wanted: readonly string[] | undefined,
  ): readonly Degree[] =>
    all.filter(({ id, isOwnWord }) =>
      isOwnWord ? isFault && !wanted : own.includes(id) && allows(wanted, id),
    );
  const extents = among(deck.extents, intent.extents, twist?.when.extents);
  const needs = among(deck.needs, intent.needs, twist?.when.needs);
  if (extents.length === 0 || needs.length === 0) return undefined;
  return { extent: choose(stream, extents), need: choose(stream, needs) };
}

const shares: Readonly<Record<string, number>> = {
  loss: 0.35,
  deadline: 0.15,
  patchy: 0.5,
  substantial: 0.3,
};

/** The signals of a case: a service that everyone is cut off from is an outage, and an outage is nothing less. */
function drawSignals(
  deck: Deck,
  stream: Stream,
  { intent, twist, extent, need }: Degrees & Pick<Sketch, "intent" | "twist">,
): readonly DeckSignal[] | undefined {
  const isCutOff = intent.signals.includes("outage") && extent.id === "everyone" && need.id === "blocked";
  if (twist?.when.signals === "none" && isCutOff) return undefined;
  const added = deck.signals.filter(({ id }) => twist?.adds.includes(id) === true);
  const brought = added.length > 0 ? choose(stream, added) : undefined;
  const chance = (id: string): number => (isCutOff || twist?.when.signals === "none" ? 0 : (shares[id] ?? 0));
  const chosen = deck.signals.filter(({ id }) => {
    if (id === "outage") return isCutOff;
    return intent.always.includes(id) || (intent.signals.includes(id) && happens(stream, chance(id)));
  });
  return brought && !chosen.includes(brought) ? [...chosen, brought] : chosen;
}

function channelsFor(deck: Deck, intent: DeckIntent, twist: DeckTwist | undefined): readonly DeckChannel[] {
  const { channels } = deck.policy.form;
  return deck.channels.filter(
    ({ name, form }) =>
      allows(twist?.when.forms, form) && allows(channels[name]?.supports, intent.accepted[0] ?? ""),
  );
}

/** The plans that cover the category; all of them when none does. */
function plansFor({ plans, policy }: Deck, intent: DeckIntent): readonly string[] {
  const covering = plans.filter((plan) => {
    const bought = policy.form.plans[plan];
    return bought?.support !== "none" && allows(bought?.categories, intent.accepted[0] ?? "");
  });
  return covering.length > 0 ? covering : plans;
}

function untoldFact(
  { asksImpact, asksUrgency }: Deck,
  stream: Stream,
  twist: DeckTwist | undefined,
): Sketch["untold"] {
  if (!twist?.untold) return undefined;
  const isImpact = happens(stream, 0.5);
  return asksImpact && (isImpact || !asksUrgency) ? "impact" : "urgency";
}

type Drawn = Omit<Sketch, "untold" | "facts">;

function factsOf(
  { policy }: Deck,
  { intent, channel, extent, need, signals, opened }: Drawn,
  plan: string,
): Facts {
  const [impact] = extent.names;
  const [urgency] = need.names;
  const facts = {
    plan,
    channel: channel.name,
    category: intent.accepted[0] ?? "",
    signals: [...new Set(signals.map(({ name }) => name))],
    ...(impact === undefined ? {} : { impact }),
    ...(urgency === undefined ? {} : { urgency }),
  };
  return openedAt(policy, facts, opened);
}
