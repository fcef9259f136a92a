import type { Choice } from "../experiment/index.ts";
import { oneLine } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { choiceVerdict, spentOn, standingOf, type ChoiceOrigin } from "./choiceResult.ts";
import { differenceWithInterval, percent, spanOfMinutes, withInterval } from "./figures.ts";
import { differenceShownAs, figureTitle, isTime, shownAs } from "./figureText.ts";
import { rounded } from "./numbers.ts";
import { originLine } from "./originLine.ts";
import type { Paint } from "./paint.ts";
import { serviceLevelDefinition } from "./runResult.ts";
import { textTable } from "./textTable.ts";
import { deskName, type Variation } from "./variation.ts";

/** A choice for a person: the best desk or why there is none, every desk, and how far the verdict can be trusted. */
export function choiceText(load: Load, choice: Choice, origin: ChoiceOrigin, paint: Paint): string {
  return [
    headline(load, choice, origin, paint),
    deskTable(choice, origin),
    [...trustLine(choice, origin), ...costLines(choice, origin), originLine(load, origin, paint)].join("\n"),
  ].join("\n\n");
}

function headline({ form, policy }: Load, choice: Choice, origin: ChoiceOrigin, paint: Paint): string {
  const verdict = choiceVerdict(choice) === "told" ? paint("good", "BEST") : paint("doubtful", "UNDECIDED");
  return `${verdict}  ${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}: ${said(choice, origin)}`;
}

/** At most so many desks are named in the verdict. */
const mostNamed = 3;

function said(choice: Choice, { isPartial, variation }: ChoiceOrigin): string {
  const { desks, found, firstStage } = choice;
  if (found?.best !== undefined) return deskName(variation, found.best);
  const candidates = found?.candidates ?? [...desks.keys()];
  const counted = `${candidates.length} of ${desks.length} desks`;
  if (isPartial) return `interrupted; ${counted} may still be the best`;
  if (!found) return `${unmeasured(choice, variation)} had nothing to measure in ${firstStage} replications`;
  const names = candidates.map((desk) => deskName(variation, desk)).join(" | ");
  return `${candidates.length > mostNamed ? counted : names} cannot be told apart`;
}

const unmeasured = ({ desks }: Choice, variation: Variation): string =>
  deskName(
    variation,
    desks.findIndex(({ estimate }) => estimate.kind === "none"),
  );

function deskTable(choice: Choice, { variation }: ChoiceOrigin): string {
  const { figure, desks, rule } = choice;
  const chance = rule.kind === "budget" ? "may be better" : "";
  const head = ["desk", "replications", figureTitle(figure), "from the leader", chance];
  const rows = desks.map(({ estimate, replications, fromLeader }, desk) => [
    deskName(variation, desk),
    String(replications),
    replications === 0 ? "" : withInterval(estimate, shownAs(figure)),
    differenceWithInterval(fromLeader, differenceShownAs(figure)) ?? "",
    mark(choice, desk),
  ]);
  return textTable(head, rows);
}

const marks = { best: "best", candidate: "may be the best", alike: "alike", behind: "dropped" } as const;

/** How a desk stands; with a budget, how probable it is that it is better than the leader. */
function mark(choice: Choice, desk: number): string {
  const { found } = choice;
  const standing = standingOf(choice, desk);
  if (found?.kind !== "budget" || standing === "best") return found ? marks[standing] : "";
  const chance = found.chances[desk] ?? 0;
  if (desk === found.leader) return "leads";
  return chance < 0.001 ? "<0.1%" : percent(chance);
}

/** What the verdict rests on, and how far it can be trusted. */
function trustLine({ figure, found }: Choice, { isPartial }: ChoiceOrigin): readonly string[] {
  if (found?.kind === "budget")
    return [
      `The leader is the best with a probability of at least ${atLeast(found.probability)} (Bonferroni bound, from the replications that it shares with each other desk; Chen, Lin, Yücesan and Chick 2000)`,
    ];
  if (!found || (found.best === undefined && isPartial)) return [];
  if (found.best === undefined) return ["The desks that are left have exactly the same figure"];
  const distance = isTime(figure)
    ? spanOfMinutes(found.indifference)
    : `${rounded(100 * found.indifference)} percentage points`;
  return [
    `Right with 95% if it leads by at least ${distance}; what surely differs by less is alike (Kim and Nelson 2001)`,
  ];
}

/** A probability in percent that is never shown as more than it is, nor as certain. */
const atLeast = (probability: number): string =>
  percent(Math.min(0.999, Math.floor(1000 * probability) / 1000));

function costLines(choice: Choice, { isPartial }: ChoiceOrigin): readonly string[] {
  const { metric } = choice.figure;
  const partial = isPartial ? " (interrupted: partial)" : "";
  return [
    `${choice.better === "more" ? "More" : "Less"} is better. ${spentOn(choice)} replications of ${choice.desks.length} desks${partial}, with the same customers; each interval holds alone with 95%`,
    ...(metric === "firstResponse" || metric === "resolution" ? [`In time: ${serviceLevelDefinition}`] : []),
  ];
}
