import { z } from "zod";
import { name, named, text } from "./words.ts";

const spans = z.union([text, z.array(text)], {
  error: 'expected hours such as "09:00-17:30", or a list of them',
});
const week = named(spans).meta({
  description: 'Hours by day: mon, "mon-fri", "sat,sun", daily; "closed" for none.',
});
const dated = named(spans).meta({ description: "Hours for single dates, by date." });

const weekly = z.strictObject({
  zone: z.string().meta({ description: 'An IANA time zone, or "customer" for the customer\'s own.' }),
  open: z.union([z.literal("always"), week], { error: 'expected "always" or hours by day' }),
  holidays: name.optional().meta({ description: "A list under holidays, closed on its dates." }),
  replaced: dated.optional().meta({ description: "Hours that replace the weekly ones on a date." }),
  breaks: dated.optional().meta({ description: "Hours cut out of a date." }),
});
const always = z.strictObject({ open: z.literal("always") });
const complement = z.strictObject({ complementOf: name });
const union = z.strictObject({ anyOf: z.array(name).min(1) });
const intersection = z.strictObject({ allOf: z.array(name).min(1) });

/** One calendar: weekly hours in a zone, always, the complement of another, or several joined. */
export const calendar = z.union([weekly, always, complement, union, intersection], {
  error: "expected {zone, open}, {open: always}, {complementOf}, {anyOf} or {allOf}",
});
export type CalendarForm = z.output<typeof calendar>;

/** Closed dates: "2026-12-25 Christmas Day", "yearly 01-01", "2026-08-10..2026-08-14". */
export const holidays = z.array(text);
