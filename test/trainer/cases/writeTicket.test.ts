import { expect, test } from "vitest";
import { saasStandard, sessionsOf } from "./sampleCases.ts";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";

const cases = sessionsOf(saasStandard, 40).flat();
const withTwist = (id: string): readonly TrainingCase[] =>
  cases.filter(({ features }) => features.twists.includes(id));
const told = ({ text }: TrainingCase, kind: "cue" | "decoy"): readonly string[] =>
  text.marks.filter((mark) => mark.kind === kind).map(({ fact }) => fact);

test("marks lie within the body, in its order, on whole words", () => {
  for (const { text } of cases) {
    let last = 0;
    for (const { from, to } of text.marks) {
      expect(from).toBeGreaterThanOrEqual(last);
      expect(text.body.slice(from, to)).toMatch(/^\S(.*\S)?$/);
      last = from;
    }
  }
});

test("the text tells the category in every case, and no signal that is not there", () => {
  for (const one of cases) {
    const signals = told(one, "cue").filter((fact) => fact.startsWith("signal "));
    expect(told(one, "cue")).toContain("category");
    expect([...new Set(signals)].toSorted()).toEqual(
      one.facts.signals.map((name) => `signal ${name}`).toSorted(),
    );
  }
});

test("an untold fact has no cue, only words that seem to tell it", () => {
  for (const one of withTwist("missing-fact")) {
    const untold = one.gold.impact.includes("") ? "impact" : "urgency";
    expect(told(one, "cue")).not.toContain(untold);
    expect(told(one, "decoy")).toContain(untold);
  }
});

test("what is said first is taken back by what is said last", () => {
  for (const { text } of withTwist("later-turn")) {
    const at = (kind: string): number =>
      text.marks.find((mark) => mark.kind === kind && mark.fact === "impact")?.from ?? -1;
    expect(at("decoy")).toBeGreaterThanOrEqual(0);
    expect(at("cue")).toBeGreaterThan(at("decoy"));
  }
});

test("a wrong claim is a decoy, word for word", () => {
  for (const { text, facts } of withTwist("claimed-wrong")) {
    const claims = text.marks.filter(({ fact }) => fact === "claim");
    expect(claims.some(({ from, to }) => text.body.slice(from, to).includes(facts.claimed ?? "?"))).toBe(
      true,
    );
  }
});

test("mails and forms have a subject that tells no fact", () => {
  for (const { text } of cases)
    expect(text.subject !== undefined).toBe(text.form === "mail" || text.form === "form");
});
