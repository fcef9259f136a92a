import type { Policy } from "../policy.ts";
import { boxesOf, type Box } from "./boxes.ts";
import { compare, type Cause, type CausedChange, type Compared } from "./causedChanges.ts";
import { clauseChanges, partChanges, type ClauseChanges } from "./clauseChanges.ts";
import type { Change } from "./decisionChanges.ts";
import { DueTimes, type DueExample } from "./dueChanges.ts";
import { combinationsOf, factSpaceOf, type FactDimension } from "./factSpace.ts";
import { momentsOf } from "./moments.ts";
import { referencePeriod, sampleOpenings, type Period } from "./reference.ts";
import { rotaChanges, type RotaChange } from "./rotaChanges.ts";
import { hasUnansweredWords, wordChanges, type WordChange } from "./wordChanges.ts";

/** One change, and exactly which combinations of facts it concerns. */
export interface ChangeGroup extends Change {
  readonly combinations: number;
  /** The same combinations, put together. */
  readonly boxes: readonly Box[];
  /** The facts of the first of them. */
  readonly example: readonly FactExample[];
  /** For a metric: an opening of the first of them that is due at another time. */
  readonly due: DueExample | undefined;
  readonly cause: Cause;
}

export interface FactExample {
  readonly fact: string;
  readonly word: string;
}

/** What another policy would change. */
export interface PolicyDiff {
  /** No inquiry gets another answer, every one can be put to both policies, and nobody else is on call. */
  readonly isSame: boolean;
  readonly period: Period;
  readonly openings: number;
  readonly dimensions: readonly FactDimension[];
  readonly isLimited: boolean;
  readonly combinations: number;
  readonly affected: number;
  /** Those of them for which only hours have changed. */
  readonly affectedByHours: number;
  readonly groups: readonly ChangeGroup[];
  readonly rotas: readonly RotaChange[];
  readonly words: readonly WordChange[];
  readonly clauses: ClauseChanges;
  /** Other parts of the file that differ. */
  readonly parts: readonly string[];
}

/** A change while its combinations are being collected. */
interface Collected {
  readonly caused: CausedChange;
  readonly numbers: number[];
  readonly first: Compared;
  /** By metric, the first of each. */
  readonly detail: Map<string, string>;
}

/** Which combinations of facts get another decision or due time from `recent` than from `old`. */
export function diffPolicies(old: Policy, recent: Policy): PolicyDiff {
  const period = referencePeriod([old, recent]);
  const moments = momentsOf(old, recent, period);
  const { dimensions, size, isLimited } = factSpaceOf(old, recent, moments);
  const openings = sampleOpenings(old, recent, period);
  const times = new DueTimes(old, recent, moments, openings);
  const collected = new Map<string, Collected>();
  const affected = { all: 0, byHours: 0 };
  for (const combination of combinationsOf({ dimensions, size })) {
    const compared = compare(old, recent, times, combination);
    if (compared.changes.length === 0) continue;
    affected.all += 1;
    if (compared.changes.every(({ cause }) => cause === "hours")) affected.byHours += 1;
    for (const caused of compared.changes) collect(collected, caused, compared);
  }
  const words = wordChanges(old, recent);
  const rotas = rotaChanges(old, recent, period);
  return {
    isSame: affected.all === 0 && rotas.length === 0 && !hasUnansweredWords(words),
    period,
    openings: openings.length,
    dimensions,
    isLimited,
    combinations: size,
    affected: affected.all,
    affectedByHours: affected.byHours,
    groups: inOrder([...collected.values()].map((one) => groupOf(one, dimensions, times))),
    rotas,
    words,
    clauses: clauseChanges(old, recent),
    parts: partChanges(old, recent),
  };
}

function collect(collected: Map<string, Collected>, caused: CausedChange, first: Compared): void {
  const { what, clause, from, to, detail } = caused.change;
  const key = [caused.cause, what, clause, from, to].join("\n");
  const known = collected.get(key) ?? { caused, numbers: [], first, detail: new Map<string, string>() };
  const { number } = first.combination;
  if (known.numbers.at(-1) !== number) known.numbers.push(number);
  for (const text of detail) {
    const about = text.slice(0, text.indexOf(" "));
    if (!known.detail.has(about)) known.detail.set(about, text);
  }
  collected.set(key, known);
}

const causes: readonly Cause[] = ["itself", "priority", "escalation", "hours"];
const order = ["scope", "priority", "targets", "metric", "at once", "notify", "tier"];

/** As a decision is made, what follows from something else last; of one kind the widest change first. */
function inOrder(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const rank = ({ what, clause }: ChangeGroup): number => {
    const index = order.indexOf(what);
    return index >= 0 ? index : clause === "" ? order.length : order.indexOf("metric");
  };
  return groups.toSorted(
    (a, b) =>
      causes.indexOf(a.cause) - causes.indexOf(b.cause) ||
      rank(a) - rank(b) ||
      b.combinations - a.combinations,
  );
}

function groupOf(
  { caused: { change, cause }, numbers, first, detail }: Collected,
  dimensions: readonly FactDimension[],
  times: DueTimes,
): ChangeGroup {
  const { values } = first.combination;
  return {
    ...change,
    detail: [...detail.values()],
    cause,
    combinations: numbers.length,
    boxes: boxesOf(dimensions, numbers),
    example: dimensions.map(({ fact }, index) => ({ fact, word: values[index]?.words[0] ?? "" })),
    due: dueOf(change, first, times),
  };
}

function dueOf(
  { what }: Change,
  { combination: { moment }, decisions }: Compared,
  times: DueTimes,
): DueExample | undefined {
  const [old, recent] = decisions.map(({ targets }) => targets.find(({ metric }) => metric === what));
  return old && recent ? times.example(old, recent, moment) : undefined;
}
