import { wilson, type ShareEstimate } from "../../kernel/index.ts";
import { instant, type Instant } from "../../units/index.ts";
import { isCorrect } from "../scoring/index.ts";
import type { JudgedAnswer } from "./judgedSession.ts";

/** How answers about one thing fared. */
export interface Mastery {
  readonly of: string;
  readonly attempts: number;
  readonly right: number;
  /** Share of attempts that were right, with its 95 % interval. */
  readonly share: ShareEstimate;
  /** The share among the last ten attempts, from 0 to 1. */
  readonly recent: number;
  /** Mean points of an attempt, of 100. */
  readonly points: number;
  /** The latest time on the wall clock. */
  readonly lastSeen: Instant;
}

const lately = 10;

/** How answers fared by each of the things that they were about, in the order of names. */
export function masteryBy(
  answers: readonly JudgedAnswer[],
  thingsOf: (answer: JudgedAnswer) => readonly string[],
): readonly Mastery[] {
  return [...groupedBy(answers, thingsOf)]
    .map(([of, group]) => masteryOf(of, group))
    .toSorted((a, b) => inNameOrder(a.of, b.of));
}

/** The answers about each thing; one that names a thing twice counts once. */
export function groupedBy<T>(
  list: readonly T[],
  thingsOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    for (const thing of new Set(thingsOf(one))) {
      const group = groups.get(thing) ?? [];
      group.push(one);
      groups.set(thing, group);
    }
  }
  return groups;
}

function masteryOf(of: string, answers: readonly JudgedAnswer[]): Mastery {
  const wasRight = answers.map(({ verdict }) => isCorrect(verdict));
  const right = wasRight.filter(Boolean).length;
  const last = wasRight.slice(-lately);
  return {
    of,
    attempts: answers.length,
    right,
    share: wilson(right, answers.length, 0.95),
    recent: last.filter(Boolean).length / last.length,
    points: meanPoints(answers) ?? 0,
    lastSeen: instant(answers.reduce((latest, { wall }) => Math.max(latest, wall), -Infinity)),
  };
}

/** Mean points of answers, of 100; undefined when there are none. */
export const meanPoints = (answers: readonly JudgedAnswer[]): number | undefined =>
  answers.length === 0
    ? undefined
    : answers
        .map(({ verdict }) => verdict.points)
        .toSorted((a, b) => a - b)
        .reduce((sum, one) => sum + one, 0) / answers.length;

/** The order of names by their characters, the same on every machine. */
export const inNameOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
