import { Histogram, type HistogramRecord } from "../kernel/index.ts";
import type { Load } from "../workload/index.ts";
import type { ClockMetric } from "./caseBook.ts";
import type { AskedSpans, CountedTimesRecord } from "./countedTimes.ts";
import { Measures, measuresSize, type CellKey, type CellMeasure, type noOutcomes } from "./measures.ts";
import type { MessageCounts } from "./messageCounts.ts";
import type { TriageCount } from "./triageCounts.ts";

/** What a replication counted, as plain data that JSON keeps to the last bit. */
export interface MeasuresRecord {
  readonly cells: readonly CellRecord[];
  readonly tickets: ReturnType<typeof noOutcomes>;
  readonly triage: readonly TriageCount[];
  readonly messages: MessageCounts;
  readonly abandonedBy: readonly number[];
  readonly arrivedBy: readonly number[];
  readonly scores: { readonly sums: readonly number[]; readonly counts: readonly number[] };
  readonly clauseCounts: readonly number[];
  readonly waits: readonly HistogramRecord[];
  readonly waitSums: readonly number[];
  readonly handled: readonly number[];
  readonly handleSums: readonly number[];
  readonly breaksMissed: readonly number[];
  readonly interruptions: readonly number[];
  readonly line: readonly CountedTimesRecord[];
}

interface CellRecord extends CellKey {
  readonly metric: ClockMetric;
  readonly handOvers: number;
  readonly counts: Pick<CellMeasure, "met" | "missed" | "open" | "cancelled" | "countedSum" | "elapsedSum">;
  readonly counted: HistogramRecord;
  readonly missedParts: readonly number[];
  readonly times?: CountedTimesRecord;
}

/** Everything that was measured; cells without tickets are left out. */
export const recordOfMeasures = (measures: Measures): MeasuresRecord => ({
  cells: [...measures.measured()].map(cellRecord),
  tickets: measures.tickets,
  triage: measures.triage.byPriority,
  messages: measures.messages,
  abandonedBy: [...measures.abandonedBy],
  arrivedBy: [...measures.arrivedBy],
  scores: { sums: [...measures.scores.sums], counts: [...measures.scores.counts] },
  clauseCounts: [...measures.clauseCounts],
  waits: measures.waits.map((waits) => waits.record()),
  waitSums: [...measures.waitSums],
  handled: [...measures.handled],
  handleSums: [...measures.handleSums],
  breaksMissed: [...measures.breaksMissed],
  interruptions: [...measures.interruptions],
  line: measures.line.map((times) => times.record()),
});

/** The measures that a record was taken of, of the same load and asked about the same spans. */
export function measuresOfRecord(load: Load, asked: AskedSpans, record: MeasuresRecord): Measures {
  const measures = new Measures(measuresSize(load), asked);
  for (const one of record.cells) restore(measures.cell(one.metric, one, one.handOvers), one);
  Object.assign(measures.tickets, record.tickets);
  measures.triage.take(record.triage);
  Object.assign(measures.messages, record.messages);
  measures.abandonedBy.set(record.abandonedBy);
  measures.arrivedBy.set(record.arrivedBy);
  measures.scores.sums.set(record.scores.sums);
  measures.scores.counts.set(record.scores.counts);
  measures.clauseCounts.set(record.clauseCounts);
  record.waits.forEach((waits, tier) => measures.waits[tier]?.merge(Histogram.from(waits)));
  measures.waitSums.set(record.waitSums);
  measures.handled.set(record.handled);
  measures.handleSums.set(record.handleSums);
  measures.breaksMissed.set(record.breaksMissed);
  measures.interruptions.set(record.interruptions);
  record.line.forEach((times, channel) => measures.line[channel]?.take(times));
  return measures;
}

type Measured = CellKey & {
  readonly metric: ClockMetric;
  readonly handOvers: number;
  readonly cell: CellMeasure;
};

function cellRecord({ cell, metric, priority, channel, plan, handOvers }: Measured): CellRecord {
  const { met, missed, open, cancelled, countedSum, elapsedSum, counted, missedParts, times } = cell;
  return {
    metric,
    priority,
    channel,
    plan,
    handOvers,
    counts: { met, missed, open, cancelled, countedSum, elapsedSum },
    counted: counted.record(),
    missedParts: [...missedParts],
    ...(times ? { times: times.record() } : {}),
  };
}

function restore(cell: CellMeasure, { counts, counted, missedParts, times }: CellRecord): void {
  Object.assign(cell, counts);
  cell.counted.merge(Histogram.from(counted));
  cell.missedParts.set(missedParts);
  if (times) cell.times?.take(times);
}
