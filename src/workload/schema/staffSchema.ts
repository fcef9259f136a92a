import { z } from "zod";
import { name, names, share, span, text } from "../../policy/index.ts";
import { elapsed, hours, minutes } from "../../units/index.ts";

const spans = z.union([text, z.array(text)], {
  error: 'expected hours such as "09:00-17:30", or a list of them',
});

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time such as "12:00"' });

const breakAt = z.strictObject({
  at: timeOfDay,
  lasts: span.refine((lasts) => lasts > 0, { error: "expected a break longer than 0" }),
  staggered: span.default(elapsed(0)).meta({
    description: "The agents go in turns, spread evenly over this time; all at once when absent.",
  }),
  within: span.default(hours(1)).meta({
    description: "A break waits this long for the end of what its agent has in hand, and is then missed.",
  }),
});

/** "12:00-12:30" as a break of half an hour at noon; it may go past midnight. */
const breakFromTo = z
  .templateLiteral([timeOfDay, "-", timeOfDay], { error: 'expected a break such as "12:00-12:30"' })
  .transform((text) => {
    const [from = "", to = ""] = text.split("-");
    const lasts = (minuteOf(to) - minuteOf(from) + minutesPerDay) % minutesPerDay;
    return { at: from, lasts: minutes(lasts), staggered: elapsed(0), within: hours(1) };
  })
  .refine(({ lasts }) => lasts > 0 && lasts <= hours(8), {
    error: "expected a break that is longer than 0 and at most 8 hours",
  });

const minutesPerDay = 24 * 60;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const breaks = z.array(
  z.union([breakFromTo, breakAt], {
    error: 'expected "12:00-12:30", or {at: "12:00", lasts: 30m, staggered: 2h}',
  }),
);

const ramp = z.strictObject({
  agents: z.int().min(1).meta({ description: "How many are new: the first of the line." }),
  speed: share
    .refine((speed) => speed > 0, { error: "expected a speed above 0%" })
    .meta({ description: "Of the usual speed, on the first measured day and before." }),
  over: span
    .refine((over) => over > 0, { error: "expected a time longer than 0" })
    .meta({ description: "Until they are as fast as the others; it rises evenly." }),
});

/** What becomes of work in hand when a shift ends. */
export const endOfShift = z.enum(["finish", "hand-over", "park"]).meta({
  description:
    "What becomes of work in hand when the shift ends: finished in overtime, back to the front of its queue, or kept by its agent until the next shift. Conversations are always finished.",
});

/** A calendar of the policy, or hours by day. */
export const hoursOrCalendar = z.union([name, z.record(z.string(), spans)], {
  error: "expected a calendar of the policy, or hours by day",
});

/** Agents of one tier who keep the same hours. */
export const staffLine = z.strictObject({
  name,
  tier: name,
  agents: z.int().min(0).max(100_000),
  hours: hoursOrCalendar.meta({
    description: 'A calendar of the policy, or hours such as {mon-fri: "08:00-16:00"}.',
  }),
  breaks: breaks.default([]).meta({
    description:
      'Paid, not available: "12:00-12:30" for all at once, or {at: "12:00", lasts: 30m, staggered: 2h} in turns.',
  }),
  shrinkage: share.default(0).meta({
    description: "The share of agents absent on a day, at random: illness, training, meetings.",
  }),
  ramp: ramp.optional().meta({ description: "Newcomers, who work more slowly at first." }),
  endOfShift: endOfShift.optional(),
  zone: z
    .string()
    .optional()
    .meta({ description: "The zone of these hours and breaks; the horizon's when absent." }),
  channels: names.optional().meta({ description: "All when absent." }),
  skills: names.optional().meta({ description: "Categories these agents know; all when absent." }),
  costPerHour: z
    .number({ error: "expected a number that is not negative" })
    .nonnegative({ error: "expected a number that is not negative" })
    .optional()
    .meta({ description: "What an hour of one of them costs, in any currency, for `staff`." }),
});

const weekday = z.enum(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], {
  error: 'expected a day such as "tue"',
});

/** Agents who are away on one day. */
export const absence = z.strictObject({
  line: name.meta({ description: "The staff line by its name; the last of its agents are away." }),
  at: weekday.meta({ description: "Absent from every shift that begins on that day." }),
  week: z.int().min(1).default(1).meta({ description: "The measured week, from 1." }),
  agents: z.int().min(1).default(1),
});
