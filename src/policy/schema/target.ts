import { z } from "zod";
import { spanOf, working, type Duration, type WorkingTime } from "../../units/index.ts";
import { complain, name, named, span } from "./words.ts";

/** How long a target allows: open time of its calendar, or a number of open dates. */
export type Allowance =
  | { readonly kind: "time"; readonly time: WorkingTime }
  | { readonly kind: "business-days"; readonly days: number; readonly ends: "same-time" | "end-of-day" };

/** How often a target asks: once for each ticket, or again and again. */
export type Cadence = "once" | "every";

/** What the policy says about one metric. */
export type TargetTerm =
  | { readonly kind: "within"; readonly allowance: Allowance; readonly cadence: Cadence }
  | { readonly kind: "best-effort" }
  | { readonly kind: "none" };

const fix =
  "Write 15m, 4h, 2 business days, 1 business day end-of-day, every 1h, immediate, best effort or none";

/** A target in words: "15m", "every 1h", "2 business days end-of-day", "immediate", "best effort", "none". */
export const term = z
  .string({ error: "expected a target such as 4h, every 1h, 2 business days or none" })
  .transform((value, context): TargetTerm => {
    const words = value.trim().toLowerCase();
    if (words === "none") return { kind: "none" };
    if (words === "best effort") return { kind: "best-effort" };
    const [, cadence = "once", rest = ""] = /^(?:(every|once) )?(.+)$/.exec(words) ?? [];
    const allowance = allowanceOf(rest);
    if (allowance === "ambiguous") {
      return complain(context, {
        code: "BUSINESS_DAY_AMBIGUOUS",
        found: `"${value}" can mean the same time on the next open day, the end of that day, or one day's worth of open hours`,
        fix: 'Write "1 business day same-time", "1 business day end-of-day", or the hours, such as 8h',
      });
    }
    if (!allowance)
      return complain(context, { code: "SPAN_INVALID", found: `"${value}" is not a target`, fix });
    if (cadence !== "every") return { kind: "within", allowance, cadence: "once" };
    if (isNothing(allowance)) {
      const found = `"${value}" would come again at once, without end`;
      return complain(context, { code: "SPAN_INVALID", found, fix: "Say how often, such as every 1h" });
    }
    return { kind: "within", allowance, cadence };
  })
  .meta({
    description:
      "A target: 15m, every 1h, 2 business days, 1 business day end-of-day, immediate, best effort, none.",
  });

const isNothing = (allowance: Allowance): boolean =>
  allowance.kind === "time" ? allowance.time === 0 : allowance.days === 0;

function allowanceOf(words: string): Allowance | "ambiguous" | undefined {
  if (words === "immediate") return { kind: "time", time: working(0) };
  const business = /^(\d+) business days?(?: (end-of-day|same-time))?$/.exec(words);
  if (business) {
    const days = Number(business[1]);
    if (days === 1 && business[2] === undefined) return "ambiguous";
    return { kind: "business-days", days, ends: business[2] === "end-of-day" ? "end-of-day" : "same-time" };
  }
  const time: Duration | undefined = spanOf(words);
  return time === undefined ? undefined : { kind: "time", time: working(time) };
}

/** The calendar a target counts in: a named one, or "worked": the hours in which the ticket's channel is worked. */
export const targetCalendar = name.meta({
  description: 'A calendar of this file, or "worked": that of the channel.',
});

const single = z.strictObject({ within: term, calendar: targetCalendar.optional() });
const byChannel = z.strictObject({ byChannel: named(term), calendar: targetCalendar.optional() });
const changing = z.strictObject({
  first: term,
  after: span.meta({ description: "How long after opening the first term ends." }),
  then: term,
  calendar: targetCalendar.optional(),
});

/** A target for one metric, in its short or one of its long forms. */
export const target = z.union([term, single, byChannel, changing], {
  error: "expected a target such as 4h, or {within: 4h, calendar: office}, or {byChannel: {email: 24h}}",
});
export type TargetForm = z.output<typeof target>;

/** What a support desk can promise a time for. */
export const metrics = [
  "acknowledge",
  "firstResponse",
  "nextResponse",
  "update",
  "workStart",
  "workaround",
  "correctiveAction",
  "resolution",
  "onSite",
  "pageAcknowledgement",
  "callBack",
  "managementEscalation",
  "rcaDelivery",
] as const;
export type Metric = (typeof metrics)[number];
