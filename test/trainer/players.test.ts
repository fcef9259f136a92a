import { expect, test } from "vitest";
import { questions } from "../../src/trainer/answer.ts";
import { claim, keywords, majority, oracle, tone, usualPriority } from "../../src/trainer/players.ts";
import { saasStandard, sessionOf } from "./cases/sampleCases.ts";

const cases = sessionOf(saasStandard, "players", 60);
const context = { policy: saasStandard, usual: usualPriority(cases) };
const only = cases.slice(0, 1).map((one) => one);

test("the oracle's answer to every question is accepted", () => {
  for (const one of cases)
    for (const question of questions) expect(one.gold[question]).toContain(oracle(one, context)[question]);
});

test("the usual priority is the one that is accepted most often", () => {
  const counts = saasStandard.levels.map(
    (level) => cases.filter(({ gold }) => gold.priority.includes(level)).length,
  );
  expect(counts[saasStandard.levels.indexOf(context.usual)]).toBe(Math.max(...counts));
  expect(new Set(cases.map((one) => majority(one, context).priority))).toEqual(new Set([context.usual]));
});

test("the trusting player says what the customer says", () => {
  for (const one of cases) expect(claim(one, context).priority).toBe(one.facts.claimed ?? context.usual);
});

test("the loud are taken for critical and the friendly for harmless by the ear alone", () => {
  const sounding = (sound: string): readonly string[] =>
    only.map((one) => tone({ ...one, features: { ...one.features, tone: sound } }, context).priority);
  expect([sounding("angry"), sounding("friendly")]).toEqual([["critical"], ["low"]]);
});

test("the strongest word decides for whoever reads only words", () => {
  const saying = (body: string): readonly string[] =>
    only.map(
      (one) => keywords({ ...one, text: { ...one.text, subject: undefined, body } }, context).priority,
    );
  expect(saying("an outage, and slow")).toEqual(["critical"]);
  expect(saying("it is slow")).toEqual(["medium"]);
  expect(saying("a question")).toEqual(["low"]);
});
