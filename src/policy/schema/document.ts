import { z } from "zod";
import { date, name, period, text, texts } from "./words.ts";

const source = z.strictObject({
  page: text.optional(),
  repository: text.optional(),
  commit: text.optional(),
  path: texts.optional(),
  licence: text.optional(),
  seen: text.optional().meta({ description: "How much of it was read, and how." }),
});
const change = z.strictObject({
  version: text.optional(),
  date: date.optional(),
  by: text.optional(),
  what: text,
});

/** Where a policy comes from, and who answers for it. */
export const document = z.strictObject({
  name: text.optional().meta({ description: "The name of the document that this file renders." }),
  kind: text.optional(),
  sources: z.array(source).default([]),
  asOf: text.optional().meta({ description: "The date or version that the sources show." }),
  notSeen: texts.default([]).meta({ description: "What the sources did not show." }),
  approver: name.optional().meta({ description: "A contact of this file." }),
  changes: z.array(change).default([]),
  note: text.optional(),
});

/** What the desk helps with, in words, and where it sends the rest. */
export const scope = z.strictObject({
  includes: texts.default([]),
  referral: text.optional().meta({ description: "What a customer gets who asks for something else." }),
  note: text.optional(),
});

/** Which releases of a product are supported, and for how long. */
export const versions = z.strictObject({
  releases: text.optional(),
  supportedFor: period.optional(),
  endOfLifeNotice: period.optional(),
  note: text.optional(),
});

const upTo = z.strictObject({ upTo: z.int().min(1), contacts: z.int().min(1) });
const further = z.strictObject({ eachFurther: z.int().min(1), add: z.int().min(1) });

/** Who of a customer may ask for help. */
export const customerContacts = z.strictObject({
  per: text.optional().meta({ description: "What the scale counts, such as subscriptions." }),
  scale: z
    .array(
      z.union([upTo, further], {
        error: "expected {upTo: 250, contacts: 20} or {eachFurther: 1000, add: 40}",
      }),
    )
    .optional()
    .meta({ description: "How many named contacts a customer may have, by what they bought." }),
  changeNotice: period.optional(),
  note: text.optional(),
});

/** A part of the world that customers are in. */
export const region = z.strictObject({
  title: text,
  zone: z.string().optional().meta({ description: "The zone of a customer there whose own is not known." }),
});
