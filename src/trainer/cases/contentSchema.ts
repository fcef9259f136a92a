import { z } from "zod";
import { name, named, names, text } from "../../policy/index.ts";
import { actions } from "../trainingCase.ts";
import { parsePhrase } from "./phrase.ts";

/** What a phrase may depend on. */
const guard = z.strictObject({
  tone: names.optional(),
  kind: names.optional(),
  form: names.optional(),
  signal: names.optional(),
  untold: names.optional(),
});
export type Guard = z.output<typeof guard>;

const always: Guard = {};

const written = z.union(
  [
    text.transform((say) => ({ say, weight: 1, when: always })),
    z.strictObject({ say: text, weight: z.number().positive().default(1), when: guard.default({}) }),
  ],
  { error: "expected a phrase, or say: with when: or weight:" },
);

/** One way to say something, taken apart. */
const phrase = written.transform((value, context) => {
  const parts = parsePhrase(value.say);
  if (typeof parts !== "string") return { ...value, parts };
  const params = { code: "VALUE_INVALID", found: `the phrase cannot be used: ${parts}`, fix: "Correct it" };
  context.issues.push({ code: "custom", input: value, path: [], params, message: parts });
  return z.NEVER;
});
export type Phrase = z.output<typeof phrase>;

const phrases = z.array(phrase);

/** How far something reaches, or how badly: by its names in policies, or between two of them. */
const degree = z.strictObject({
  aliases: names.optional(),
  between: z.tuple([name, name]).optional().meta({ description: "A borderline: either is accepted." }),
  said: phrases,
});

const signal = z.strictObject({ aliases: names, action: z.enum(actions).optional(), said: phrases });

const scope = z.strictObject({ aliases: names, intents: names, said: phrases });

/** Something that does not work, something wanted, a sign of danger. */
export const intentKinds = ["fault", "ask", "alarm"] as const;

const intent = z.strictObject({
  title: text,
  kind: z.enum(intentKinds),
  categories: names.meta({ description: "The categories of policies that it belongs to, nearest first." }),
  also: names.default([]).meta({ description: "Categories that are accepted as well." }),
  extents: names,
  needs: names,
  signals: names,
  always: names.default([]).meta({ description: "Signals that lie in the matter itself." }),
  work: text,
  thing: text,
  subjects: z.array(text).min(1),
  symptoms: phrases,
});

const twistWhen = z.strictObject({
  tones: names.optional(),
  kinds: names.optional(),
  intents: names.optional(),
  extents: names.optional(),
  needs: names.optional(),
  forms: names.optional(),
  hours: z.literal("closed").optional(),
  level: z.enum(["highest", "not-highest"]).optional(),
  signals: z.literal("none").optional(),
});

const twist = z.strictObject({
  title: text,
  teaches: text,
  when: twistWhen,
  adds: names.default([]).meta({ description: "Signals of which it brings one in." }),
  also: names.default([]).meta({ description: "Categories that are accepted as well." }),
  action: z.enum(actions).optional(),
  claim: z.enum(["any", "higher", "lower", "wrong"]),
  mark: z.enum(["cue", "decoy"]),
  fact: name.meta({ description: "What its words tell, or only seem to tell." }),
  scope: z.literal(true).optional().meta({ description: "Says why it is out of scope." }),
  untold: z.literal(true).optional().meta({ description: "Leaves impact or urgency out." }),
  second: z.literal(true).optional().meta({ description: "Brings up another matter." }),
  later: z.literal(true).optional().meta({ description: "Takes back the impact told first." }),
  said: phrases,
});

const tone = z.strictObject({ openers: phrases, closers: phrases, moods: phrases });

const form = z.strictObject({ aliases: names });
const dialogue = z.strictObject({ hello: phrases, who: phrases, effect: phrases, more: phrases });
const headings = z.strictObject({
  problem: phrases,
  who: phrases,
  effect: phrases,
  more: phrases,
  claim: phrases,
});

/** The files of scenarios/drills, joined. */
export const contentSchema = z.strictObject({
  intents: named(intent),
  extents: named(degree),
  needs: named(degree),
  signals: named(signal),
  scopes: named(scope),
  claims: phrases,
  competences: z.strictObject({ triage: names, routing: names, security: names }),
  pools: named(z.array(text).min(1)),
  forms: z.strictObject({ mail: form, note: form, chat: form, form }),
  greetings: phrases,
  prompts: dialogue,
  labels: headings,
  fields: headings,
  tones: named(tone),
  twists: named(twist),
});

/** What tickets are made of: facts that may be drawn, and the words for them. */
export type DrillContent = z.output<typeof contentSchema>;
export type IntentForm = z.output<typeof intent>;
export type TwistForm = z.output<typeof twist>;
export type DegreeForm = z.output<typeof degree>;
export type SignalForm = z.output<typeof signal>;
export type ScopeForm = z.output<typeof scope>;
