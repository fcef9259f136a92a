import type { Load } from "../workload/index.ts";
import type { Replication } from "./replicate.ts";
import { estimate, type Estimate } from "./share.ts";

/** The mean score of the customers of a channel, from 1 to 5; "all" stands for every channel. */
export interface SatisfactionSummary {
  readonly channel: string;
  readonly score: Estimate;
}

/** How content customers are, by channel and at last over all; nothing where the load has no model of it. */
export function satisfactionSummaries(
  load: Load,
  replications: readonly Replication[],
): readonly SatisfactionSummary[] {
  if (!load.form.satisfaction) return [];
  const channels = load.lexicon.words.channel;
  const scoreOf = (of: readonly number[]): Estimate =>
    estimate(
      replications.map(({ measures }) => total(of.map((channel) => measures.scores.sums[channel] ?? 0))),
      replications.map(({ measures }) => total(of.map((channel) => measures.scores.counts[channel] ?? 0))),
    );
  const summaries = channels.map((channel, index) => ({ channel, score: scoreOf([index]) }));
  return [
    ...summaries.filter(({ score }) => score.kind !== "none"),
    { channel: "all", score: scoreOf(channels.map((_, index) => index)) },
  ];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
