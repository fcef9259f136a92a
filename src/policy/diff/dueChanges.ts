import { iso, never, type Instant } from "../../units/index.ts";
import type { Decision, Target } from "../decide.ts";
import { targetText, termText } from "../explain/words.ts";
import type { Policy } from "../policy.ts";
import { dueAt } from "../slaClock.ts";
import type { Change } from "./decisionChanges.ts";
import { momentAt, type Moment } from "./moments.ts";
import { changedCalendars } from "./reference.ts";

/** An opening for which a target is due at another time. */
export interface DueExample {
  readonly opened: string;
  readonly from: string;
  readonly to: string;
}

interface DueDifference {
  /** Of the openings tried, how many are due at another time. */
  readonly count: number;
  readonly tried: number;
  readonly first: DueExample;
}

const dueText = (at: Instant): string => (at < never ? iso(at) : "never");

/** Compares due times of two policies over a list of openings, each kind of moment by its own openings. */
export class DueTimes {
  readonly #old: Policy;
  readonly #recent: Policy;
  readonly #changed: readonly string[];
  readonly #openings = new Map<Moment | undefined, readonly Instant[]>();
  readonly #known = new Map<Moment | undefined, Map<string, DueDifference | undefined>>();

  constructor(old: Policy, recent: Policy, moments: readonly Moment[], openings: readonly Instant[]) {
    this.#old = old;
    this.#recent = recent;
    this.#changed = changedCalendars(old, recent);
    const byMoment = Map.groupBy(openings, (at) => moments[momentAt(moments, old, recent, at)]);
    for (const moment of moments)
      this.#openings.set(moment, [...(byMoment.get(moment) ?? []), moment.example]);
  }

  /** Targets that both decisions make in the same words and that are due at another time all the same. */
  changes(old: Decision, recent: Decision, moment: Moment | undefined): readonly Change[] {
    if (this.#changed.length === 0 || !old.scope.isIn || !recent.scope.isIn) return [];
    return old.targets.flatMap((target): readonly Change[] => {
      if (!this.#changed.includes(target.calendar)) return [];
      const same = recent.targets.find(
        ({ metric, calendar }) => metric === target.metric && calendar === target.calendar,
      );
      if (!same || targetText(same) !== targetText(target)) return [];
      const differs = this.#difference(target, same, moment);
      if (!differs) return [];
      const { first } = differs;
      const example = `opened ${first.opened} due ${first.from} -> ${first.to}`;
      const detail = [`${target.metric} ${termText(target)}: ${example}`];
      const clause = same.clause ?? recent.targetClause ?? "";
      return [
        { what: `due times in ${target.calendar}`, clause, from: "old hours", to: "new hours", detail },
      ];
    });
  }

  /** An opening of that moment with what both say about it, the first for which they differ. */
  example(old: Target, recent: Target, moment: Moment | undefined): DueExample | undefined {
    return this.#difference(old, recent, moment)?.first;
  }

  #difference(old: Target, recent: Target, moment: Moment | undefined): DueDifference | undefined {
    const known = this.#known.get(moment) ?? new Map<string, DueDifference | undefined>();
    this.#known.set(moment, known);
    const key = `${targetText(old)}|${old.zone ?? ""}|${targetText(recent)}`;
    if (!known.has(key)) known.set(key, this.#compare(old, recent, this.#openings.get(moment) ?? []));
    return known.get(key);
  }

  #compare(old: Target, recent: Target, openings: readonly Instant[]): DueDifference | undefined {
    const [before, after] = [
      this.#old.calendars.get(old.calendar, old.zone),
      this.#recent.calendars.get(recent.calendar, recent.zone),
    ];
    const differing = openings.flatMap((opened): readonly DueExample[] => {
      const from = dueAt(old.allowance, before, opened);
      const to = dueAt(recent.allowance, after, opened);
      return from === to ? [] : [{ opened: iso(opened), from: dueText(from), to: dueText(to) }];
    });
    const [first] = differing;
    return first ? { count: differing.length, tried: openings.length, first } : undefined;
  }
}
