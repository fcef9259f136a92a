import { z } from "zod";
import { complain, name, span } from "./words.ts";

/** What a fact must be: one of some words, or none of them. */
export type WordTest = { readonly oneOf: readonly string[] } | { readonly noneOf: readonly string[] };

const listed = z.union([name.transform((one) => [one]), z.array(name).min(1)], {
  error: "expected a name or a list of names",
});
const wordTest = z.union(
  [
    listed.transform((oneOf): WordTest => ({ oneOf })),
    z.strictObject({ not: listed }).transform(({ not }): WordTest => ({ noneOf: not })),
  ],
  { error: "expected a name, a list of names, or {not: …}" },
);

/** A number compared: ">=1". */
export interface NumberTest {
  readonly comparison: "<" | "<=" | "=" | ">=" | ">";
  readonly number: number;
}
const numberTest = z
  .union([z.int(), z.string()], { error: 'expected a number such as 3, or ">=2"' })
  .transform((value, context): NumberTest => {
    if (typeof value === "number") return { comparison: "=", number: value };
    const [, comparison, digits] = /^(<=|>=|<|>|=) ?(\d+)$/.exec(value) ?? [];
    if (comparison !== undefined)
      return { comparison: comparison as NumberTest["comparison"], number: Number(digits) };
    return complain(context, {
      code: "VALUE_INVALID",
      found: `"${value}" is not a comparison`,
      fix: 'Write it as ">=2", "<5" or 3',
    });
  });

/** Facts that a customer's inquiry has from the start. */
const inquiryTests = {
  plan: wordTest.optional(),
  channel: wordTest.optional(),
  category: wordTest.optional(),
  service: wordTest.optional(),
  audience: wordTest.optional(),
  signal: wordTest.optional(),
  impact: wordTest.optional(),
  urgency: wordTest.optional(),
  claimed: wordTest.optional().meta({ description: "The priority that the customer asked for." }),
  during: wordTest
    .optional()
    .meta({ description: "Calendars, one of which is open when the ticket is opened." }),
};
/** Facts that exist once a priority was decided. */
const decidedTests = { priority: wordTest.optional() };
/** Facts about the work done so far. */
const standingTests = {
  tier: wordTest.optional(),
  attempts: numberTest
    .optional()
    .meta({ description: "Times the tier worked on the ticket without solving it." }),
  unresolvedFor: span.optional().meta({ description: "Work at this tier so far, in its working time." }),
  workaround: z.boolean().optional(),
};

type Tests = z.ZodRawShape;
const condition = <T extends Tests>(tests: T): z.ZodObject<T, z.core.$strict> => z.strictObject(tests);

const plain = condition(inquiryTests);
const decided = condition({ ...inquiryTests, ...decidedTests });
const standing = condition({ ...inquiryTests, ...decidedTests, ...standingTests });

/** A condition: all of its tests hold, and one of `any` when that is there. */
function withAlternatives<T extends Tests>(one: z.ZodObject<T, z.core.$strict>) {
  return one
    .extend({
      any: z.array(one).min(1).optional().meta({ description: "At least one of these holds as well." }),
    })
    .superRefine((value, context) => {
      if (Object.keys(value).length > 0 || context.issues.length > 0) return;
      context.issues.push({
        code: "custom",
        input: value,
        message: "empty",
        params: {
          code: "CONDITION_EMPTY",
          found: "an empty condition would match every ticket",
          fix: "Say which facts it is about",
        },
      });
    });
}

export const inquiryCondition = withAlternatives(plain);
export const decidedCondition = withAlternatives(decided);
export const standingCondition = withAlternatives(standing);

/** The tests of any condition; which of them a place allows is the schema's business. */
export type ConditionTests = z.output<typeof standing>;
export type Condition = ConditionTests & { readonly any?: readonly ConditionTests[] | undefined };
