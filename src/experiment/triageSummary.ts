import type { ClockMetric } from "../desk/index.ts";
import type { Load } from "../workload/index.ts";
import type { Replication } from "./replicate.ts";
import { estimateShare, type Estimate } from "./share.ts";

/** How one metric was kept for tickets of a priority: those that got it, and those that got another. */
export interface TriageOutcome {
  readonly right: Estimate;
  readonly wrong: Estimate;
  /** Missed targets of those that got another. */
  readonly missed: number;
}

/** How the tickets of which the policy says one priority were triaged, and what that meant for their targets. */
export interface TriageSummary {
  readonly priority: string;
  readonly tickets: number;
  /** The share that got another priority. */
  readonly wrong: Estimate;
  readonly outcomes: Readonly<Record<ClockMetric, TriageOutcome>>;
}

/** Triage by the priority that the policy says; nothing where the load lets agents make no mistakes. */
export function triageSummaries(load: Load, replications: readonly Replication[]): readonly TriageSummary[] {
  if (!load.form.triage) return [];
  return load.policy.levels.flatMap((priority, index) => {
    const counts = replications.map(({ measures }) => measures.triage.byPriority[index]);
    const tickets = counts.map((one) => one?.tickets ?? 0);
    const wrong = estimateShare(
      counts.map((one) => one?.wrong ?? 0),
      tickets,
    );
    if (wrong.kind === "none") return [];
    const outcome = (metric: ClockMetric): TriageOutcome => outcomeOf(metric, index, replications);
    const outcomes = { firstResponse: outcome("firstResponse"), resolution: outcome("resolution") };
    return [{ priority, tickets: total(tickets), wrong, outcomes }];
  });
}

function outcomeOf(
  metric: ClockMetric,
  priority: number,
  replications: readonly Replication[],
): TriageOutcome {
  const wrong = replications.map(
    ({ measures }) => measures.triage.byPriority[priority]?.kept[metric] ?? { met: 0, missed: 0 },
  );
  const right = replications.map(({ measures }, index) => {
    const cells = [...measures.measured()].filter(
      (one) => one.metric === metric && one.priority === priority,
    );
    const off = wrong[index] ?? { met: 0, missed: 0 };
    return {
      met: total(cells.map(({ cell }) => cell.met)) - off.met,
      missed: total(cells.map(({ cell }) => cell.missed)) - off.missed,
    };
  });
  return { right: kept(right), wrong: kept(wrong), missed: total(wrong.map(({ missed }) => missed)) };
}

const kept = (counts: readonly { readonly met: number; readonly missed: number }[]): Estimate =>
  estimateShare(
    counts.map(({ met }) => met),
    counts.map(({ met, missed }) => met + missed),
  );

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
