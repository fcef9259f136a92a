import { clockMetrics, type ClockMetric } from "./caseBook.ts";

/** The tickets of which the policy says one priority, by whether they got it, and how the others fared. */
export interface TriageCount {
  tickets: number;
  /** Those that got another priority. */
  wrong: number;
  /** How the targets of those were kept, by the metric. */
  readonly kept: Readonly<Record<ClockMetric, { met: number; missed: number }>>;
}

const noCount = (): TriageCount => ({
  tickets: 0,
  wrong: 0,
  kept: { firstResponse: { met: 0, missed: 0 }, resolution: { met: 0, missed: 0 } },
});

/** How often priorities were set wrong, and what that meant for the targets. */
export class TriageCounts {
  /** By the index of the priority that the policy says. */
  readonly byPriority: readonly TriageCount[];

  constructor(priorities: number) {
    this.byPriority = Array.from({ length: priorities }, noCount);
  }

  /** A ticket was triaged. */
  count(priority: number, isWrong: boolean): void {
    const one = this.byPriority[priority];
    if (!one) return;
    one.tickets += 1;
    if (isWrong) one.wrong += 1;
  }

  /** A target of a ticket that was triaged wrong was met or missed. */
  countTarget(priority: number, metric: ClockMetric, outcome: "met" | "missed"): void {
    const kept = this.byPriority[priority]?.kept[metric];
    if (kept) kept[outcome] += 1;
  }

  /** Takes over the counts of a record, priority by priority. */
  take(counts: readonly TriageCount[]): void {
    counts.forEach(({ tickets, wrong, kept }, priority) => {
      const one = this.byPriority[priority];
      if (!one) return;
      one.tickets += tickets;
      one.wrong += wrong;
      for (const metric of clockMetrics) {
        one.kept[metric].met += kept[metric].met;
        one.kept[metric].missed += kept[metric].missed;
      }
    });
  }
}
