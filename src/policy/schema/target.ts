import { z } from "zod";
import { spanOf, working, type Duration, type WorkingTime } from "../../units/index.ts";
import { complain, marks, name, named, share, span, text } from "./words.ts";

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

/** What else may be said of a target. */
const about = {
  calendar: targetCalendar.optional(),
  starts: text.optional().meta({ description: "From when it counts, in words, if not from the opening." }),
  orAsAgreed: z.literal(true).optional().meta({ description: "The customer may agree on another time." }),
  share: share.optional().meta({ description: "The share of tickets that is to meet it, where not all." }),
  ...marks,
};
const single = z.strictObject({ within: term, ...about });
const channelTerm = z.union([term, single], { error: "expected a target such as 4h, or {within: 4h, …}" });
const byChannel = z.strictObject({
  byChannel: named(channelTerm),
  otherwise: channelTerm.optional().meta({ description: "The target for every other channel." }),
  ...about,
});
const changing = z
  .strictObject({
    first: term,
    after: span.meta({ description: "How long after opening the first term ends." }),
    then: term.meta({ description: 'The next term; "best effort" with a note where no time is stated.' }),
    ...about,
  })
  .superRefine(({ first, then }, context) => {
    const wrong = first.kind !== "within" ? "first" : then.kind === "none" ? "then" : undefined;
    if (wrong === undefined) return;
    const found = `"${wrong}" of a target that changes must promise something`;
    const fix =
      wrong === "first"
        ? "Write a time such as every 30m, or a target that does not change"
        : "Write a time such as every 2h, or best effort and a note";
    complain(context, { code: "VALUE_INVALID", found, fix }, [wrong]);
  });

/** A target for one metric, in its short or one of its long forms. */
export const target = z.union([term, single, byChannel, changing], {
  error: "expected a target such as 4h, or {within: 4h, calendar: office}, or {byChannel: {email: 24h}}",
});
export type TargetForm = z.output<typeof target>;
/** A target in its long form for one channel or all. */
export type SingleTarget = z.output<typeof single>;

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
  "publicNotice",
  "scopingUpdate",
  "reviewMeeting",
] as const;
export type Metric = (typeof metrics)[number];
