import { z } from "zod";
import { name, text } from "../../policy/index.ts";

const always = z.strictObject({ always: name.meta({ description: "The same word for every row." }) });
const mapped = z.strictObject({
  column: text.meta({ description: "The name of a column in the file's first line." }),
  words: z.record(z.string(), name).meta({ description: "What the file writes: what the policy calls it." }),
  otherwise: name
    .optional()
    .meta({ description: "For what is not listed; without it such a row is refused." }),
});
const field = z.union([always, mapped], { error: "expected {always: …} or {column: …, words: {…}}" });

/** How the columns of a ticket export become inquiries in the words of a policy. */
export const mapSchema = z.strictObject({
  map: name.meta({ description: "The id of the map." }),
  title: text,
  source: text.optional().meta({ description: "Where the file comes from and under which licence." }),
  opened: z.strictObject({
    column: text,
    zone: text.meta({ description: "The time zone of times that name none." }),
    format: text.default("iso").meta({ description: 'iso, or a pattern such as "DD/MM/YYYY HH:mm".' }),
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
});
export type MapForm = z.output<typeof mapSchema>;
