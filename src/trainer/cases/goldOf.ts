import { decide, type Decision, type Facts } from "../../policy/index.ts";
import type { Action, Gold } from "../trainingCase.ts";
import { actionFor, type Deck } from "./deck.ts";
import type { Degree } from "./degrees.ts";
import type { Sketch } from "./drawFacts.ts";

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** What the policy answers to a case, borderlines both ways; what is untold is decided as the policy does when unsure. */
export function goldOf(deck: Deck, sketch: Sketch): Gold {
  const readings = readingsOf(sketch);
  const decisions = readings.map((facts) => decide(deck.policy, facts));
  const [best] = decisions;
  const isOurs = best?.scope.isIn === true && sketch.scope === undefined;
  const action = isOurs ? actionOf(sketch) : "decline";
  const found = unique(decisions.map(({ priority }) => priority));
  const { levels } = deck.policy;
  const priority = isOurs ? found : unique([...found, ...levels.slice(levels.indexOf(found[0] ?? ""))]);
  return {
    category: categoriesOf(deck, sketch),
    impact: acceptedDegrees(deck, sketch, "impact", found),
    urgency: acceptedDegrees(deck, sketch, "urgency", found),
    priority,
    route: isOurs ? unique(decisions.map(({ tier }) => tier)) : ["decline"],
    action: [action],
    escalate: isOurs ? escalationsOf(decisions, action) : ["nobody"],
    clauses: best?.clauses ?? [],
    isCritical: isOurs && priority.every((level) => level === levels[0]),
  };
}

/** The facts as a reader may take them: each category and each side of a borderline, the best first. */
function readingsOf({ facts, intent, extent, need, untold }: Sketch): readonly Facts[] {
  const rest = without(facts, untold);
  const impacts = readings("impact", untold === "impact" ? [] : extent.names);
  const urgencies = readings("urgency", untold === "urgency" ? [] : need.names);
  return intent.accepted.flatMap((category) =>
    impacts.flatMap((impact) => urgencies.map((urgency) => ({ ...rest, category, ...impact, ...urgency }))),
  );
}

/** The facts but the one that nobody told. */
function without(facts: Facts, untold: Sketch["untold"]): Facts {
  if (untold === undefined) return facts;
  const { [untold]: hidden, ...rest } = facts;
  return hidden === undefined ? facts : rest;
}

type Degreed = Partial<Pick<Facts, "impact" | "urgency">>;

const readings = (key: "impact" | "urgency", names: readonly string[]): readonly Degreed[] =>
  names.length === 0 ? [{}] : names.map((name) => ({ [key]: name }));

function categoriesOf({ words }: Deck, { intent, twist }: Sketch): readonly string[] {
  const also = (twist?.also ?? []).filter((name) => words.category.includes(name));
  return unique([...intent.accepted, ...also]);
}

/** What may be answered for impact or urgency: "" where the policy does not ask or nobody told. */
function acceptedDegrees(
  { policy, words, ...deck }: Deck,
  { facts, untold, extent, need }: Sketch,
  key: "impact" | "urgency",
  priorities: readonly string[],
): readonly string[] {
  const degree: Degree = key === "impact" ? extent : need;
  if (!(key === "impact" ? deck.asksImpact : deck.asksUrgency)) return [""];
  if (untold !== key) return degree.names;
  const fitting = words[key].filter((name) =>
    priorities.includes(decide(policy, { ...facts, [key]: name }).priority),
  );
  return ["", ...fitting];
}

function actionOf({ untold, twist, signals }: Sketch): Action {
  if (untold) return "ask";
  return twist?.action ?? actionFor(signals) ?? "acknowledge";
}

/** The ladders to page; where none is paged the contacts to tell. One more report of what is known need not page again. */
function escalationsOf(decisions: readonly Decision[], action: Action): readonly string[] {
  const answers = decisions.map(({ immediate, notify }) => {
    const pages = immediate.flatMap(({ page }) => page ?? []);
    return pages.length > 0 ? pages : notify.length > 0 ? notify : ["nobody"];
  });
  return unique([...answers.flat(), ...(action === "link" ? ["nobody"] : [])]);
}
