import { describe, expect, test } from "vitest";
import { decidingFacts } from "../../../src/trainer/cases/decidingFacts.ts";
import {
  claim,
  keywords,
  majority,
  oracle,
  tone,
  usualPriority,
  type Player,
} from "../../../src/trainer/players.ts";
import { saasStandard, sessionsOf } from "./sampleCases.ts";
import { trainedOn } from "./wordStatistic.ts";

/** What keeps the drills worth doing: 2,000 tickets, in sessions of 20. */
const sessions = sessionsOf(saasStandard, 100);
const cases = sessions.flat();
const context = { policy: saasStandard, usual: usualPriority(cases) };

const accuracy = (player: Player): number =>
  cases.filter((one) => one.gold.priority.includes(player(one, context).priority)).length / cases.length;

describe("over 2,000 tickets", () => {
  test("whoever knows the policy is always right", () => {
    expect(accuracy(oracle)).toBe(1);
  });

  test.each([
    ["always the usual priority", majority, 0.4],
    ["whatever the customer claims", claim, 0.55],
    ["whatever the strongest word says", keywords, 0.65],
    ["whatever the tone says", tone, 0.4],
  ])("%s is right too seldom to pass", (_, player, most) => {
    expect(accuracy(player)).toBeLessThan(most);
  });

  test("even a word statistic that was shown the answers of half of them fails often in the other half", () => {
    const statistic = trainedOn(cases.slice(0, 1000));
    const others = cases.slice(1000);
    const right = others.filter((one) => one.gold.priority.includes(statistic(one)));
    expect(right.length / others.length).toBeLessThan(0.75);
  });

  test("every fact that decides is told in the text, or the answer is to ask", () => {
    for (const { facts, text, gold } of cases.filter(({ gold: { action } }) => action[0] !== "ask")) {
      const told = text.marks.filter(({ kind }) => kind === "cue").map(({ fact }) => fact);
      for (const fact of decidingFacts(saasStandard, facts)) expect(told, text.body).toContain(fact);
      if (gold.action[0] === "decline") expect(told).toContain("scope");
      if (gold.action[0] === "link") expect(told).toContain("parent");
      if (gold.action[0] === "verify") expect(told).toContain("identity");
    }
  });

  test("nothing is left unexpanded, doubled or with a wrong article", () => {
    const articles = /\b(?:a (?:[aeio]|hour\b|unp)|an (?:[bcdfgjkpqtvwxyz]|user\b|unit\b|one\b))/i;
    for (const { text } of cases) {
      const all = `${text.subject ?? ""}\n${text.body}`;
      expect(all).not.toMatch(/[{}[\]]| {2}|undefined| $|\.\.|[\u0000-\u0009\u000b-\u001f\u007f]/m);
      expect(all).not.toMatch(articles);
    }
  });
});

const trigramsOf = (text: string): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")));
};

function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = one.intersection(other).size;
  return shared / (one.size + other.size - shared);
}

test("no two tickets of a session share six in ten of their runs of three words", () => {
  const worst = sessions.map((session) => {
    const sets = session.map(({ text }) => trigramsOf(text.body));
    return Math.max(
      ...sets.flatMap((one, index) => sets.slice(index + 1).map((other) => alikeness(one, other))),
    );
  });
  expect(Math.max(...worst)).toBeLessThan(0.6);
});
