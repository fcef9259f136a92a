import type { RunSummary } from "../experiment/index.ts";
import { handOversText } from "./figureText.ts";
import { percent, spanOfMinutes, withInterval } from "./figures.ts";
import type { Paint } from "./paint.ts";
import { textTable } from "./textTable.ts";

/** Resolutions by number of hand-overs, and where their times heap up; empty where the load states none. */
export function handOverTable({ handOvers, modes, replications }: RunSummary, paint: Paint): string {
  if (handOvers.length === 0) return "";
  const all = handOvers.reduce((sum, { tickets }) => sum + tickets, 0);
  const rows = handOvers.map((one) => [
    handOversText(one.handOvers),
    percent(one.tickets / all),
    withInterval(one.compliance, percent),
    spanOrNone(one.medianMinutes),
    spanOrNone(one.p90Minutes),
  ]);
  const heading = `Resolution by number of hand-overs (95% intervals over ${replications} replications)`;
  const table = textTable(["", "tickets", "in time", "half within", "90% within"], rows);
  return [paint("strong", heading), table, ...modeLines(modes)].join("\n");
}

const spanOrNone = (minutes: number | undefined): string =>
  minutes === undefined ? "-" : spanOfMinutes(minutes);

function modeLines(modes: RunSummary["modes"]): readonly string[] {
  if (!modes) return ["  Times to resolution heap up in one place only"];
  const [low, valley, high] = [modes.low, modes.valley, modes.high].map(spanOfMinutes);
  return [
    `  Times to resolution heap up around ${low} and around ${high}; few tickets take about ${valley}, and ${percent(modes.before)} less`,
  ];
}
