import type { Policy } from "../policy/index.ts";
import type { Answer } from "./answer.ts";
import type { CaseSource } from "./session/refusal.ts";
import type { SessionStarted } from "./session/state.ts";
import type { Gold, TrainingCase } from "./trainingCase.ts";

/** What a player may know besides the case. */
export interface PlayerContext {
  readonly policy: Policy;
  /** The priority that is right most often. */
  readonly usual: string;
}

/** Somebody who answers cases; the same case always gets the same answer. */
export type Player = (one: TrainingCase, context: PlayerContext) => Answer;

/** The first of the accepted answers to everything: what a perfect trainee would say. */
export const oracle: Player = ({ gold }) => ({ ...first(gold), confidence: 1 });

/** Always the usual priority. */
export const majority: Player = (_, context) => guess(context, context.usual);

/** The priority that the customer claims; the usual one where they claim none. */
export const claim: Player = ({ facts }, context) => guess(context, facts.claimed ?? context.usual);

/** The priority that goes with the strongest word in the text, whatever it means there. */
export const keywords: Player = ({ text }, context) => {
  const words = `${text.subject ?? ""}\n${text.body}`.toLowerCase();
  const rank = strongWords.findIndex((list) => list.some((word) => words.includes(word)));
  return guess(context, levelAt(context.policy, rank < 0 ? 1 : rank / strongWords.length));
};

/** The priority that goes with how the customer sounds. */
export const tone: Player = ({ features }, context) => {
  const rank = loudness.indexOf(features.tone);
  return guess(context, levelAt(context.policy, rank < 0 ? 0.5 : rank / loudness.length));
};

/** The priority that is accepted in most of the cases; "" when there is none. */
export function usualPriority(cases: readonly TrainingCase[]): string {
  const counts = new Map<string, number>();
  for (const { gold } of cases)
    for (const level of gold.priority) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** From the strongest words down; what has none of them is taken for a trifle. */
const strongWords: readonly (readonly string[])[] = [
  [
    ...[
      "critical",
      "emergency",
      "outage",
      "service unavailable",
      "nobody",
      "everyone",
      "everybody",
      "all of us",
    ],
    ...[
      "whole company",
      "every branch",
      "breach",
      "hacked",
      "stranger",
      "data loss",
      "disappeared",
      "are gone",
    ],
    ...["not ours", "overwritten", "bank details", "never met", "other firm", "another company"],
  ],
  [
    ...["urgent", "blocked", "cannot", "stands still", "no other way", "out of the question", "to a halt"],
    ...["deadline", "tomorrow", "the whole", "my team", "our team", "department", "crew", "high"],
  ],
  ["slow", "by hand", "detour", "workaround", "delay", "takes", "work goes on", "fails", "wrong", "medium"],
];

const loudness: readonly string[] = ["angry", "hurried", "formal", "calm", "friendly"];

/** The level at a share of the way from the highest to the lowest. */
function levelAt({ levels }: Policy, share: number): string {
  const index = Math.min(levels.length - 1, Math.floor(share * levels.length));
  return levels[index] ?? "";
}

/** A priority, and beside it whatever is written first in the policy. */
function guess({ policy }: PlayerContext, priority: string): Answer {
  const { categories } = policy.form;
  const [category = ""] = Object.keys(categories);
  const route = categories[category]?.handledBy ?? policy.tiers[0] ?? "";
  const rest = { impact: "", urgency: "", action: "acknowledge", escalate: "nobody" } as const;
  return { category, priority, route, ...rest, confidence: 0.5 };
}

const first = (gold: Gold): Omit<Answer, "confidence"> => ({
  category: gold.category[0] ?? "",
  impact: gold.impact[0] ?? "",
  urgency: gold.urgency[0] ?? "",
  priority: gold.priority[0] ?? "",
  route: gold.route[0] ?? "",
  action: gold.action[0] ?? "acknowledge",
  escalate: gold.escalate[0] ?? "nobody",
});

const byName: Readonly<Record<string, Player>> = { oracle, majority, claim, keywords, tone };

/** The reference player of that name for the cases of a session; undefined when there is none. */
export function players(
  name: string,
  policy: Policy,
  source: CaseSource,
  start: SessionStarted,
): ((one: TrainingCase) => Answer) | undefined {
  const player = byName[name];
  if (!player) return undefined;
  const context = { policy, usual: usualIn(source, start) };
  return (one) => player(one, context);
}

function usualIn(source: CaseSource, start: SessionStarted): string {
  if (start.mode === "shift") return source.shift?.usualPriority(start) ?? "";
  return usualPriority(Array.from({ length: start.items }, (_, index) => source(start, [], index + 1)));
}
