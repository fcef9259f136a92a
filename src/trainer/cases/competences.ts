import type { Policy } from "../../policy/index.ts";
import type { Gold } from "../trainingCase.ts";
import type { DrillContent } from "./contentSchema.ts";
import { actionFor, deckOf, type Deck } from "./deck.ts";
import type { Sketch } from "./drawFacts.ts";
import { nameIn } from "./nameIn.ts";

/** What a case can exercise; a policy has names of its own for it. */
const skills = ["triage", "routing", "security"] as const;
type Skill = (typeof skills)[number];

/** The policy's competences that a case exercises: every case needs triage, some need more. */
export function competencesOf(deck: Deck, sketch: Sketch, gold: Gold): readonly string[] {
  const { twist, signals, facts } = sketch;
  const { policy, content } = deck;
  const isGuarded = actionFor(signals) !== undefined || twist?.action === "verify";
  const usual = policy.form.categories[facts.category]?.handledBy ?? policy.tiers[0];
  const isRouted = gold.route[0] !== usual || gold.escalate[0] !== "nobody" || gold.action[0] === "link";
  const needed: readonly Skill[] = [
    "triage",
    ...(isRouted ? ["routing" as const] : []),
    ...(isGuarded ? ["security" as const] : []),
  ];
  return needed.flatMap((skill) => nameOf(policy, content, skill) ?? []);
}

/** The competences that the policy asks for and that no case exercises. */
export function casesWithout(policy: Policy, content: DrillContent): readonly string[] {
  const deck = deckOf(policy, content);
  const isGuarded = actionFor(deck.signals) ?? deck.twists.find(({ action }) => action === "verify");
  const isRouted = policy.intakeRules.length > 0 || deck.scopes.length > 0;
  const has: Readonly<Record<Skill, boolean>> = {
    triage: deck.intents.length > 0,
    routing: isRouted,
    security: isGuarded !== undefined,
  };
  const covered = skills.filter((skill) => has[skill]).map((skill) => nameOf(policy, content, skill));
  return competenceNames(policy).filter((name) => !covered.includes(name));
}

const nameOf = (policy: Policy, { competences }: DrillContent, skill: Skill): string | undefined =>
  nameIn(competenceNames(policy), competences[skill]);

const competenceNames = ({ form }: Policy): readonly string[] => Object.keys(form.training.competences);
