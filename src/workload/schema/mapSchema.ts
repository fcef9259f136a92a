import { z } from "zod";
import { name, text } from "../../policy/index.ts";

const column = text.meta({ description: "The name of a column in the file's first line." });
const always = z.strictObject({ always: name.meta({ description: "The same word for every row." }) });
const mapped = z.strictObject({
  column,
  words: z.record(z.string(), name).meta({ description: "What the file writes: what the policy calls it." }),
  otherwise: name
    .optional()
    .meta({ description: "For what is not listed; without it such a row is refused." }),
});
const field = z.union([always, mapped], { error: "expected {always: …} or {column: …, words: {…}}" });

const format = text.meta({
  description:
    'iso, epoch-seconds, epoch-milliseconds, spreadsheet-days, or a pattern such as "DD/MM/YYYY hh:mm[:ss] A".',
});
const time = z.strictObject({
  column,
  zone: text.optional().meta({ description: "That of `opened` when absent." }),
  format: format.optional().meta({ description: "That of `opened` when absent." }),
});
const count = z.strictObject({ column });
const spent = z.strictObject({
  column,
  unit: z
    .enum(["seconds", "minutes", "hours", "days"])
    .meta({ description: "Of a bare number; 1:30:00 needs none." }),
});
const flag = z.strictObject({
  column,
  yes: z.array(z.string()).optional().meta({ description: "What means yes; without it every number but 0." }),
});

/** How the columns of a ticket export become inquiries in the words of a policy. */
export const mapSchema = z.strictObject({
  map: name.meta({ description: "The id of the map." }),
  title: text,
  source: text.optional().meta({ description: "Where the file comes from and under which licence." }),
  missing: z
    .array(z.string())
    .default(["-", "?", "NULL", "null", "NaN", "n/a", "N/A", "NA", "None"])
    .meta({ description: "What stands for nothing, beside an empty cell." }),
  decimal: z.enum(["point", "comma"]).default("point").meta({ description: "In numbers: 1.5 or 1,5." }),
  opened: z.strictObject({
    column: text,
    zone: text.meta({ description: "The time zone of times that name none." }),
    format: format.default("iso"),
  }),
  channel: field,
  category: field,
  plan: field.optional(),
  priority: field
    .optional()
    .meta({ description: "The priority that was given; the policy decides when absent." }),
  impact: field.optional(),
  urgency: field.optional(),
  service: field.optional(),
  ticket: count.optional().meta({ description: "Its number; a second row of one ticket is refused." }),
  resolved: time.optional(),
  firstResponse: time.optional(),
  handOvers: count.optional().meta({ description: "How often it went to another group or agent." }),
  met: flag
    .optional()
    .meta({ description: "Whether it was solved in time, as whoever kept the log judged it." }),
  reopens: flag.optional().meta({ description: "Whether, or how often, it came back." }),
  asked: flag.optional().meta({ description: "Whether, or how often, it waited for the customer." }),
  waitedForCustomer: spent.optional().meta({ description: "All the time that it waited for the customer." }),
  work: spent.optional().meta({ description: "All the time that agents worked on it." }),
  queued: spent
    .optional()
    .meta({ description: "How long a caller waited, for an agent or until hanging up." }),
  abandoned: flag.optional().meta({ description: "Whether the caller hung up." }),
});
export type MapForm = z.output<typeof mapSchema>;
