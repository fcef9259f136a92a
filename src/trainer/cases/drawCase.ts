import { streamFor, type Stream } from "../../kernel/index.ts";
import type { Policy } from "../../policy/index.ts";
import { invariant } from "../../units/index.ts";
import { requesterOf } from "../../workload/requester.ts";
import type { Gold, TrainingCase } from "../trainingCase.ts";
import { choose } from "./choose.ts";
import { competencesOf } from "./competences.ts";
import type { DrillContent } from "./contentSchema.ts";
import { deckOf, type Deck, type DeckTwist } from "./deck.ts";
import { decidingFacts } from "./decidingFacts.ts";
import { drawClaim } from "./drawClaim.ts";
import { drawFacts, drawTwist, type Sketch } from "./drawFacts.ts";
import { goldOf } from "./goldOf.ts";
import { SessionMemory } from "./memory.ts";
import { writeTicket } from "./writeTicket.ts";

/** Which case of a session to draw. */
export interface CaseWanted {
  readonly seed: string;
  /** Counts from 1 within a session. */
  readonly number: number;
  /** A competence, a clause, an intent or a twist that the case is to exercise. */
  readonly focus?: string;
  readonly memory: SessionMemory;
}

interface Candidate {
  readonly sketch: Sketch;
  readonly gold: Gold;
}

/** How many twists are tried, and how often the facts with each. */
const twistsTried = 5;
const twistsTriedForFocus = 250;
const factsTried = 8;

/**
 * A case under the policy: facts first, then the policy's answer, then words. Its priorities come about equally often,
 * since somebody who meets one critical ticket in a hundred learns to answer "low". Where chance meets the focus in
 * none of its tries, the case is one like any other.
 */
export function drawCase(policy: Policy, content: DrillContent, wanted: CaseWanted): TrainingCase {
  const { seed, number, memory } = wanted;
  const deck = deckOf(policy, content);
  const { sketch, gold } = drawCandidate(deck, wanted);
  const { intent, twist, tone } = sketch;
  memory.note(intent.id);
  if (twist) memory.note(twist.id);
  if (sketch.scope) memory.note(sketch.scope.id);
  const requester = requesterOf(seed, number);
  const stream = streamFor(seed, number, "trainer/words");
  return {
    id: `${seed}-${number}`,
    features: {
      intent: intent.id,
      twists: twist ? [twist.id] : [],
      tone,
      competences: competencesOf(deck, sketch, gold),
    },
    facts: sketch.facts,
    opened: sketch.opened,
    requester: { name: requester.name, company: requester.company },
    text: writeTicket(deck, { sketch, gold, requester }, stream, memory),
    gold,
  };
}

/** The candidate that comes nearest to the focus and to a priority drawn beforehand. */
function drawCandidate(deck: Deck, wanted: CaseWanted): Candidate {
  const { seed, number, focus } = wanted;
  // A focus outweighs variety: what was had before is drawn as gladly as what was not.
  const memory = focus === undefined ? wanted.memory : new SessionMemory();
  const stream = streamFor(seed, number, "trainer/facts");
  const level = choose(stream, deck.policy.levels);
  let nearest: Candidate | undefined;
  let nearness = -1;
  for (let round = 0; round <= (focus === undefined ? twistsTried : twistsTriedForFocus); round++) {
    const enough = round < twistsTried ? 3 : 2;
    // With plain facts something always goes together.
    const twist = round === twistsTried ? undefined : drawTwist(deck, stream, memory);
    for (let attempt = 0; attempt < factsTried && nearness < enough; attempt++) {
      const candidate = tryCandidate(deck, twist, stream, memory);
      if (!candidate) continue;
      const near = nearnessOf(deck, candidate, focus, level);
      if (near > nearness) [nearest, nearness] = [candidate, near];
    }
  }
  invariant(nearest !== undefined, "a policy with a category, a channel and a plan has a case");
  return nearest;
}

/** 2 for the focus, where there is none for every case, and 1 more for the level. */
function nearnessOf(deck: Deck, candidate: Candidate, focus: string | undefined, level: string): number {
  const hasFocus = focus === undefined || exercises(deck, candidate, focus);
  return (hasFocus ? 2 : 0) + (candidate.gold.priority[0] === level ? 1 : 0);
}

function tryCandidate(
  deck: Deck,
  twist: DeckTwist | undefined,
  stream: Stream,
  memory: SessionMemory,
): Candidate | undefined {
  const drawn = drawFacts(deck, twist, stream, memory);
  if (!drawn) return undefined;
  const unclaimed = goldOf(deck, drawn);
  if (!isFit(deck, drawn, unclaimed)) return undefined;
  const claimed = drawClaim(deck, drawn, unclaimed, stream);
  if (!claimed.fits) return undefined;
  if (claimed.claim === undefined) return { sketch: drawn, gold: unclaimed };
  const sketch = { ...drawn, facts: { ...drawn.facts, claimed: claimed.claim } };
  const gold = goldOf(deck, sketch);
  return isFit(deck, sketch, gold) ? { sketch, gold } : undefined;
}

/** Whether the twist keeps its promise under this policy: the level is that, and what is left out decides. */
function isFit({ policy }: Deck, { twist, untold, facts }: Sketch, { priority }: Gold): boolean {
  const [highest = ""] = policy.levels;
  if (twist?.when.level === "highest" && priority.some((level) => level !== highest)) return false;
  if (twist?.when.level === "not-highest" && priority.includes(highest)) return false;
  if (!isNarrow(policy.levels, priority)) return false;
  return untold === undefined || decidingFacts(policy, facts).includes(untold);
}

/** Whether the priorities that are accepted lie side by side: a borderline is no licence to answer anything. */
function isNarrow(levels: readonly string[], priority: readonly string[]): boolean {
  const ranks = priority.map((level) => levels.indexOf(level));
  return Math.max(...ranks) - Math.min(...ranks) < priority.length;
}

function exercises(deck: Deck, { sketch, gold }: Candidate, focus: string): boolean {
  return (
    gold.clauses.includes(focus) ||
    competencesOf(deck, sketch, gold).includes(focus) ||
    sketch.intent.id === focus ||
    sketch.twist?.id === focus
  );
}
