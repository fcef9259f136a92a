import { z } from "zod";
import { keyed, marks, name, named, text } from "./words.ts";

const spans = z.union([text, z.array(text)], {
  error: 'expected hours such as "09:00-17:30", or a list of them',
});
/** Hours of the week, by day. */
export const spanOfWeek = keyed(spans).meta({
  description: 'Hours by day: mon, "mon-fri", "sat,sun", daily; "closed" for none.',
});
const dated = keyed(spans).meta({ description: "Hours for single dates, by date." });

const weekly = z.strictObject({
  zone: z.string().meta({ description: 'An IANA time zone, or "customer" for the customer\'s own.' }),
  open: z.union([z.literal("always"), spanOfWeek], { error: 'expected "always" or hours by day' }),
  holidays: name.optional().meta({ description: "A list under holidays, closed on its dates." }),
  replaced: dated.optional().meta({ description: "Hours that replace the weekly ones on a date." }),
  breaks: dated.optional().meta({ description: "Hours cut out of a date." }),
  ...marks,
});
const always = z.strictObject({ open: z.literal("always"), ...marks });
const like = z.strictObject({
  like: name.meta({ description: "A calendar with weekly hours; what is not said here is as it says." }),
  zone: z.string().optional(),
  holidays: name.optional().meta({ description: 'Another list, or "none".' }),
  replaced: dated.optional(),
  breaks: dated.optional(),
  ...marks,
});
const complement = z.strictObject({ complementOf: name, ...marks });
const union = z.strictObject({ anyOf: z.array(name).min(1), ...marks });
const intersection = z.strictObject({ allOf: z.array(name).min(1), ...marks });
const chosen = z.strictObject({
  chosenBy: z
    .enum(["region", "audience", "plan", "channel", "service", "category"])
    .meta({ description: "The fact of an inquiry that chooses the calendar." }),
  calendars: named(name).meta({ description: "The calendar for each word of that fact." }),
  otherwise: name.meta({ description: "The calendar for any other word, or when the fact is not known." }),
  ...marks,
});

/** One calendar: weekly hours, always, another changed, its complement, several joined, or one of several. */
export const calendar = z.union([weekly, always, like, complement, union, intersection, chosen], {
  error:
    "expected {zone, open}, {open: always}, {like}, {complementOf}, {anyOf}, {allOf} or {chosenBy, calendars, otherwise}",
});
export type CalendarForm = z.output<typeof calendar>;

/** Closed dates: "2026-12-25 Christmas Day", "yearly 01-01", "2026-08-10..2026-08-14". */
export const holidays = z.array(text);
