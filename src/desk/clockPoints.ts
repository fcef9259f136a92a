import { minus, working, type Instant, type WorkingTime } from "../units/index.ts";
import { ofMetric, type ClockMetric, type ClockRule, type ClockTarget } from "./caseBook.ts";
import { at, intAt } from "./columns.ts";
import type { DeskState } from "./deskState.ts";
import type { Promises } from "./promises.ts";
import { recorded } from "./recorder.ts";

/**
 * The points of clocks at which the policy wants somebody told. Nobody at the desk reacts to one, so it is no event: what a
 * clock has passed is worked out when it stops, or when the horizon ends, and told as of the instant of the point.
 */
export class ClockPoints {
  readonly #state: DeskState;
  /** What the desk takes every ticket to be promised. */
  readonly #promised: Promises;

  constructor(state: DeskState, promised: Promises) {
    this.#state = state;
    this.#promised = promised;
  }

  /** A clock stops: tells every point that it has passed since it began to run. */
  stop(row: number, metric: ClockMetric): void {
    const treatedAs = this.#state.treatedAs(row);
    const rules = ofMetric(treatedAs.rules, metric);
    const target = ofMetric(treatedAs, metric);
    if (!target || rules.length === 0) return;
    const counted = this.#counted(row, metric, target);
    const allowed = this.#allowed(row, metric, target);
    for (const rule of rules) {
      const point = pointOf(rule, allowed);
      if (counted < point || this.#isTold(row, rule)) continue;
      const left = minus(point, metric === "resolution" ? this.#usedBefore(row) : none);
      const reached = left < 0 ? Infinity : target.calendar.due(this.#runsSince(row, metric), left);
      if (reached < this.#state.now) this.#tell(row, rule, reached);
    }
  }

  /** A clock begins a new cycle, of which nothing has been told. */
  startOver(row: number, metric: ClockMetric): void {
    for (const rule of ofMetric(this.#state.treatedAs(row).rules, metric)) this.#note(row, rule, -1);
  }

  /** The clauses under which somebody was told of a clock. */
  told(row: number): readonly number[] {
    const { rules } = this.#state.treatedAs(row);
    return [...rules.firstResponse, ...rules.resolution]
      .filter((rule) => this.#isTold(row, rule))
      .map(({ clause }) => clause);
  }

  /** The ticket is taken for another case: what its clock has left behind is told now, but nothing under these clauses. */
  catchUp(row: number, metric: ClockMetric, told: readonly number[]): void {
    const { tickets, now } = this.#state;
    const treatedAs = this.#state.treatedAs(row);
    const target = ofMetric(treatedAs, metric);
    this.startOver(row, metric);
    for (const rule of ofMetric(treatedAs.rules, metric)) {
      if (told.includes(rule.clause)) this.#note(row, rule, at(tickets.number, row));
      else if (
        target &&
        this.#counted(row, metric, target) > pointOf(rule, this.#allowed(row, metric, target))
      )
        this.#tell(row, rule, now);
    }
  }

  #isTold(row: number, { index }: ClockRule): boolean {
    const { tickets, rules } = this.#state;
    return at(tickets.toldOf, row * rules + index) === at(tickets.number, row);
  }

  #note(row: number, { index }: ClockRule, number: number): void {
    const { tickets, rules } = this.#state;
    tickets.toldOf[row * rules + index] = number;
  }

  #tell(row: number, rule: ClockRule, reached: number): void {
    const { tickets, measures, recorder } = this.#state;
    const number = at(tickets.number, row);
    this.#note(row, rule, number);
    if (intAt(tickets.isMeasured, row) === 1) measures.countClause(rule.clause);
    recorder?.add(number, reached, recorded.notified, -1, rule.clause);
  }

  #counted(row: number, metric: ClockMetric, target: ClockTarget): WorkingTime {
    return metric === "resolution" ? this.#promised.used(row) : this.#promised.waited(row, target);
  }

  #allowed(row: number, metric: ClockMetric, target: ClockTarget): number {
    const { tickets } = this.#state;
    if (metric === "resolution") return at(tickets.promised.allowed, row);
    return target.allowedFrom(at(tickets.openedAt, row) as Instant);
  }

  /** Open time that the clock of the resolution had counted before it last began to run. */
  #usedBefore(row: number): WorkingTime {
    return working(at(this.#state.tickets.promised.used, row));
  }

  #runsSince(row: number, metric: ClockMetric): Instant {
    const { tickets } = this.#state;
    return at(metric === "resolution" ? tickets.runsSince : tickets.openedAt, row) as Instant;
  }
}

const none = working(0);

/** Open time that a clock counts until it reaches the point of a rule. */
const pointOf = ({ share, offset }: ClockRule, allowed: number): WorkingTime =>
  working(share * allowed + offset);
