import type { Stream } from "../../kernel/index.ts";
import type { Requester } from "../../workload/index.ts";
import type { Gold, TicketText } from "../trainingCase.ts";
import { choose, shuffled } from "./choose.ts";
import type { Deck } from "./deck.ts";
import { decidingFacts } from "./decidingFacts.ts";
import { expanded, Speaker, type Setting } from "./expand.ts";
import { layOut, type Pieces } from "./layOut.ts";
import type { Sketch } from "./drawFacts.ts";
import { SessionMemory } from "./memory.ts";
import { joined, marked, plain, type Mention, type Passage } from "./passage.ts";

/** A case whose answer is known and whose words are still to be found. */
export interface Unwritten {
  readonly sketch: Sketch;
  readonly gold: Gold;
  readonly requester: Requester;
}

/** The words of a ticket in the form of its channel, with the offsets of what they tell. */
export function writeTicket(
  deck: Deck,
  unwritten: Unwritten,
  stream: Stream,
  memory: SessionMemory,
): TicketText {
  const { sketch, requester } = unwritten;
  const setting = settingOf(deck, unwritten, stream);
  const speaker = new Speaker(stream, memory, setting);
  const pieces = piecesOf(deck, unwritten, speaker, stream);
  const { form } = sketch.channel;
  const body = layOut(form, pieces, { content: deck.content, speaker, stream, requester });
  const subject = hasSubject(sketch.channel) ? choose(stream, sketch.intent.subjects) : undefined;
  return { form, subject, body: body.text, marks: body.marks.toSorted((a, b) => a.from - b.from) };
}

/** Whether the tickets of a channel have a subject. */
export const hasSubject = ({ form }: Sketch["channel"]): boolean => form === "mail" || form === "form";

/** What the customer says of a fact that their ticket left out, once they are asked. */
export function writeAnswer(
  deck: Deck,
  unwritten: Unwritten,
  fact: "impact" | "urgency",
  stream: Stream,
): Passage {
  const speaker = new Speaker(stream, new SessionMemory(), settingOf(deck, unwritten, stream));
  const { extent, need } = unwritten.sketch;
  return speaker.say(fact === "impact" ? extent.said : need.said, cue(fact));
}

function settingOf({ content, intents }: Deck, { sketch, requester }: Unwritten, stream: Stream): Setting {
  const { intent, tone, signals, untold, twist, facts } = sketch;
  const pools = Object.entries(content.pools).map(([id, words]) => [id, choose(stream, words)] as const);
  const slots: Record<string, string> = {
    ...Object.fromEntries(pools),
    work: intent.work,
    thing: intent.thing,
    first: requester.name.split(" ")[0] ?? "",
    company: requester.company,
    claim: facts.claimed ?? "",
  };
  const others = intents.filter(({ id, kind }) => kind === "ask" && id !== intent.id);
  const second =
    twist?.second && others.length > 0 ? choose(stream, choose(stream, others).symptoms) : undefined;
  const known = {
    tone: [tone],
    kind: [intent.kind],
    form: [sketch.channel.form],
    signal: signals.map(({ id }) => id),
    untold: untold === undefined ? [] : [untold],
  };
  return { known, slots: second ? { ...slots, second: expanded(second.parts, slots).text } : slots };
}

const cue = (fact: string): Mention => ({ kind: "cue", fact });
const decoy = (fact: string): Mention => ({ kind: "decoy", fact });

function piecesOf(deck: Deck, unwritten: Unwritten, speaker: Speaker, stream: Stream): Pieces {
  const { sketch, gold } = unwritten;
  const { openers = [], moods = [], closers = [] } = deck.content.tones[sketch.tone] ?? {};
  return {
    opener: speaker.say(openers),
    mood: speaker.say(moods),
    problem: speaker.say(sketch.intent.symptoms, cue("category")),
    effect: sayEffect(deck, sketch, speaker),
    ...sayRest(deck, sketch, speaker, stream),
    claim: claimOf(deck, sketch, gold, speaker),
    closer: speaker.say(closers),
  };
}

function sayEffect({ asksUrgency }: Deck, { need, untold }: Sketch, speaker: Speaker): Passage | undefined {
  return untold === "urgency" ? undefined : speaker.say(need.said, asksUrgency ? cue("urgency") : undefined);
}

/** Who has it, the signals and the twist; a twist that takes the first impact back comes with the right one at the end. */
function sayRest(
  deck: Deck,
  sketch: Sketch,
  speaker: Speaker,
  stream: Stream,
): Pick<Pieces, "who" | "more" | "later"> {
  const { extent, twist, untold } = sketch;
  const who =
    untold === "impact" ? undefined : speaker.say(extent.said, deck.asksImpact ? cue("impact") : undefined);
  const twistSaid = sayTwist(sketch, speaker);
  const told = saySignals(sketch, speaker);
  const one = twist?.later ? deck.content.extents["one"] : undefined;
  if (one && twistSaid && who) {
    const first = speaker.say(one.said, decoy("impact"));
    return { who: first, more: shuffled(stream, told), later: joined([twistSaid, who], " ") };
  }
  return { who, more: shuffled(stream, [...told, ...(twistSaid ? [twistSaid] : [])]), later: undefined };
}

/** The signals that the twist does not tell itself. */
function saySignals({ signals, twist }: Sketch, speaker: Speaker): readonly Passage[] {
  const isTwists = (id: string): boolean => twist?.fact === "signal" && twist.adds.includes(id);
  return signals
    .filter(({ id }) => !isTwists(id))
    .map(({ said, name }) => speaker.say(said, cue(`signal ${name}`)));
}

function sayTwist({ twist, untold, signals, scope }: Sketch, speaker: Speaker): Passage | undefined {
  if (scope) return speaker.say(scope.said, cue("scope"));
  if (!twist) return undefined;
  const brought = signals.find(({ id }) => twist.adds.includes(id));
  const facts: Readonly<Record<string, string | undefined>> = {
    signal: brought ? `signal ${brought.name}` : undefined,
    untold,
  };
  return speaker.say(twist.said, { kind: twist.mark, fact: facts[twist.fact] ?? twist.fact });
}

/** The claim both as a sentence and as a bare word; a claim that the policy does not take is a decoy when it is wrong. */
function claimOf(
  { policy, content }: Deck,
  { facts }: Sketch,
  { priority }: Gold,
  speaker: Speaker,
): Pieces["claim"] {
  const { claimed } = facts;
  if (claimed === undefined) return undefined;
  const isDeciding = decidingFacts(policy, facts).includes("claim");
  const mention = isDeciding ? cue("claim") : priority.includes(claimed) ? undefined : decoy("claim");
  const word = plain(claimed);
  return {
    sentence: () => speaker.say(content.claims, mention),
    word: mention ? marked(word, mention) : word,
  };
}
