import { z } from "zod";
import { complain, name, span } from "./words.ts";

/** What a fact must be: one of some words, or none of them. */
export type WordTest =
  | {
      readonly oneOf: readonly string[];
      /** All of them, of a fact that has several. */ readonly every?: true;
    }
  | { readonly noneOf: readonly string[] };

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

/** The same of a fact that can have several words at once, which may also be asked to have all of them. */
const wordsTest = z.union(
  [
    listed.transform((oneOf): WordTest => ({ oneOf })),
    z.strictObject({ not: listed }).transform(({ not }): WordTest => ({ noneOf: not })),
    z.strictObject({ all: listed }).transform(({ all }): WordTest => ({ oneOf: all, every: true })),
  ],
  { error: "expected a name, a list of names, {all: …} or {not: …}" },
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
  region: wordTest.optional(),
  signal: wordsTest.optional(),
  impact: wordTest.optional(),
  urgency: wordTest.optional(),
  claimed: wordTest.optional().meta({ description: "The priority that the customer asked for." }),
  customerPriority: wordTest.optional().meta({ description: "The customer's own order of their tickets." }),
  engaged: z
    .boolean()
    .optional()
    .meta({ description: "Whether the customer agreed to work along until the end." }),
  during: wordsTest
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

/** Refuses a condition without a test. */
function refuseEmpty(value: object, context: z.core.$RefinementCtx): void {
  if (Object.keys(value).length > 0 || context.issues.length > 0) return;
  complain(context, {
    code: "CONDITION_EMPTY",
    found: "an empty condition would match every ticket",
    fix: "Say which facts it is about",
  });
}

/** Conditions joined: at least one of `any`, every one of `all` and not one of `none` must hold as well. */
const groups = <B extends z.ZodType>(branch: B) => ({
  any: z.array(branch).min(1).optional().meta({ description: "At least one of these holds as well." }),
  all: z.array(branch).min(1).optional().meta({ description: "Each of these holds as well." }),
  none: z.array(branch).min(1).optional().meta({ description: "Not one of these holds." }),
});

/** A condition: all of its tests hold, and its groups do; a group's conditions may have groups once more. */
function condition<T extends z.ZodRawShape>(tests: T) {
  const plain = z.strictObject(tests).superRefine(refuseEmpty);
  const inner = z.strictObject({ ...tests, ...groups(plain) }).superRefine(refuseEmpty);
  return z.strictObject({ ...tests, ...groups(inner) }).superRefine(refuseEmpty);
}

const decidedShape = { ...inquiryTests, ...decidedTests };
const standingShape = { ...decidedShape, ...standingTests };
/** The tests of any condition; which of them a place allows is the schema's business. */
export type ConditionTests = z.output<z.ZodObject<typeof standingShape>>;
export type Condition = ConditionTests & {
  readonly any?: readonly Condition[] | undefined;
  readonly all?: readonly Condition[] | undefined;
  readonly none?: readonly Condition[] | undefined;
};

export const inquiryCondition: z.ZodType<Condition> = condition(inquiryTests);
export const decidedCondition: z.ZodType<Condition> = condition(decidedShape);
export const standingCondition: z.ZodType<Condition> = condition(standingShape);
