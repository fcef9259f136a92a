import { z } from "zod";
import { decidedCondition, standingCondition } from "./condition.ts";
import { metrics, type Metric } from "./target.ts";
import { complain, marks, name, named, names, span, text, texts } from "./words.ts";

/** A level of the desk. */
export const tier = z.strictObject({
  title: text,
  role: text.optional(),
  responsibilities: texts.default([]),
  handles: names.optional(),
  contact: name.optional(),
  internalTargets: z
    .strictObject({
      pickUp: span.optional().meta({ description: "From hand-over to work, in the tier's working time." }),
      workLimit: span
        .optional()
        .meta({ description: "Work without a solution after which the ticket goes on." }),
    })
    .optional(),
  handOver: texts.default([]).meta({ description: "What goes along when a ticket is handed on." }),
  selfHelp: z
    .literal(true)
    .optional()
    .meta({ description: "Customers help themselves here; no ticket is at this tier." }),
  ...marks,
});

const onClock = z.strictObject(
  Object.fromEntries(metrics.map((metric) => [metric, text.optional()])) as Record<
    Metric,
    z.ZodOptional<typeof text>
  >,
);
const volume = z.strictObject({
  volume: text.meta({ description: '"5 tickets on one service in 15m".' }),
});
const moment = z.union([z.enum(["intake", "customer request", "employee request"]), volume, onClock], {
  error:
    'expected "intake", "customer request", "employee request", {volume: …} or a metric with a point such as {resolution: 75%}',
});
const contacts = names.meta({ description: "Contacts of this file." });

/** One escalation rule: to another tier (functional) or to management (hierarchical). */
export const escalation = z.strictObject({
  clause: name,
  kind: z.enum(["functional", "hierarchical"]).optional(),
  at: moment.optional().meta({ description: "When it happens; absent for a rule about work at a tier." }),
  when: standingCondition.optional(),
  to: name.optional().meta({ description: "The tier that takes the ticket." }),
  page: name.optional().meta({ description: "A ladder to start." }),
  notify: contacts.optional(),
  declare: name.optional().meta({ description: "What the ticket becomes, such as a major incident." }),
  link: z.enum(["parent"]).optional(),
  requires: texts.optional().meta({ description: "What must be known before." }),
  once: onClock.optional().meta({
    description: "It may be requested only from this point of a clock on: {firstResponse: 100% + 1h}.",
  }),
  criteria: texts.optional().meta({ description: "When it may be requested, in words; one is enough." }),
  via: text.optional().meta({ description: "How it is requested." }),
  notVia: text.optional().meta({ description: "How it is not to be requested." }),
  because: text.optional(),
});

export const deEscalation = z.strictObject({
  clause: name,
  when: standingCondition,
  to: name,
  because: text.optional(),
});

const step = z.strictObject({
  page: names,
  ackWithin: span
    .optional()
    .meta({ description: "Where it is not stated, the time of the step before counts, as assumed." }),
  everyone: z.boolean().default(false).meta({ description: "All of them must acknowledge." }),
  ...marks,
});
type Step = z.output<typeof step>;

/** The steps with a time each; one without takes that of the step before it. */
const steps = z
  .array(step)
  .min(1)
  .transform((written, context) => {
    let last: Step["ackWithin"];
    return written.map(({ ackWithin, ...rest }, index) => {
      last = ackWithin ?? last;
      if (last === undefined) {
        const found = `step ${index + 1} has no ackWithin, and there is none before it`;
        const fix = "Say how long this step waits for an answer, such as ackWithin: 5m";
        return complain(context, { code: "KEY_MISSING", found, fix }, [index]);
      }
      const isStated = ackWithin !== undefined;
      return { ...rest, ackWithin: last, ...(isStated ? {} : { assumed: true as const }) };
    });
  });

/** Who is paged, one step after another, until somebody acknowledges. */
export const ladder = z.strictObject({
  title: text.optional(),
  steps,
  answer: text.optional().meta({ description: "What counts as an answer, if not an acknowledgement." }),
  climbs: z
    .enum(["by itself", "on request"])
    .optional()
    .meta({ description: "Whether the next step comes by itself, or when it is asked for again." }),
  repeat: z.int().min(0).max(20).default(0),
  then: name.optional().meta({ description: "The contact who has the last word." }),
  waitWhenEmpty: z.boolean().default(false),
  note: text.optional(),
});

/** A part that somebody takes while an incident lasts. */
export const role = z.strictObject({
  title: text,
  responsibilities: texts.default([]),
  contact: name.optional(),
  note: text.optional(),
});

/** A role that can be reached. */
export const contact = z.strictObject({
  title: text,
  method: text.optional(),
  calendar: name.optional(),
  rota: name.optional(),
  management: z.boolean().default(false),
  internal: z.boolean().default(true).meta({ description: "Not shown to customers." }),
  deputy: name.optional().meta({ description: "The contact who stands in when this one cannot be reached." }),
  note: text.optional(),
});

export const rootCause = z.strictObject({
  requiredFor: decidedCondition.optional(),
  every: z.literal(true).optional().meta({ description: "Every ticket needs one." }),
  owner: text.optional().meta({ description: "Who writes it, or who names the one who does." }),
  record: text.optional().meta({ description: "Where it is entered." }),
  review: text.optional().meta({ description: "The meeting that goes through it." }),
  within: text.optional(),
  template: texts.default([]),
  actionsTrackedIn: text.optional(),
  states: texts.optional(),
  note: text.optional(),
});

export const communication = named(
  z.strictObject({
    title: text.optional(),
    update: text.optional(),
    audience: text.optional(),
    by: text.optional(),
    template: text.optional(),
    format: texts.optional(),
  }),
);
