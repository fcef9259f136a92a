import { z } from "zod";
import { decidedCondition } from "./condition.ts";
import { metrics, target, targetCalendar, type Metric } from "./target.ts";
import { marks, name, named, span, text } from "./words.ts";

const perMetric = Object.fromEntries(metrics.map((metric) => [metric, target.optional()])) as Record<
  Metric,
  z.ZodOptional<typeof target>
>;

/** One clause of targets; the first whose `when` matches is the one that counts. */
export const targetClause = z.strictObject({
  clause: name,
  when: decidedCondition.optional(),
  default: z.literal(true).optional().meta({ description: "Matches whatever no clause before it did." }),
  calendar: targetCalendar
    .optional()
    .meta({ description: "The calendar of every target here that names none." }),
  strength: z.enum(["aim", "commitment"]).optional(),
  because: text.optional(),
  ...marks,
  ...perMetric,
  other: named(target).optional().meta({
    description: "Promises that are none of the metrics, by a name of your own; told, not measured.",
  }),
});

const pauses = z.enum(["waiting-customer", "waiting-vendor"]);
const clock = z.strictObject({
  pausesWhile: z.array(pauses).optional(),
  stopsAt: text.optional().meta({ description: "In words, for the guide." }),
  starts: text.optional().meta({ description: "In words, for the guide." }),
  note: text.optional(),
});
const perClock = Object.fromEntries(metrics.map((metric) => [metric, clock.optional()])) as Record<
  Metric,
  z.ZodOptional<typeof clock>
>;

/** When the clocks of each metric stand still, and what a reopened ticket does to them. */
export const clocks = z.strictObject({
  ...perClock,
  reopen: z
    .strictObject({ resumeWithin: span })
    .optional()
    .meta({ description: "Reopened within this elapsed time, a clock goes on; later, a new cycle starts." }),
  note: text.optional(),
});
