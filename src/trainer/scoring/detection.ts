import { normalQuantile } from "../../kernel/index.ts";

/** Answers to "is this critical?", by what is true and what was said. */
export interface DetectionCounts {
  readonly hits: number;
  readonly misses: number;
  readonly falseAlarms: number;
  readonly correctRejections: number;
}

/** How well critical cases are told from others, and how readily they are called so; none without both kinds. */
export type Detection =
  | { readonly kind: "none"; readonly because: "no critical cases" | "critical cases only" }
  | {
      readonly kind: "value";
      /** In standard deviations; 0 is guessing. */
      readonly dPrime: number;
      /** Positive for too rarely, negative for too readily. */
      readonly criterion: number;
    };

/**
 * d' = z(H) - z(F) and c = -(z(H) + z(F)) / 2 of the equal-variance normal model (Macmillan and Creelman 2005,
 * chapters 1 and 2). The log-linear correction, half a count more in each cell, keeps rates off 0 and 1 (Hautus 1995).
 */
export function detectionOf({ hits, misses, falseAlarms, correctRejections }: DetectionCounts): Detection {
  if (hits + misses === 0) return { kind: "none", because: "no critical cases" };
  if (falseAlarms + correctRejections === 0) return { kind: "none", because: "critical cases only" };
  const hit = normalQuantile((hits + 0.5) / (hits + misses + 1));
  const alarm = normalQuantile((falseAlarms + 0.5) / (falseAlarms + correctRejections + 1));
  return { kind: "value", dPrime: hit - alarm, criterion: -(hit + alarm) / 2 };
}
