import { z } from "zod";
import { inquiryCondition } from "./condition.ts";
import { name, named, names, text, texts } from "./words.ts";

const level = z.strictObject({
  title: text.optional(),
  description: text.optional(),
  examples: texts.default([]),
  channels: names.optional().meta({ description: "Channels on which this priority must be raised." }),
  majorIncident: z.boolean().default(false),
});

const matrix = z
  .strictObject({
    impact: z.array(name).min(1).meta({ description: "Rows, widest impact first." }),
    urgency: z.array(name).min(1).meta({ description: "Columns, most urgent first." }),
    cells: z.array(z.array(name)).meta({ description: "One row of priorities for each impact." }),
  })
  .meta({ description: "Priority from impact and urgency; it need not be square." });

const rule = z.strictObject({ clause: name, when: inquiryCondition, is: name, because: text.optional() });

/** How a priority is found: rules first, then what the customer claimed, then the matrix, then `otherwise`. */
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
  otherwise: name.optional().meta({ description: "The priority when nothing else gives one." }),
  whenUnsure: z.enum(["higher", "lower"]).default("higher"),
  changedBy: text.optional().meta({ description: "Who may change a priority." }),
  appeal: text.optional().meta({ description: "Whom a customer asks who disagrees." }),
});
