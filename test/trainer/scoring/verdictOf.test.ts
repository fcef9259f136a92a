import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { questions } from "../../../src/trainer/answer.ts";
import { hintPrice, isCorrect, verdictOf, weights } from "../../../src/trainer/scoring/index.ts";
import { changed, policyOf } from "../../policy/samplePolicy.ts";
import { anyRow, answerTo, levels, rowOf, trainingCase } from "./rows.ts";

property.prop([anyRow])("an answer costs nothing and is no level off exactly where it is accepted", (row) => {
  const { verdict } = row;
  expect(verdict.tooLow === 0).toBe(verdict.right.priority);
  expect(verdict.cost === 0).toBe(verdict.right.priority);
  expect(Math.abs(verdict.tooLow)).toBeLessThan(levels.length);
});

property.prop([anyRow, fc.nat(12)])(
  "points lie between 0 and 100, and a hint never gives any",
  ({ trainingCase: one, answer }, hints) => {
    const pointsAfter = (taken: number): number =>
      verdictOf(policyOf(), one, answer, { hints: taken }).points;
    expect(pointsAfter(hints)).toBeGreaterThanOrEqual(0);
    expect(pointsAfter(hints)).toBeLessThanOrEqual(100);
    expect(pointsAfter(hints + 1)).toBeLessThanOrEqual(pointsAfter(hints));
  },
);

property.prop([anyRow])("a critical miss is a critical case that was given less, and nothing else", (row) => {
  const { verdict, trainingCase: one } = row;
  expect(verdict.isCriticalMiss).toBe(one.gold.isCritical && verdict.tooLow > 0);
});

test("the questions are worth 100 points together", () => {
  expect(questions.reduce((sum, question) => sum + weights[question], 0)).toBe(100);
});

test("the policy's own answer gets every point", () => {
  const { verdict } = rowOf(trainingCase(), { confidence: 1 });
  expect(verdict).toMatchObject({ tooLow: 0, isCriticalMiss: false, points: 100, brier: 0, cost: 0 });
  expect(isCorrect(verdict)).toBe(true);
});

test("each question takes its own points", () => {
  expect(rowOf(trainingCase(), { route: "tier1" }).verdict.points).toBe(75);
  expect(rowOf(trainingCase(), { category: "bug", impact: "team" }).verdict.points).toBe(80);
  expect(rowOf(trainingCase(), { escalate: "nobody" }).verdict.right.escalate).toBe(false);
});

test("a case is correct when the desk would do the right thing, whatever the reasons given", () => {
  expect(isCorrect(rowOf(trainingCase(), { category: "bug", impact: "team" }).verdict)).toBe(true);
  for (const wrong of [
    { priority: "high" },
    { route: "tier1" },
    { action: "ask" },
    { escalate: "nobody" },
  ] as const)
    expect(isCorrect(rowOf(trainingCase(), wrong).verdict)).toBe(false);
});

test("each hint costs its price of ten points", () => {
  const one = trainingCase();
  expect(verdictOf(policyOf(), one, answerTo(one), { hints: 2 }).points).toBe(100 - 2 * hintPrice);
});

test("a priority is too low or too high by levels, in the policy's order", () => {
  const offBy = (accepted: string, answered: string): number =>
    rowOf(trainingCase({ priority: [accepted] }), { priority: answered }).verdict.tooLow;
  expect(offBy("critical", "medium")).toBe(2);
  expect(offBy("medium", "high")).toBe(-1);
});

test("a borderline case counts from the nearest accepted priority, of two as near from the better answer", () => {
  const borderline = trainingCase({ priority: ["medium", "high"] });
  expect(rowOf(borderline, { priority: "high" }).verdict.tooLow).toBe(0);
  expect(rowOf(borderline, { priority: "low" }).verdict.tooLow).toBe(1);
  expect(rowOf(borderline, { priority: "critical" }).verdict.tooLow).toBe(-1);
  const apart = trainingCase({ priority: ["medium", "critical"] });
  expect(rowOf(apart, { priority: "high" }).verdict.tooLow).toBe(-1);
});

test("80 % sure and wrong is a Brier score of 0.64, as sure and right 0.04", () => {
  expect(rowOf(trainingCase(), { priority: "high", confidence: 0.8 }).verdict.brier).toBeCloseTo(0.64, 12);
  expect(rowOf(trainingCase(), { confidence: 0.8 }).verdict.brier).toBeCloseTo(0.04, 12);
});

test("each level too low costs four times as much as one too high, or what the policy says", () => {
  const priced = policyOf(changed("passMark: 80%", "passMark: 80%\n  costs: {under: 10, over: 3}"));
  const medium = trainingCase({ priority: ["medium"] });
  expect(rowOf(trainingCase(), { priority: "medium" }).verdict.cost).toBe(8);
  expect(rowOf(medium, { priority: "critical" }).verdict.cost).toBe(2);
  expect(rowOf(trainingCase(), { priority: "medium" }, 40, priced).verdict.cost).toBe(20);
  expect(rowOf(medium, { priority: "critical" }, 40, priced).verdict.cost).toBe(6);
});

test("an answer outside the policy's words is a bug of whoever asked", () => {
  const one = trainingCase();
  expect(() => rowOf(one, { priority: "S1" })).toThrow('"S1" is a priority');
  expect(() => rowOf(one, { confidence: 0.4 })).toThrow("between 0.5 and 1");
});
