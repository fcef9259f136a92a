import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { triageChoices } from "../../src/workload/index.ts";
import { loadWith } from "../desk/script.ts";

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("a priority without a row is always set right", () => {
  const [high, normal, low] = triageChoices(loadWith({ triage: { matrix: { normal: { low: 1 } } } }));
  expect([high, low]).toEqual([undefined, undefined]);
  expect(normal?.at(0.99)).toBe(2);
  expect(triageChoices(loadWith())).toEqual([undefined, undefined, undefined]);
});

test("the right priority comes first, then the others from the highest, however the row is written", () => {
  const [, normal] = triageChoices(
    loadWith({ triage: { matrix: { normal: { low: "20%", high: "30%", normal: "50%" } } } }),
  );
  expect([0, 0.49, 0.5, 0.79, 0.8, 0.99].map((at) => normal?.at(at))).toEqual([1, 1, 0, 0, 2, 2]);
});

property.prop([place, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })], { seed: 1 })(
  "a ticket that a better matrix gets wrong is wrong under a worse one",
  (at, one, other) => {
    const setBy = (right: number): number | undefined => {
      const matrix = { high: { high: right / 100, low: 1 - right / 100 } };
      return triageChoices(loadWith({ triage: { matrix } }))[0]?.at(at);
    };
    const [worse, better] = [Math.min(one, other), Math.max(one, other)];
    if (setBy(better) !== 0) expect(setBy(worse)).not.toBe(0);
    else expect(at).toBeLessThan(better / 100);
  },
);
