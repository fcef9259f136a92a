import type { Choice, ChosenDesk } from "../experiment/index.ts";
import type { Load } from "../workload/index.ts";
import { figureRow } from "./comparisonResult.ts";
import { bounds, differenceBounds, rounded, roundedOrNull, seedOf } from "./numbers.ts";
import { serviceLevelDefinition, type RunOrigin } from "./runResult.ts";
import { deskSettings, type Variation } from "./variation.ts";

/** What a choice was made of. */
export interface ChoiceOrigin extends Pick<RunOrigin, "tool" | "loadHash" | "reproduce" | "isPartial"> {
  readonly variation: Variation;
}

/** Whether the best desk is told. */
export const choiceVerdict = ({ found }: Choice): "told" | "undecided" =>
  found?.best === undefined ? "undecided" : "told";

/**
 * Whether a desk is told to be the best, may be so as far as is known, or is told not to be; of the last it is alike
 * when it surely differs from the best by less than matters.
 */
export function standingOf(
  { found, desks }: Choice,
  desk: number,
): "best" | "candidate" | "alike" | "behind" {
  if (found?.best === desk) return "best";
  if (found?.candidates.includes(desk) !== false) return "candidate";
  const difference = desks[desk]?.fromLeader;
  if (found.kind !== "alike" || difference?.kind !== "interval") return "behind";
  return Math.max(-difference.low, difference.high) < found.indifference ? "alike" : "behind";
}

/** The replications of all desks together. */
export const spentOn = ({ desks }: Choice): number =>
  desks.reduce((sum, { replications }) => sum + replications, 0);

/** A choice as data, `deskdrill.choose/1`; shares from 0 to 1, times in minutes. */
export function choiceResult(load: Load, choice: Choice, origin: ChoiceOrigin): object {
  const { policy, form } = load;
  const { figure, better, desks, found } = choice;
  return {
    schema: "deskdrill.choose/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    partial: origin.isPartial,
    confidence: 0.95,
    serviceLevelDefinition,
    verdict: choiceVerdict(choice),
    figure: { ...figureRow(figure), better },
    procedure: procedureRow(choice),
    best: found?.best === undefined ? null : deskSettings(origin.variation, found.best),
    replications: spentOn(choice),
    desks: desks.map((desk, index) => deskRow(choice, origin, desk, index)),
    reproduce: origin.reproduce,
  };
}

function procedureRow({ rule, firstStage, found }: Choice): object {
  if (rule.kind === "alike") {
    const indifference = found?.kind === "alike" ? found.indifference : rule.indifference;
    return { name: "KN", firstStage, indifference: roundedOrNull(indifference) };
  }
  const probability = found?.kind === "budget" ? found.probability : undefined;
  return { name: "OCBA", firstStage, budget: rule.budget, probability: roundedOrNull(probability) };
}

function deskRow(choice: Choice, { variation }: ChoiceOrigin, desk: ChosenDesk, index: number): object {
  const { found } = choice;
  const chance = found?.kind === "budget" ? found.chances[index] : undefined;
  return {
    set: deskSettings(variation, index),
    replications: desk.replications,
    ...bounds("value", desk.estimate),
    fromLeader: differenceBounds(desk.fromLeader),
    standing: standingOf(choice, index),
    ...(chance === undefined ? {} : { betterThanLeader: rounded(chance) }),
  };
}
