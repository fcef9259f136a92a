import { between, type Instant } from "../units/index.ts";
import type { ClockMetric } from "./caseBook.ts";
import { addTo, at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import { timeParts, type CellMeasure } from "./measures.ts";

/** Counts in their cells how the clocks of the measured tickets ended. */
export class ClockCounts {
  readonly #state: DeskState;

  constructor(state: DeskState) {
    this.#state = state;
  }

  /** What a clock waited for has come, after so many counted milliseconds. */
  ended(row: number, metric: ClockMetric, isMissed: boolean, counted: number): void {
    const { tickets, now } = this.#state;
    const cell = this.#cellOf(row, metric);
    if (!cell) return;
    cell.counted.add(counted);
    cell.times?.end(counted);
    cell.countedSum += counted;
    cell.elapsedSum += between(at(tickets.openedAt, row) as Instant, now);
    if (isMissed) this.#miss(row, metric, cell);
    else this.#meet(row, metric, cell);
  }

  /** The customer is gone: what was already late counts as missed, what was not yet due as cancelled. */
  cancelled(row: number, metric: ClockMetric, isMissed: boolean, counted: number): void {
    const cell = this.#cellOf(row, metric);
    if (!cell) return;
    cell.times?.leave(counted);
    if (isMissed) this.#miss(row, metric, cell);
    else cell.cancelled += 1;
  }

  /** The horizon ends: what was already late counts as missed, what was not yet due as open. */
  leftOpen(row: number, metric: ClockMetric, isMissed: boolean, counted: number): void {
    const cell = this.#cellOf(row, metric);
    if (!cell) return;
    cell.times?.leave(counted);
    cell[isMissed ? "missed" : "open"] += 1;
    if (isMissed) this.#countTriage(row, metric, "missed");
  }

  /** A customer on the line was answered, or has hung up. */
  leftLine(row: number, isAnswered: boolean): void {
    const { tickets, measures, now } = this.#state;
    if (intAt(tickets.isMeasured, row) === 0 || intAt(tickets.isLive, row) === 0) return;
    const waited = between(at(tickets.openedAt, row) as Instant, now);
    const line = measures.line[this.#state.caseOf(row).channel];
    if (isAnswered) line?.end(waited);
    else line?.leave(waited);
  }

  /** The cell that the ticket is counted in; none for one of the warm-up. */
  #cellOf(row: number, metric: ClockMetric): CellMeasure | undefined {
    const { tickets, measures } = this.#state;
    if (intAt(tickets.isMeasured, row) === 0) return undefined;
    return measures.cell(metric, this.#state.caseOf(row), this.#handOversOf(row, metric));
  }

  /** The hand-overs of a ticket, with those that it takes until it is solved; a first response knows of none. */
  #handOversOf(row: number, metric: ClockMetric): number {
    const { tickets, setAside } = this.#state;
    if (metric === "firstResponse") return 0;
    return Math.max(intAt(tickets.handOvers, row), setAside?.handOversOf(row) ?? 0);
  }

  #meet(row: number, metric: ClockMetric, cell: CellMeasure): void {
    cell.met += 1;
    this.#countTriage(row, metric, "met");
  }

  #countTriage(row: number, metric: ClockMetric, outcome: "met" | "missed"): void {
    const { tickets, measures } = this.#state;
    if (intAt(tickets.wasMistriaged, row) === 0) return;
    measures.triage.countTarget(this.#state.caseOf(row).priority, metric, outcome);
  }

  /** A missed target, and where its time went. */
  #miss(row: number, metric: ClockMetric, cell: CellMeasure): void {
    const { tickets, incidents, setAside } = this.#state;
    const columns = [
      tickets.queueTime,
      tickets.closedTime,
      tickets.handOverTime,
      tickets.workTime,
      tickets.customerTime,
    ];
    cell.missed += 1;
    this.#countTriage(row, metric, "missed");
    for (let part = 0; part < columns.length; part++)
      addTo(cell.missedParts, part, columns[part]?.[row] ?? 0);
    addTo(cell.missedParts, timeParts.indexOf("incident"), incidents.waitedBy(row));
    addTo(cell.missedParts, timeParts.indexOf("setAside"), setAside?.lainBy(row) ?? 0);
  }
}
