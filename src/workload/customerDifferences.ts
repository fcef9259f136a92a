import type { Load } from "./load.ts";

/** The parts of a load that say who asks, when, and about what, and the words of a policy that they are drawn by. */
const parts: Readonly<Record<string, (load: Load) => unknown>> = {
  seed: ({ form }) => form.seed,
  horizon: ({ horizon }) => horizon,
  profiles: ({ form }) => form.profiles,
  arrivals: ({ form }) => form.arrivals,
  variation: ({ form }) => form.variation,
  incidents: ({ form }) => form.incidents.map((one) => ({ ...one, duplicates: undefined })),
  mix: ({ form }) => form.mix,
  effort: ({ form }) => form.effort,
  firstReplyAfter: ({ form }) => form.firstReplyAfter,
  customers: ({ form }) => form.customers,
  "words of the policy": ({ lexicon }) => lexicon.words,
};

/** What makes the customers of two loads differ, by its name in the file; nothing when both meet the same ones. */
export const customerDifferences = (a: Load, b: Load): readonly string[] =>
  Object.entries(parts).flatMap(([name, part]) => (isSame(part(a), part(b)) ? [] : [name]));

/** Whether two values of the form are written alike; the order of keys counts, since customers are drawn in it. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
