import { questions, type Question } from "../answer.ts";
import { exactTail } from "./exactTail.ts";
import type { ScoredRow } from "./scoredRow.ts";

/** A kind of case in which a trainee gets a question wrong more often than in their other cases. */
export interface MistakePattern {
  /** "calm tone + critical". */
  readonly name: string;
  readonly tone: string;
  /** A twist, "critical" for cases of the highest priority, or "no twist". */
  readonly twist: string;
  readonly question: Question;
  readonly misses: number;
  readonly cases: number;
  /** Misses that as many of all their cases would have. */
  readonly expected: number;
  /** How likely as many misses would be if tone and twist did not matter. */
  readonly chance: number;
  readonly drill: SuggestedDrill;
}

/** Cases to practise on. */
export interface SuggestedDrill {
  readonly tone: string;
  readonly twist: string;
  readonly question: Question;
  readonly items: number;
}

const fewestMisses = 3;
const mostChance = 0.05;
const drillItems = 8;

interface Group {
  readonly tone: string;
  readonly twist: string;
  readonly rows: readonly ScoredRow[];
}

/**
 * Groups of rows by tone and twist with at least three misses of a question and more than the trainee's other cases
 * explain (Fisher 1935, exact test, one-sided, 0.05), the least likely first. A hint for practice and no proof: many
 * groups are looked at.
 */
export function mistakePatterns(rows: readonly ScoredRow[]): readonly MistakePattern[] {
  const found = groupsOf(rows).flatMap((group) =>
    questions.flatMap((question) => {
      const pattern = patternOf(group, question, rows);
      return pattern ? [{ pattern, cases: casesOf(group.rows) }] : [];
    }),
  );
  const sorted = found.toSorted(
    ({ pattern: a }, { pattern: b }) =>
      a.chance - b.chance || compare(a.name, b.name) || compare(a.question, b.question),
  );
  const isFirst = ({ pattern, cases }: (typeof sorted)[number], index: number): boolean =>
    sorted.findIndex((one) => one.cases === cases && one.pattern.question === pattern.question) === index;
  return sorted.filter(isFirst).map(({ pattern }) => pattern);
}

function groupsOf(rows: readonly ScoredRow[]): readonly Group[] {
  const groups = new Map<string, { tone: string; twist: string; rows: ScoredRow[] }>();
  for (const row of rows) {
    const { tone } = row.trainingCase.features;
    for (const twist of twistsOf(row)) {
      const name = nameOf(tone, twist);
      const group = groups.get(name) ?? { tone, twist, rows: [] };
      group.rows.push(row);
      groups.set(name, group);
    }
  }
  return [...groups.values()];
}

function twistsOf({ trainingCase: { features, gold } }: ScoredRow): readonly string[] {
  const twists = new Set([...(gold.isCritical ? ["critical"] : []), ...features.twists]);
  return twists.size > 0 ? [...twists] : ["no twist"];
}

function patternOf(
  { tone, twist, rows }: Group,
  question: Question,
  all: readonly ScoredRow[],
): MistakePattern | undefined {
  const missesIn = (some: readonly ScoredRow[]): number =>
    some.filter(({ verdict }) => !verdict.right[question]).length;
  const [misses, missesInAll] = [missesIn(rows), missesIn(all)];
  const counts = { happened: misses, of: rows.length, happenedInAll: missesInAll, ofAll: all.length };
  const chance = exactTail(counts);
  if (misses < fewestMisses || chance > mostChance) return undefined;
  return {
    name: nameOf(tone, twist),
    tone,
    twist,
    question,
    misses,
    cases: rows.length,
    expected: (missesInAll * rows.length) / all.length,
    chance,
    drill: { tone, twist, question, items: drillItems },
  };
}

const nameOf = (tone: string, twist: string): string => `${tone} tone + ${twist}`;

/** One text for the same cases, whatever their order: two names for them are one pattern. */
const casesOf = (rows: readonly ScoredRow[]): string =>
  rows
    .map(({ trainingCase }) => trainingCase.id)
    .toSorted()
    .join("\n");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
