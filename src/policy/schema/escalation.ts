import { z } from "zod";
import { decidedCondition, standingCondition } from "./condition.ts";
import { metrics, type Metric } from "./target.ts";
import { name, named, names, span, text, texts } from "./words.ts";

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
const moment = z.union([z.enum(["intake", "customer request"]), volume, onClock], {
  error:
    'expected "intake", "customer request", {volume: …} or a metric with a point such as {resolution: 75%}',
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
  declare: name.optional(),
  link: z.enum(["parent"]).optional(),
  requires: texts.optional().meta({ description: "What must be known before." }),
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
  ackWithin: span,
  everyone: z.boolean().default(false).meta({ description: "All of them must acknowledge." }),
});

/** Who is paged, one step after another, until somebody acknowledges. */
export const ladder = z.strictObject({
  title: text.optional(),
  steps: z.array(step).min(1),
  repeat: z.int().min(0).max(20).default(0),
  then: name.optional().meta({ description: "The contact who has the last word." }),
  waitWhenEmpty: z.boolean().default(false),
});

/** A role that can be reached. */
export const contact = z.strictObject({
  title: text,
  method: text.optional(),
  calendar: name.optional(),
  rota: name.optional(),
  management: z.boolean().default(false),
  internal: z.boolean().default(true).meta({ description: "Not shown to customers." }),
});

export const rota = z.strictObject({
  title: text.optional(),
  zone: z.string(),
  handOver: text,
  members: z.array(name).min(1),
});

export const rootCause = z.strictObject({
  requiredFor: decidedCondition.optional(),
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
