import { z } from "zod";
import type { Distribution } from "../../kernel/index.ts";
import { share, span } from "../../policy/index.ts";

const shaped = z
  .strictObject({
    mean: span.refine((mean) => mean > 0, { error: "expected a mean longer than 0" }),
    cv: z
      .number()
      .positive()
      .max(20)
      .optional()
      .meta({ description: "Coefficient of variation; 1 when absent." }),
    shape: z.enum(["lognormal", "gamma", "exponential"]).optional(),
  })
  .refine(({ shape, cv }) => shape !== "exponential" || cv === undefined || cv === 1, {
    error: "expected an exponential time without cv, which is always 1",
    path: ["cv"],
  })
  .transform(({ mean, cv, shape }): Distribution => {
    if (shape === "exponential" || (shape === undefined && cv === undefined))
      return { kind: "exponential", mean };
    return { kind: shape ?? "lognormal", mean, cv: cv ?? 1 };
  });

const mixture = z
  .strictObject({
    mixture: z
      .array(
        z.strictObject({
          share,
          mean: span.refine((mean) => mean > 0, { error: "expected a mean longer than 0" }),
          cv: z.number().positive().max(20),
        }),
      )
      .min(1)
      .meta({ description: "Lognormal times of several kinds, each with its share of all." }),
  })
  .refine(({ mixture: parts }) => Math.abs(parts.reduce((sum, part) => sum + part.share, 0) - 1) < 1e-6, {
    error: "expected shares that add up to 100%",
  })
  .transform(({ mixture: parts }): Distribution => ({
    kind: "mixture",
    of: parts.map(({ share: weight, mean, cv }) => ({
      weight,
      distribution: { kind: "lognormal", mean, cv },
    })),
  }));

const exactly = span.transform((value): Distribution => ({ kind: "deterministic", value }));

/** A time that varies, in milliseconds: "12m" exactly, {mean: 12m} exponential, {mean: 12m, cv: 1.3} lognormal, {mixture: […]}. */
export const duration = z.union([exactly, shaped, mixture], {
  error: "expected a span such as 12m, or {mean: 12m, cv: 1.3}, or {mean: 12m, shape: gamma, cv: 0.8}",
});
