import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Answer } from "../../../src/trainer/answer.ts";
import { mistakePatterns, type ScoredRow } from "../../../src/trainer/scoring/index.ts";
import type { CaseFeatures, Gold } from "../../../src/trainer/trainingCase.ts";
import { rowOf, shuffledRows, trainingCase } from "./rows.ts";

property.prop([shuffledRows])("the same patterns are found in any order", ([rows, shuffled]) => {
  expect(mistakePatterns(shuffled)).toEqual(mistakePatterns(rows));
});

property.prop([shuffledRows])("a pattern has more misses than expected, and at least three", ([rows]) => {
  for (const { misses, cases, expected, chance } of mistakePatterns(rows)) {
    expect(misses).toBeGreaterThanOrEqual(3);
    expect(misses).toBeLessThanOrEqual(cases);
    expect(misses).toBeGreaterThan(expected);
    expect(chance).toBeLessThanOrEqual(0.05);
  }
});

interface Kind {
  readonly gold?: Partial<Gold>;
  readonly features: Partial<CaseFeatures>;
  readonly answer?: Partial<Answer>;
}

const rowsOf = (name: string, count: number, { gold, features, answer }: Kind): readonly ScoredRow[] =>
  Array.from({ length: count }, (_, index) =>
    rowOf(trainingCase(gold, features, `${name}/${index}`), answer),
  );

const calm = { tone: "calm" };
const ordinary = { gold: { priority: ["medium"] }, features: { tone: "calm" } };

test("calm but critical: three of four misses are no chance when the other twenty cases are right", () => {
  const rows = [
    ...rowsOf("missed", 3, { features: calm, answer: { priority: "high" } }),
    ...rowsOf("found", 1, { features: calm }),
    ...rowsOf("ordinary", 20, ordinary),
  ];
  const [pattern, ...others] = mistakePatterns(rows);
  expect(others).toEqual([]);
  expect(pattern).toMatchObject({
    name: "calm tone + critical",
    question: "priority",
    misses: 3,
    cases: 4,
    expected: 0.5,
    drill: { tone: "calm", twist: "critical", question: "priority", items: 8 },
  });
});

test("somebody who gets everything wrong has no pattern", () => {
  const wrong = { route: "tier1" };
  const rows = [
    ...rowsOf("calm", 6, { ...ordinary, answer: wrong }),
    ...rowsOf("angry", 6, { ...ordinary, features: { tone: "angry" }, answer: wrong }),
  ];
  expect(mistakePatterns(rows)).toEqual([]);
});

test("two names for the same cases are one pattern", () => {
  const twisted = { tone: "angry", twists: ["vip", "duplicate"] };
  const rows = [
    ...rowsOf("twisted", 4, { gold: { priority: ["low"] }, features: twisted, answer: { route: "tier1" } }),
    ...rowsOf("ordinary", 20, ordinary),
  ];
  expect(mistakePatterns(rows).map(({ name, question }) => [name, question])).toEqual([
    ["angry tone + duplicate", "route"],
  ]);
});
