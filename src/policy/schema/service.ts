import { z } from "zod";
import { decidedCondition } from "./condition.ts";
import { marks, name, names, span, text, texts } from "./words.ts";

/** A way in which customers reach the desk. */
export const channel = z.strictObject({
  title: text.optional(),
  purpose: text.optional(),
  audience: text.optional(),
  supports: names.optional().meta({ description: "Categories that this channel is for; all when absent." }),
  priorities: names.optional().meta({ description: "Priorities that may be raised here; all when absent." }),
  accepts: name.meta({ description: "The calendar in which the channel takes inquiries." }),
  worked: name.meta({ description: "The calendar in which the desk works on them." }),
  live: z
    .boolean()
    .default(false)
    .meta({ description: "The customer waits for an answer, as on the phone." }),
  selfService: z.boolean().default(false),
  concurrency: z
    .int()
    .min(1)
    .max(50)
    .default(1)
    .meta({ description: "Conversations an agent holds at once." }),
  outOfHours: z
    .enum(["voicemail", "turned-away"])
    .default("turned-away")
    .meta({ description: "What happens to an inquiry that comes while the channel does not accept." }),
  contact: text.optional().meta({ description: "Address or number that customers use." }),
  ...marks,
});

/** A channel that some inquiries must use. */
export const channelRule = z.strictObject({
  clause: name,
  when: decidedCondition,
  use: names.meta({ description: "The channels that are right for it." }),
  because: text.optional(),
});

/** What a customer bought. */
export const plan = z.strictObject({
  title: text.optional(),
  extends: name.optional().meta({ description: "A plan whose entries count where this one has none." }),
  addOnTo: name.optional().meta({
    description: "A plan that the customer has as well: its targets count where this one's own say nothing.",
  }),
  level: text.optional().meta({ description: "The level of support, where the plan names one." }),
  support: z.enum(["full", "none"]).optional().meta({ description: "none: the plan has no support at all." }),
  categories: names.optional().meta({ description: "The only categories the plan covers." }),
  priorities: names.optional().meta({ description: "The only priorities the plan offers." }),
  namedContacts: z.int().min(1).optional(),
  goTo: text.optional().meta({ description: "Where a customer goes with what the plan does not cover." }),
  ...marks,
});

/** A kind of inquiry. */
export const category = z.strictObject({
  title: text,
  handledBy: name.optional().meta({ description: "The tier that starts on it; the first tier when absent." }),
  examples: texts.default([]),
  ask: texts.default([]).meta({ description: "What to ask the customer." }),
  checks: texts.default([]).meta({ description: "Troubleshooting, in order." }),
  escalateWhen: text.optional(),
  article: name.optional().meta({ description: "A knowledge article." }),
  ...marks,
});

/** A fact that a person must notice in what the customer wrote. */
export const signal = z.strictObject({ title: text, ask: text.optional(), examples: texts.default([]) });

export const outOfScope = z.strictObject({
  id: name,
  title: text,
  categories: names.optional().meta({ description: "Categories that are out of scope for this reason." }),
  goTo: text.meta({ description: "Where the customer should go instead." }),
});

/** A task of the desk, and who has which part in it: tiers, contacts or roles of this file. */
const task = z.strictObject({
  task: text,
  responsible: names.meta({ description: "Who does it." }),
  accountable: name.meta({ description: "Who answers for it." }),
  consulted: names.optional().meta({ description: "Who is asked before." }),
  informed: names.optional().meta({ description: "Who is told after." }),
});

/** What happens to a ticket besides being solved. */
export const workflow = z.strictObject({
  acknowledgement: z
    .strictObject({ automatic: z.boolean(), within: span.optional(), note: text.optional() })
    .optional(),
  customerValidation: z.strictObject({ required: names, note: text.optional() }).optional(),
  autoClose: span
    .optional()
    .meta({ description: "A resolved ticket closes by itself after this elapsed time." }),
  queueOrder: z.enum(["priority-then-due", "priority-then-arrival", "due"]).default("priority-then-due"),
  submission: texts.optional().meta({ description: "What a customer minds when raising a ticket." }),
  handOver: texts.optional().meta({ description: "How work passes from one shift or region to the next." }),
  closure: z
    .strictObject({
      agreement: z.enum(["customer", "desk", "either"]).optional().meta({ description: "Who must agree." }),
      survey: text.optional().meta({ description: "What the customer is asked afterwards." }),
      note: text.optional(),
    })
    .optional(),
  log: texts.default([]).meta({ description: "What to record when a ticket is logged." }),
  close: texts.default([]).meta({ description: "What must be true before a ticket is closed." }),
  raci: z.array(task).default([]).meta({ description: "Who is responsible for which task." }),
});
export type QueueOrder = z.output<typeof workflow>["queueOrder"];
