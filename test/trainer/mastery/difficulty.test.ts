import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import {
  afterResult,
  bundleOf,
  nextCandidate,
  noRatings,
  successOf,
  targetSuccess,
  type Ratings,
} from "../../../src/trainer/mastery/index.ts";
import type { CaseFeatures } from "../../../src/trainer/trainingCase.ts";

const features = (intent: string, twists: readonly string[] = []): CaseFeatures => ({
  intent,
  twists,
  tone: "plain",
  competences: ["intake"],
});

const anyFeatures: fc.Arbitrary<CaseFeatures> = fc.record({
  intent: fc.constantFrom("billing", "export", "sign-in"),
  twists: fc.subarray(["vip", "duplicate"]),
  tone: fc.constant("plain"),
  competences: fc.subarray(["intake", "routing", "security"]),
});

const anyRatings = fc
  .array(fc.tuple(anyFeatures, fc.boolean()), { maxLength: 40 })
  .map((results) =>
    results.reduce<Ratings>((ratings, [one, isRight]) => afterResult(ratings, one, isRight), noRatings),
  );

property.prop([anyRatings, anyFeatures])(
  "a right answer makes the same kind of case likelier, a wrong one less so",
  (ratings, one) => {
    const before = successOf(ratings, one);
    expect(successOf(afterResult(ratings, one, true), one)).toBeGreaterThan(before);
    expect(successOf(afterResult(ratings, one, false), one)).toBeLessThan(before);
  },
);

property.prop([anyRatings, fc.array(anyFeatures, { minLength: 1 }), fc.string()])(
  "the next case is of a kind nearest to the target, and the same for the same seed",
  (ratings, all, seed) => {
    const candidates = all.map((one) => ({ features: one }));
    const chosen = nextCandidate(ratings, candidates, streamFor(seed, 0, "next"));
    expect(nextCandidate(ratings, candidates, streamFor(seed, 0, "next"))).toBe(chosen);
    const off = (one: CaseFeatures): number => {
      const success = successOf(ratings, one);
      return Math.max(0, targetSuccess.from - success, success - targetSuccess.to);
    };
    if (!chosen) throw new Error("there are candidates");
    expect(off(chosen.features)).toBe(Math.min(...all.map(off)));
  },
);

test("a beginner is taken to get four of five unseen cases right", () => {
  expect(successOf(noRatings, features("export"))).toBeCloseTo(0.8, 12);
});

test("the order of twists makes no other kind of case, tone and competences neither", () => {
  expect(bundleOf(features("export", ["vip", "duplicate"]))).toBe("export + duplicate + vip");
  expect(bundleOf({ ...features("export"), tone: "angry", competences: [] })).toBe("export");
});

// Elo (1978): the first step is the whole surprise, 1 - .8 for both, so the odds of 4 grow by exp(.4).
test("one right answer moves ability and difficulty apart by the surprise", () => {
  const after = afterResult(noRatings, features("export"), true);
  expect(successOf(after, features("export"))).toBeCloseTo(1 / (1 + Math.exp(-(Math.log(4) + 0.4))), 12);
  expect(after.abilities.get("intake")).toEqual({ value: expect.closeTo(0.2, 12) as number, cases: 1 });
});

test("nobody is asked a case when there is none", () => {
  const none: readonly { readonly features: CaseFeatures }[] = [];
  expect(nextCandidate(noRatings, none, streamFor("s", 0, "next"))).toBeUndefined();
});

test("a simulated trainee who chooses from eight cases at a time succeeds as often as predicted, near the target", () => {
  const kinds = Array.from({ length: 25 }, (_, index) => ({ features: features(`intent-${index}`) }));
  for (const ability of [-0.5, 0.5, 1.5]) {
    const stream = streamFor("simulated trainee", 0, String(ability));
    const offered = (): typeof kinds =>
      Array.from({ length: 8 }, () => kinds[Math.floor(stream.next() * kinds.length)] ?? []).flat();
    let [ratings, late, predicted] = [noRatings, 0, 0];
    for (let item = 0; item < 1200; item++) {
      const one = nextCandidate(ratings, offered(), stream) ?? { features: features("none") };
      const difficulty = Number(one.features.intent.slice("intent-".length)) / 5 - 3;
      const isRight = stream.next() < 1 / (1 + Math.exp(difficulty - ability));
      if (item >= 600) predicted += successOf(ratings, one.features) / 600;
      if (item >= 600 && isRight) late += 1 / 600;
      ratings = afterResult(ratings, one.features, isRight);
    }
    expect(Math.abs(late - predicted)).toBeLessThan(0.04);
    expect(late).toBeGreaterThan(0.72);
    expect(late).toBeLessThan(0.9);
  }
});
