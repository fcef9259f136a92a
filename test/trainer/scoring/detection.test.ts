import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { detectionOf, type DetectionCounts } from "../../../src/trainer/scoring/index.ts";

function valueOf(counts: DetectionCounts): { readonly dPrime: number; readonly criterion: number } {
  const detection = detectionOf(counts);
  if (detection.kind === "none") throw new Error("there are cases of both kinds");
  return detection;
}

const anyCounts = fc
  .record({ hits: fc.nat(50), misses: fc.nat(50), falseAlarms: fc.nat(50), correctRejections: fc.nat(50) })
  .filter(
    ({ hits, misses, falseAlarms, correctRejections }) =>
      hits + misses > 0 && falseAlarms + correctRejections > 0,
  );

property.prop([anyCounts])("d' and c are finite, even where every answer is right", (counts) => {
  const { dPrime, criterion } = valueOf(counts);
  expect(Number.isFinite(dPrime)).toBe(true);
  expect(Number.isFinite(criterion)).toBe(true);
});

property.prop([anyCounts])("another hit in place of a miss raises d' and lowers the criterion", (counts) => {
  const better = { ...counts, hits: counts.hits + 1 };
  const worse = { ...counts, misses: counts.misses + 1 };
  expect(valueOf(better).dPrime).toBeGreaterThan(valueOf(worse).dPrime);
  expect(valueOf(better).criterion).toBeLessThan(valueOf(worse).criterion);
});

property.prop([anyCounts])(
  "calling everything by the opposite name turns the sign of the criterion only",
  (counts) => {
    const { hits, misses, falseAlarms, correctRejections } = counts;
    const opposite = {
      hits: correctRejections,
      misses: falseAlarms,
      falseAlarms: misses,
      correctRejections: hits,
    };
    expect(valueOf(opposite).dPrime).toBeCloseTo(valueOf(counts).dPrime, 10);
    expect(valueOf(opposite).criterion).toBeCloseTo(-valueOf(counts).criterion, 10);
  },
);

// The manual of the R package statpsych, signal(82, 46, 100, 100), which adds half a count too (Bonett 2021, volume 3,
// section 3.8): HR .8168317, FAR .460396, d-prime 1.002793, bias -0.4019603.
test("82 hits and 46 false alarms in 100 each are the published d' and c", () => {
  const { dPrime, criterion } = valueOf({ hits: 82, misses: 18, falseAlarms: 46, correctRejections: 54 });
  expect(dPrime).toBeCloseTo(1.002793, 6);
  expect(criterion).toBeCloseTo(-0.4019603, 7);
});

// Slides on signal detection (Schneider) and the |STAT manual (Perlman 1985): H .7, F .4 give d' .78; H .7, F .1 give 1.806.
test("with many cases the correction is forgotten and the textbook values remain", () => {
  const many = 1_000_000;
  const at = (hit: number, alarm: number): number =>
    valueOf({
      hits: hit * many,
      misses: (1 - hit) * many,
      falseAlarms: alarm * many,
      correctRejections: (1 - alarm) * many,
    }).dPrime;
  expect(at(0.7, 0.4)).toBeCloseTo(0.78, 2);
  expect(at(0.7, 0.1)).toBeCloseTo(1.806, 3);
});

test("without cases of both kinds there is nothing to tell apart", () => {
  const nothing = { hits: 0, misses: 0, falseAlarms: 0, correctRejections: 0 };
  expect(detectionOf({ ...nothing, falseAlarms: 2 })).toEqual({ kind: "none", because: "no critical cases" });
  expect(detectionOf({ ...nothing, hits: 2 })).toEqual({ kind: "none", because: "critical cases only" });
});
