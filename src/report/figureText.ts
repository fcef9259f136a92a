import type { Figure } from "../experiment/index.ts";
import { spanText } from "../units/index.ts";
import { percent, spanOfMinutes } from "./figures.ts";

const metricTitles = {
  firstResponse: "first response in time",
  resolution: "resolution in time",
  abandonment: "customers who hung up",
  occupancy: "agents busy",
  firstResponseMinutes: "time to first response",
  resolutionMinutes: "time to resolution",
  serviceLevel: "answered on the line in time",
} as const;

/** "first response within 1m", or what the metric is without a span. */
export const metricTitle = ({ metric, within }: Pick<Figure, "metric" | "within">): string =>
  within === undefined
    ? metricTitles[metric]
    : metricTitles[metric].replace("in time", `within ${spanText(within)}`);

/** Tickets that were handed over so often or more are told together, as loads ask for them together. */
export const toldTogether = 5;

/** "no hand-over", "1 hand-over", "2 hand-overs", "5 or more hand-overs". */
export const handOversText = (count: number): string => {
  if (count === 0) return "no hand-over";
  return `${count}${count === toldTogether ? " or more" : ""} hand-over${count === 1 ? "" : "s"}`;
};

/** "first response in time, critical phone"; of a service level also what it is taken of. */
export function figureTitle(figure: Figure): string {
  const { handOvers, ...words } = figure.where;
  const of = [...Object.values(words), ...(handOvers === undefined ? [] : [handOversText(handOvers)])].join(
    " ",
  );
  const title = of === "" ? metricTitle(figure) : `${metricTitle(figure)}, ${of}`;
  return figure.definition === undefined ? title : `${title} (${figure.definition})`;
}

export const isTime = ({ metric }: Pick<Figure, "metric">): boolean => metric.endsWith("Minutes");

/** Shows the values of a figure: "95.2%", or "4h 1m". */
export const shownAs = (figure: Pick<Figure, "metric">): ((value: number) => string) =>
  isTime(figure) ? spanOfMinutes : percent;

/** Shows differences of a figure: "+1.2" points, or "-12m". */
export const differenceShownAs = (figure: Pick<Figure, "metric">): ((value: number) => string) =>
  isTime(figure)
    ? (value) => `${value > 0 ? "+" : ""}${spanOfMinutes(value)}`
    : (value) => signed(Number((100 * value).toFixed(1)));

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value === 0 ? 0 : value));
