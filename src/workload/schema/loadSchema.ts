import { z } from "zod";
import { date, name, named, names, share, span, text } from "../../policy/index.ts";
import { working } from "../../units/index.ts";
import { customers } from "./customers.ts";
import { duration } from "./duration.ts";
import { duplicates, handOver, handOvers, triage } from "./handling.ts";
import { satisfaction } from "./satisfaction.ts";
import { setAside } from "./setAside.ts";
import { absence, endOfShift, staffLine } from "./staffSchema.ts";

const notNegative = { error: "expected a number that is not negative" };
const count = z.number(notNegative).nonnegative(notNegative);
const shares = named(share);
const timesUsual = named(z.union([share, count]));

const day = z
  .string({ error: "expected 24 numbers, one for each hour" })
  .refine((words) => hourWeights(words) !== undefined, {
    error: "expected 24 numbers, one for each hour from midnight",
  })
  .transform((words) => hourWeights(words) ?? []);

/** The 24 weights of a day, or undefined when the text holds something else. */
function hourWeights(words: string): readonly number[] | undefined {
  const weights = words.trim().split(/\s+/).map(Number);
  return weights.length === 24 && weights.every((weight) => weight >= 0 && weight < Infinity)
    ? weights
    : undefined;
}

const profile = z.record(z.string(), day).meta({
  description: "Relative rates by hour: mon, mon-fri, sat,sun or daily; 24 numbers each.",
});

const arrival = z.strictObject({
  perWeek: count.meta({ description: "Expected inquiries a week, incidents not counted." }),
  profile: name.optional().meta({ description: "The shape of the week; even when absent." }),
});

const factor = z.strictObject({
  cv: share.meta({ description: "Coefficient of variation." }),
  correlation: share.default(0).meta({ description: "With the one before." }),
});

const momentOfWeek = z.string().regex(/^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/, {
  error: 'expected a day and time such as "tue 10:00"',
});

const incident = z
  .strictObject({
    name,
    at: momentOfWeek.optional().meta({ description: 'Day and time in a measured week, "tue 10:00".' }),
    week: z.int().min(1).default(1),
    perWeek: count.optional().meta({ description: "Instead of `at`: how many a week, at random." }),
    lasts: duration,
    multiplies: z
      .number()
      .min(1)
      .meta({ description: "The rate of the affected categories while it lasts." }),
    categories: names,
    signals: names.optional(),
    service: name.optional(),
    impact: name.optional(),
    urgency: name.optional(),
    duplicates: duplicates.optional().meta({
      description:
        "Its tickets are linked to a parent and solved with it; each is worked on by itself when absent.",
    }),
  })
  .refine((one) => (one.at === undefined) !== (one.perWeek === undefined), {
    error: 'expected either at: "tue 10:00" or perWeek: 0.2',
  });

const category = z
  .strictObject({
    share,
    channels: timesUsual
      .optional()
      .meta({ description: "How much more or less often than usual, by channel." }),
    impact: shares.optional(),
    urgency: shares.optional(),
    claimed: shares.optional(),
    priority: shares
      .optional()
      .meta({ description: "The priority that it comes with; the policy decides when absent." }),
    services: shares.optional(),
    signals: shares.optional().meta({ description: "Each on its own: the share of inquiries that show it." }),
    solvedAt: shares
      .optional()
      .meta({ description: "The tier whose knowledge it takes; the first tier when absent." }),
    handOvers: handOvers.optional().meta({
      description: "Instead of solvedAt: how often it goes to another group before it is solved.",
    }),
    effort: z.number().positive().default(1).meta({ description: "Times the tier's usual effort." }),
  })
  .refine((one) => one.solvedAt === undefined || one.handOvers === undefined, {
    error: "expected either solvedAt or handOvers",
    path: ["handOvers"],
  });

/** What an expectation can be about. */
export const expectationMetrics = [
  "firstResponse",
  "resolution",
  "abandonment",
  "occupancy",
  "firstResponseMinutes",
  "resolutionMinutes",
  "serviceLevel",
] as const;

/** What the share of customers answered on the line within a time is taken of, in the ways that are in use. */
export const serviceLevelDefinitions = [
  "without-short-abandons",
  "of-offered",
  "of-answered",
  "short-abandons-good",
] as const;
export type ServiceLevelDefinition = (typeof serviceLevelDefinitions)[number];
const usualDefinition: ServiceLevelDefinition = "without-short-abandons";

const mayNameSpan: readonly (typeof expectationMetrics)[number][] = [
  "firstResponse",
  "resolution",
  "serviceLevel",
];

/** Tickets that were handed over this often or more are counted together. */
export const handOversApart = 5;

const expectation = z
  .strictObject({
    metric: z.enum(expectationMetrics),
    where: z
      .strictObject({
        plan: name.optional(),
        priority: name.optional(),
        channel: name.optional(),
        tier: name.optional(),
        handOvers: z
          .int()
          .min(0)
          .max(handOversApart)
          .optional()
          .meta({
            description: `How often a ticket was handed over; ${handOversApart} stands for that often or more.`,
          }),
      })
      .default({}),
    within: span.transform(working).optional().meta({
      description:
        "Instead of the target: the share done in at most this time of its calendar; for serviceLevel the longest wait on the line.",
    }),
    definition: z.enum(serviceLevelDefinitions).optional().meta({
      description:
        "Of serviceLevel: without-short-abandons (when absent), of-offered, of-answered or short-abandons-good.",
    }),
    atLeast: z.union([share, z.number()]).optional(),
    atMost: z.union([share, z.number()]).optional(),
  })
  .refine((one) => (one.atLeast === undefined) !== (one.atMost === undefined), {
    error: "expected either atLeast or atMost",
  })
  .refine(({ metric, within }) => within === undefined || mayNameSpan.includes(metric), {
    error: "expected within only for firstResponse, resolution or serviceLevel",
    path: ["within"],
  })
  .refine(({ metric, within }) => within !== undefined || metric !== "serviceLevel", {
    error: "expected the longest wait that counts, such as within: 20s",
    path: ["within"],
  })
  .refine(({ metric, definition }) => definition === undefined || metric === "serviceLevel", {
    error: "expected a definition only for serviceLevel",
    path: ["definition"],
  })
  .transform((one) =>
    one.metric === "serviceLevel" ? { ...one, definition: one.definition ?? usualDefinition } : one,
  );

/** The whole load file. */
export const loadSchema = z.strictObject({
  load: name.meta({ description: "The id that every result carries." }),
  title: text,
  question: text.optional().meta({ description: "What the run is to answer." }),
  policy: text.optional().meta({ description: "The policy file, relative to this one." }),
  seed: z.union([z.int(), z.string()]).transform(String).default("1"),
  horizon: z.strictObject({
    start: date.meta({ description: "The first measured day; a Monday keeps weeks whole." }),
    weeks: z.int().min(1).max(10_000),
    warmUp: z.int().min(0).max(520).default(1).meta({ description: "Weeks simulated before, not measured." }),
    zone: z
      .string()
      .optional()
      .meta({ description: "The zone of profiles and shifts; the policy's when absent." }),
  }),
  replications: z
    .strictObject({
      min: z.int().min(2).max(100_000).default(10),
      max: z.int().min(2).max(100_000).optional(),
      halfWidth: share.default(0.05).meta({ description: "Stop once every expectation is known to this." }),
    })
    .refine(({ min, max }) => max === undefined || max >= min, {
      error: "expected a max that is not below min",
      path: ["max"],
    })
    .prefault({}),
  profiles: named(profile).default({}),
  arrivals: named(arrival),
  variation: z.strictObject({ day: factor.optional(), hour: factor.optional() }).default({}),
  incidents: z.array(incident).default([]),
  mix: z.strictObject({ plans: shares.optional(), categories: named(category) }),
  effort: z
    .record(z.string(), duration)
    .meta({ description: "Work on one ticket, by tier: {mean: 12m, cv: 1.2}; by channel as tier.channel." }),
  wrapUp: z.record(z.string(), duration).default({}).meta({
    description:
      "After-call work: the agent is still busy when the ticket is solved or handed over; by tier or tier.channel.",
  }),
  firstReplyAfter: duration
    .optional()
    .meta({ description: "Reading and writing before the first reply to a message." }),
  triage: triage
    .optional()
    .meta({ description: "How often agents set another priority than the policy says." }),
  handOver: handOver.optional().meta({ description: "What it costs when a ticket goes to another tier." }),
  setAside: setAside
    .optional()
    .meta({ description: "Tickets that lie, since whoever has them has other work to do." }),
  chatSlowDown: z
    .number()
    .min(0)
    .max(5)
    .default(0)
    .meta({ description: "Longer by this share for each other chat." }),
  customers,
  satisfaction: satisfaction
    .optional()
    .meta({ description: "A score from 1 to 5 for each customer, from waits, hand-overs and outcome." }),
  staff: z.array(staffLine).min(1),
  endOfShift: endOfShift.default("finish"),
  preempt: z
    .strictObject({
      priorities: names.meta({ description: "They interrupt work of lower priority when nobody is free." }),
      over: names.meta({ description: "The channels whose work may be interrupted; none that is live." }),
    })
    .optional(),
  absences: z.array(absence).default([]).meta({ description: "Who is away when, whatever chance says." }),
  expect: z.array(expectation).default([]),
});
export type LoadForm = z.output<typeof loadSchema>;
