import { expect, test } from "vitest";
import { choicesOf } from "../../../src/trainer/session/choices.ts";
import {
  answerOf,
  choose,
  fields,
  missingOf,
  newDraft,
  valueOf,
} from "../../../src/trainer/session/draft.ts";
import { calm, goldAnswer, policy } from "../fixtures.ts";

const choices = choicesOf(policy);
const empty = newDraft(calm, { kind: "none" });

test("a draft answers nothing by itself, so that nothing in it suggests an answer", () => {
  expect(missingOf(choices, empty)).toEqual(fields);
  expect(answerOf(choices, empty)).toBeUndefined();
});

test("the priority follows impact and urgency until one is chosen", () => {
  const rated = choose(choices, choose(choices, empty, "impact", 1), "urgency", 1);
  expect(valueOf(choices, rated, "priority")).toBe("critical");
  const changed = choose(choices, rated, "priority", 1);
  expect(valueOf(choices, changed, "priority")).toBe("high");
  expect(valueOf(choices, choose(choices, changed, "impact", 1), "priority")).toBe("high");
});

test("choices stop at both ends, and the first step takes the end that it comes from", () => {
  const first = choose(choices, empty, "route", 1);
  expect(valueOf(choices, first, "route")).toBe("tier1");
  expect(choose(choices, first, "route", -1)).toEqual(first);
  expect(valueOf(choices, choose(choices, empty, "route", -1), "route")).toBe("decline");
  expect(choose(choices, empty, "confidence", -1).confidence).toBe(1);
});

test("what was filled in for the trainee stays", () => {
  const draft = newDraft(calm, { kind: "partly", given: ["category"] });
  expect(valueOf(choices, choose(choices, draft, "category", 1), "category")).toBe("security");
});

test("a complete draft is an answer", () => {
  const solved = choose(choices, newDraft(calm, { kind: "worked" }), "confidence", 1);
  expect(answerOf(choices, solved)).toEqual(goldAnswer(calm, 0.5));
});

test("a question that the policy has no words for is not asked", () => {
  expect(valueOf({ ...choices, impact: [] }, empty, "impact")).toBe("");
});
