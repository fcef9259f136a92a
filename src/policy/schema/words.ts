import { z } from "zod";
import type { ShapeComplaint } from "../../input/index.ts";
import { spanOf, type Duration } from "../../units/index.ts";

type Context = z.core.$RefinementCtx;

/** Reports a complaint about the value being parsed, or a part of it; the loader adds its place. */
export function complain(
  context: Context,
  complaint: ShapeComplaint,
  path: readonly (string | number)[] = [],
): z.core.$ZodNever["_zod"]["output"] {
  context.issues.push({
    code: "custom",
    input: context.value,
    path: [...path],
    params: { ...complaint },
    message: complaint.found,
  });
  return z.NEVER;
}

const isName = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(text);

/** A name that other parts of the file refer to: a letter or digit first, then letters, digits, "-", "_" or ".". */
export const name = z
  .union([z.string(), z.int()], { error: 'expected a name such as "tier1"' })
  .transform(String)
  .refine((text) => isName(text), {
    error: "a name has letters, digits, dashes, dots and underscores only",
  })
  .meta({ description: "A name other parts of the file refer to." });

export const names = z
  .union([name.transform((one) => [one]), z.array(name)], { error: "expected a name or a list of names" })
  .meta({ description: "One name or a list of them." });

export const text = z
  .string({ error: "expected text" })
  .refine((value) => value.trim() !== "", { error: "expected some text, found only blanks" });
export const texts = z.array(text);

/** A mapping whose keys are words of the language, such as weekdays or dates. */
export const keyed = <S extends z.ZodType>(entry: S): z.ZodRecord<z.ZodString, S> =>
  z.record(z.string(), entry);

/** A mapping whose keys are names defined here. */
export const named = <S extends z.ZodType>(entry: S): z.ZodRecord<z.ZodString, S> =>
  keyed(entry).superRefine((value, context) => {
    for (const key of Object.keys(value).filter((one) => !isName(one))) {
      const found = `${JSON.stringify(key)} cannot be a name`;
      const fix = "Use letters, digits, dashes, dots and underscores only; a title can say the rest";
      complain(context, { code: "VALUE_INVALID", found, fix, atKey: true }, [key]);
    }
  });

const mark = z.literal(true).optional();
/** How sure a part of the file is, for the guide to print beside it. */
export const marks = {
  assumed: mark.meta({ description: "The source does not say this; it is our assumption." }),
  recalled: mark.meta({ description: "From general knowledge of the source, not verified." }),
  note: text.optional(),
};

/** A span of the calendar in words: "12 months", "2 years". */
export const period = z.string().regex(/^\d+ (day|business day|week|month|year)s?$/, {
  error: "expected a period such as 12 months or 5 business days",
});

/** "90s", "30m", "4h", "2d": a span in whole milliseconds. */
export const span = z
  .string({ error: "expected a span of time such as 15m, 4h or 2d" })
  .transform((value, context): Duration => {
    const parsed = spanOf(value);
    if (parsed !== undefined) return parsed;
    const found = `"${value}" is not a span of time`;
    return complain(context, { code: "SPAN_INVALID", found, fix: "Write it as 90s, 15m, 4h, 1h30m or 2d" });
  })
  .meta({ description: "A span of time: 90s, 15m, 4h, 1h30m, 2d." });

/** "80%" or 0.8, as a share between 0 and 1. */
export const share = z
  .union([z.number(), z.string()], { error: "expected a percentage such as 80% or a share such as 0.8" })
  .transform((value, context): number => {
    const percent = typeof value === "string" ? /^(\d+(?:\.\d+)?) ?%$/.exec(value) : null;
    const parsed = typeof value === "number" ? value : percent ? Number(percent[1]) / 100 : NaN;
    if (parsed >= 0 && parsed <= 1) return parsed;
    const found = `${JSON.stringify(value)} is not a share`;
    return complain(context, {
      code: "SHARE_INVALID",
      found,
      fix: "Write it as 80% or as a number from 0 to 1",
    });
  })
  .meta({ description: "A share: 80% or 0.8." });

/** A calendar date, "2026-10-01". */
export const date = z
  .string({ error: "expected a date such as 2026-10-01" })
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value), {
    error: "expected a date such as 2026-10-01",
  });

function isDate(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value, { overflow: "reject" }).toString() === value;
  } catch {
    return false;
  }
}
