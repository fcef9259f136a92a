import { describe, expect, test } from "vitest";
import { exampleOpenings } from "../../src/guide/openings.ts";
import {
  decidedAt,
  dueText,
  metricsOf,
  offersOf,
  ordinaryFacts,
  promiseRows,
  promisesOf,
  targetWords,
} from "../../src/guide/promises.ts";
import { explain } from "../../src/policy/explain/index.ts";
import { localText } from "../../src/policy/index.ts";
import { bareText, policyIn, standardSource } from "./sample.ts";

const { policy, setting } = standardSource();
const openings = exampleOpenings(policy, setting.asOf);

describe("on Premium, critical", () => {
  const promises = promisesOf(policy, "premium", "critical", openings);

  test("two clauses count, the one by night before the one on the line", () => {
    expect(promises.map(({ clause, byChannel }) => [clause, [...byChannel.keys()]])).toEqual([
      ["SLA-1", ["email", "phone", "chat", "portal"]],
      ["SLA-2", ["phone", "chat"]],
    ]);
  });

  test("channels with the same time stand together", () => {
    const rows = promises.flatMap((one) => promiseRows(policy, one, ["firstResponse"]));
    expect(rows.map(({ channels, target }) => [channels, target && targetWords(policy, target)])).toEqual([
      [["email", "phone", "chat", "portal"], "30 minutes at any hour"],
      [["phone"], "2 minutes in live-queue hours (Europe/London)"],
      [["chat"], "1 minute in chat-queue hours (Europe/London)"],
    ]);
  });
});

test("an example is due when explain says so", () => {
  const facts = { ...ordinaryFacts(policy, "standard", "email"), impact: "organisation", urgency: "blocked" };
  for (const { at } of openings) {
    const explained = explain(policy, facts, at).targets;
    expect(explained.length).toBeGreaterThan(4);
    for (const { target, due } of explained)
      expect(dueText(policy, target, at)).toBe(localText("Europe/London", due));
    const decided = decidedAt(policy, ordinaryFacts(policy, "standard", "email"), "critical", at);
    expect(decided.targets).toEqual(explained.map(({ target }) => target));
  }
});

test("only what some clause speaks of is a metric of the guide, and always the two that people ask for", () => {
  expect(metricsOf(policy)).toEqual([
    "firstResponse",
    "nextResponse",
    "update",
    "workaround",
    "resolution",
    "rcaDelivery",
  ]);
  expect(metricsOf(policyIn(bareText))).toEqual(["firstResponse", "resolution"]);
});

test("plans without support offer nothing", () => {
  const text = bareText.replace(
    "tiers:",
    "plans: { free: { support: none }, paid: { priorities: usual } }\ntiers:",
  );
  expect(offersOf(policyIn(text))).toEqual([{ plan: "paid", levels: ["usual"] }]);
});
