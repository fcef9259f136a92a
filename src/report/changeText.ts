import { spanText, unreachable } from "../units/index.ts";
import type { ComparedFigure, Difference, Figure } from "../experiment/index.ts";
import { spanOfMinutes } from "./figures.ts";
import { isTime, shownAs } from "./figureText.ts";

type Known = Extract<Difference, { kind: "interval" }>;

/** "B resolves critical tickets in time more often, by 3.1 points [1.2, 5]"; the difference has an interval. */
export function changeText({ figure, difference }: ComparedFigure): string {
  if (difference.kind !== "interval") return "";
  return `B ${whatItDoes(figure, difference.value > 0)}, by ${sizeText(figure, difference)}`;
}

function whatItDoes(figure: Figure, isMore: boolean): string {
  const { metric, where, within } = figure;
  const words = [where.plan, where.priority, where.channel].filter((word) => word !== undefined);
  const tickets = [...words, "tickets"].join(" ");
  const inTime = within === undefined ? "in time" : `within ${spanText(within)}`;
  const often = isMore ? "more often" : "less often";
  switch (metric) {
    case "firstResponse":
      return `answers ${tickets} ${inTime} ${often}`;
    case "resolution":
      return `resolves ${tickets} ${inTime} ${often}`;
    case "firstResponseMinutes":
      return `answers ${tickets} ${isMore ? "later" : "sooner"}`;
    case "resolutionMinutes":
      return `resolves ${tickets} ${isMore ? "later" : "sooner"}`;
    case "abandonment":
      return `loses ${isMore ? "more" : "fewer"} customers${where.channel === undefined ? "" : ` on ${where.channel}`}`;
    case "serviceLevel":
      return `answers ${where.channel === undefined ? "callers" : `callers on ${where.channel}`} ${inTime} ${often}`;
    case "occupancy":
      return `keeps ${where.tier ?? "the desk"} ${isMore ? "busier" : "less busy"}`;
    default:
      return unreachable(metric);
  }
}

/** "3.1 points [1.2, 5]" or "12m [8m, 16m]", the sign left out. */
function sizeText(figure: Figure, { value, low, high }: Known): string {
  const [least, most] = value > 0 ? [low, high] : [-high, -low];
  if (isTime(figure))
    return `${spanOfMinutes(Math.abs(value))} [${spanOfMinutes(least)}, ${spanOfMinutes(most)}]`;
  const points = (share: number): string => String(Number((100 * share).toFixed(1)));
  return `${points(Math.abs(value))} points [${points(least)}, ${points(most)}]`;
}

/** "94.1% → 97.3%". */
export const fromTo = ({ figure, a, b }: ComparedFigure): string => {
  const show = shownAs(figure);
  const text = (found: ComparedFigure["a"]): string => (found.kind === "none" ? "-" : show(found.value));
  return `${text(a)} → ${text(b)}`;
};
