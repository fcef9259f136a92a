import type { RunSummary } from "../experiment/index.ts";
import { withInterval } from "./figures.ts";

/** How content customers are in one line, all of them first; empty where the load has no model of it. */
export function satisfactionLine({ satisfaction }: RunSummary): string {
  const all = satisfaction.at(-1);
  if (!all) return "";
  const channels = satisfaction
    .slice(0, -1)
    .map(({ channel, score }) => `${channel} ${withInterval(score, points)}`);
  return `Satisfaction from 1 to 5, by the model of the load: ${withInterval(all.score, points)}; ${channels.join(", ")}`;
}

const points = (score: number): string => String(Number(score.toFixed(2)));
