import { streamFor } from "../../kernel/index.ts";
import type { Facts, Policy } from "../../policy/index.ts";
import type { Instant } from "../../units/index.ts";
import { requesterOf } from "../../workload/requester.ts";
import { caseName } from "../caseName.ts";
import type { Action, Gold, TicketText, TrainingCase } from "../trainingCase.ts";
import { competencesOf } from "./competences.ts";
import type { DrillContent } from "./contentSchema.ts";
import { choose } from "./choose.ts";
import { deckOf, type Deck, type DeckIntent, type DeckTwist } from "./deck.ts";
import { decidingFacts } from "./decidingFacts.ts";
import { goldOf } from "./goldOf.ts";
import { SessionMemory } from "./memory.ts";
import { sketchOf } from "./sketchOf.ts";
import { joined, plain, type Passage } from "./passage.ts";
import { hasSubject, writeAnswer, writeTicket } from "./writeTicket.ts";

/** An inquiry of a simulated desk, as somebody opens it. */
export interface InquiryToTell {
  readonly seed: string;
  /** The number of the ticket. */
  readonly number: number;
  /** How often it has been opened, this time included. */
  readonly visit: number;
  readonly facts: Facts;
  readonly opened: Instant;
  /** It belongs to an incident that everybody knows of. */
  readonly isKnown: boolean;
  /** The customer keeps a fact back until they are asked. */
  readonly isAsked: boolean;
  /** They kept it back, were asked, and have answered. */
  readonly wasAsked: boolean;
  /** Where it belongs now, and the clause that says so. */
  readonly route: string;
  readonly clause: string | undefined;
  /** The tier of whoever opens it: what belongs elsewhere for now may be linked there as well. */
  readonly ownTier: string;
  readonly notes: readonly string[];
}

/**
 * The case of an inquiry that a desk was given: words are found for its facts, and the policy answers. The same ticket has
 * the same words in every run of the desk; what its customer added when asked stands below them.
 */
export function caseOfInquiry(policy: Policy, content: DrillContent, inquiry: InquiryToTell): TrainingCase {
  const deck = deckOf(policy, content);
  const { seed, number, visit, facts, opened, isKnown, notes } = inquiry;
  const stream = streamFor(seed, number, "trainer/shift");
  const twist = isKnown ? duplicateIn(deck) : undefined;
  const kept = inquiry.isAsked || inquiry.wasAsked ? keptBack(policy, facts) : undefined;
  const sketch = { ...sketchOf(deck, facts, opened, stream), twist, untold: kept };
  const asked = inquiry.isAsked ? sketch : { ...sketch, untold: undefined };
  const gold = goldFor(goldOf(deck, asked), inquiry);
  const requester = requesterOf(seed, number);
  const written = writeTicket(deck, { sketch, gold, requester }, stream, new SessionMemory());
  const text =
    kept === undefined || inquiry.isAsked
      ? written
      : withAnswer(
          written,
          writeAnswer(deck, { sketch: asked, gold, requester }, kept, stream),
          requester.name,
        );
  return {
    id: caseName(number, visit),
    features: {
      intent: sketch.intent.id,
      twists: twist ? [twist.id] : [],
      tone: sketch.tone,
      competences: competencesOf(deck, asked, gold),
    },
    facts,
    opened,
    requester: { name: requester.name, company: requester.company },
    text: hasSubject(sketch.channel) ? { ...text, subject: subjectOf(seed, number, sketch.intent) } : text,
    gold,
    notes,
  };
}

/** What a ticket shows before it is opened: its subject, or who is on the line. */
export function announcementOf(
  policy: Policy,
  content: DrillContent,
  { seed, number, facts, opened }: Pick<InquiryToTell, "seed" | "number" | "facts" | "opened">,
): string {
  const deck = deckOf(policy, content);
  const { channel, intent } = sketchOf(deck, facts, opened, streamFor(seed, number, "trainer/shift"));
  if (hasSubject(channel)) return subjectOf(seed, number, intent);
  const { name, company } = requesterOf(seed, number);
  return `${name}, ${company}`;
}

/** The same however often the ticket is written. */
const subjectOf = (seed: string, number: number, { subjects }: DeckIntent): string =>
  choose(streamFor(seed, number, "trainer/shift/subject"), subjects);

const duplicateIn = ({ twists }: Deck): DeckTwist | undefined =>
  twists.find(({ action, fact }) => action === "link" && fact === "parent");

/** The fact that a customer may keep back: one without which the policy would answer otherwise. */
function keptBack(policy: Policy, facts: Facts): "impact" | "urgency" | undefined {
  const deciding = decidingFacts(policy, facts);
  return (["impact", "urgency"] as const).find((fact) => deciding.includes(fact));
}

/** The policy's answer where a desk has the ticket: what is not for this tier goes on, what is known is linked. */
function goldFor(gold: Gold, { route, clause, isKnown, ownTier }: InquiryToTell): Gold {
  const action: readonly Action[] = isKnown ? ["link"] : gold.action.filter((one) => one !== "link");
  const isLinked = action[0] === "link";
  return {
    ...gold,
    action: action.length > 0 ? action : ["acknowledge"],
    route: isLinked ? [...new Set([ownTier, route])] : [route],
    escalate: isLinked ? [...new Set([...gold.escalate, "nobody"])] : gold.escalate,
    clauses: clause === undefined ? gold.clauses : [...new Set([...gold.clauses, clause])],
  };
}

/** The text with what the customer answered below it. */
function withAnswer(written: TicketText, answer: Passage, name: string): TicketText {
  const { text: body, marks } = joined(
    [{ text: written.body, marks: written.marks }, plain(`\n\n${name} has answered: `), answer],
    "",
  );
  return { ...written, body, marks };
}
