import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  afterCase,
  isMastered,
  masteryOf,
  practiceGate,
  usualKnowledge,
  type KnowledgeModel,
} from "../../../src/trainer/mastery/index.ts";
import { rowOf, trainingCase } from "../scoring/rows.ts";

const share = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true });
const anyModel: fc.Arbitrary<KnowledgeModel> = fc.record({
  prior: share(1),
  learn: share(1),
  slip: share(0.1),
  guess: share(0.3),
});

property.prop([anyModel, share(1)])(
  "what is known is a probability, and higher after right than after wrong",
  (model, known) => {
    const [right, wrong] = [afterCase(model, known, true), afterCase(model, known, false)];
    expect(wrong).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1 + 1e-12);
    expect(right).toBeGreaterThanOrEqual(wrong - 1e-12);
  },
);

property.prop([anyModel, share(1), share(1), fc.boolean()])(
  "who knew more before knows no less after",
  (model, one, other, isRight) => {
    const [less, more] = [Math.min(one, other), Math.max(one, other)];
    expect(afterCase(model, more, isRight)).toBeGreaterThanOrEqual(afterCase(model, less, isRight) - 1e-12);
  },
);

/** What is known after each case. */
function course(results: readonly boolean[], model = usualKnowledge): readonly number[] {
  const known = [model.prior];
  for (const isRight of results) known.push(afterCase(model, known.at(-1) ?? NaN, isRight));
  return known.slice(1);
}

// By hand from equations 1 to 3 of Corbett and Anderson, "Knowledge tracing", UMUAI 4 (1995): .2 x .9 / (.2 x .9 + .8 x .2)
// is .529, and .529 + .471 x .15 is .60.
test("three right answers lead from .20 to .60, .89 and .977, and a slip then to .867", () => {
  const [first, second, third, slipped] = course([true, true, true, false]);
  expect(first).toBeCloseTo(0.6, 12);
  expect(second).toBeCloseTo(0.89, 3);
  expect(third).toBeCloseTo(0.977, 3);
  expect(third).toBeGreaterThan(practiceGate);
  expect(slipped).toBeCloseTo(0.867, 3);
});

test("practice is enough after three right answers, after four where guessing is easier", () => {
  const gateAfter = (guess: number): number =>
    course([true, true, true, true, true], { ...usualKnowledge, guess }).findIndex(isMastered) + 1;
  expect(gateAfter(0.2)).toBe(3);
  expect(gateAfter(0.3)).toBe(4);
});

test("a model in which a right answer may speak against knowing is refused", () => {
  expect(() => afterCase({ ...usualKnowledge, slip: 0.11 }, 0.5, true)).toThrow("a slip");
  expect(() => afterCase({ ...usualKnowledge, guess: 0.31 }, 0.5, true)).toThrow("a lucky guess");
  expect(() => afterCase({ ...usualKnowledge, prior: 2 }, 0.5, true)).toThrow("probabilities");
});

test("each competence of a case is traced by itself", () => {
  const rows = [
    rowOf(trainingCase({}, { competences: ["intake", "routing", "intake"] })),
    rowOf(trainingCase({}, { competences: ["routing"] }), { route: "tier1" }),
  ];
  const known = masteryOf(rows);
  expect(known.get("intake")).toBeCloseTo(0.6, 12);
  expect(known.get("routing")).toBeLessThan(0.6);
  expect(known.has("security")).toBe(false);
});
