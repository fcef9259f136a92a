import { z } from "zod";
import { decidedCondition, inquiryCondition } from "./condition.ts";
import { marks, name, named, names, text, texts } from "./words.ts";

const level = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  examples: texts.default([]),
  channels: names.optional().meta({ description: "Channels on which this priority must be raised." }),
  majorIncident: z.boolean().default(false),
  anyOf: texts.optional().meta({ description: "Criteria; one of them is enough." }),
  allOf: texts.optional().meta({ description: "Criteria that must all be met." }),
  reservedFor: text
    .optional()
    .meta({ description: "Who alone may use this level, or what alone it is for." }),
  ...marks,
});

const matrix = z
  .strictObject({
    impact: z.array(name).min(1).meta({ description: "Rows, widest impact first." }),
    urgency: z.array(name).min(1).meta({ description: "Columns, most urgent first." }),
    cells: z.array(z.array(name)).meta({ description: "One row of priorities for each impact." }),
  })
  .meta({ description: "Priority from impact and urgency; it need not be square." });

const rule = z.strictObject({ clause: name, when: inquiryCondition, is: name, because: text.optional() });

const floor = z.strictObject({
  clause: name,
  when: inquiryCondition,
  atLeast: name.meta({ description: "The lowest priority that this can have." }),
  because: text.optional(),
});

/** Tickets that are worked on without a break, and what that asks of the customer. */
export const continuousEffort = z.strictObject({
  clause: name,
  when: decidedCondition,
  mode: text.optional().meta({ description: 'In words: "at any hour until it is solved".' }),
  requires: texts.default([]).meta({ description: "What the customer must do for it." }),
  onRequest: z
    .boolean()
    .default(false)
    .meta({ description: "Only where the customer asked for it; the fact engaged is then true." }),
  otherwise: name
    .optional()
    .meta({ description: "The priority where the customer does not do so; the fact engaged is then false." }),
  because: text.optional(),
});

/** How a priority is found: rules first, then the customer's claim, the matrix and `otherwise`; floors raise it. */
export const priority = z.strictObject({
  levels: named(level).meta({ description: "Highest first." }),
  setBy: z
    .enum(["desk", "customer"])
    .default("desk")
    .meta({ description: "Whose word counts when no rule speaks." }),
  impacts: named(text).optional().meta({ description: "What each impact word means." }),
  urgencies: named(text).optional().meta({ description: "What each urgency word means." }),
  matrix: matrix.optional(),
  rules: z.array(rule).default([]),
  floors: z.array(floor).optional().meta({ description: "Priorities that some tickets have at least." }),
  customersOwn: z
    .strictObject({ levels: names, note: text.optional() })
    .optional()
    .meta({ description: "The order in which the customer wants their own tickets; beside the priority." }),
  otherwise: name.optional().meta({ description: "The priority when nothing else gives one." }),
  whenUnsure: z.enum(["higher", "lower"]).default("higher"),
  changedBy: text.optional().meta({ description: "Who may change a priority." }),
  appeal: text.optional().meta({ description: "Whom a customer asks who disagrees." }),
  note: text.optional(),
});
