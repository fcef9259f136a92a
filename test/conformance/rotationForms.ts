import { z } from "zod";
import {
  wallTimeAt,
  wallTimeOf,
  type HandOver,
  type Rota,
  type RotaHours,
  type RotaLayer,
  type WallTime,
} from "../../src/calendar/index.ts";
import { turnAt } from "../../src/calendar/rotaHandOver.ts";
import {
  after,
  instant,
  instantOf,
  invariant,
  iso,
  never,
  spanOf,
  type Instant,
} from "../../src/units/index.ts";

/** What sources with relative time count from; the first midnight of a Monday, as cases with rebased dates do. */
const t0 = instant(Date.UTC(2024, 5, 3));
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** What a case is answered with, or expects. */
export type Answer = Readonly<Record<string, unknown>>;

/** A rota of some parts and no others. */
export const rotaOf = (zone: string, parts: Partial<Omit<Rota, "zone">>): Rota => ({
  zone,
  layers: [],
  overrides: [],
  swaps: [],
  ...parts,
});

/** A layer of the only priority. */
export const layerOf = (pattern: RotaLayer["pattern"], members: RotaLayer["members"]): RotaLayer => ({
  priority: 0,
  pattern,
  members,
});

/** An instant as cases write it; null for the ends of time. */
export const textOf = (at: Instant): string | null => (Number.isFinite(at) ? iso(at) : null);

/** The instant "2020-11-01T04:30:00Z" or "T0+24h" names, if it names one. */
export function momentOf(text: string): Instant | undefined {
  const [, sign, span] = /^T0(?: *([+-]) *(\S+))?$/.exec(text) ?? [];
  if (!text.startsWith("T0")) return instantOf(text);
  if (span === undefined) return text === "T0" ? t0 : undefined;
  const later = spanOf(span);
  if (later === undefined) return undefined;
  return sign === "+" ? after(t0, later) : instant(t0 - later);
}

const moment = z.string().transform((text, context): Instant => {
  const found = momentOf(text);
  if (found === undefined) context.addIssue(`"${text}" is no instant`);
  return found ?? t0;
});
const who = z.string();
const unit = z.enum(["hour", "day", "week", "month"]);
const frequency = z
  .enum(["hourly", "daily", "weekly", "monthly"])
  .transform((word) => (({ hourly: "hour", daily: "day", weekly: "week", monthly: "month" }) as const)[word]);
const weekday = z.enum(weekdays).transform((name) => weekdays.indexOf(name));
const days = z.union([z.literal("all").transform(() => [...weekdays.keys()]), z.array(weekday)]);
const minute = z
  .string()
  .regex(/^\d\d:\d\d$/)
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const zone = z.string().default("UTC");
const hand = { unit, length: z.int().min(1), startLocal: z.string() };
const dated = { start: moment, end: moment };

const rotation = z
  .object({
    ...hand,
    startLocal: z.string().optional(),
    start: z.string().optional(),
    members: z.union([
      z.array(who),
      z.int().transform((count) => Array.from({ length: count }, (_, n) => `u${n}`)),
    ]),
    currentIndex: z.int().optional(),
    currentStart: moment.optional(),
  })
  .refine((given) => (given.start ?? given.startLocal) !== undefined, "a rotation has a start");
const rule = { days, start: minute, end: minute };
const temporary = z.object({
  ...dated,
  shifts: z.array(z.object({ ...dated, who })).default([]),
});
const priority = z.number().default(0);
const window = { from: moment, to: moment };

/** What the input of each kind of case holds, as far as it is understood. */
export const forms = {
  handoffs: z.object({ zone, ...hand, ...window }),
  turn: z.object({ zone, ...hand, at: moment }),
  rule: z.object({ zone, ...rule, at: moment }),
  shifts: z.object({
    zone,
    ...window,
    now: moment.optional(),
    history: z.array(z.object({ who, start: moment, end: moment.optional() })).default([]),
    rules: z.array(z.object({ ...rule, who: who.optional(), rotation: rotation.optional() })).default([]),
    overrides: z.array(z.object({ ...dated, add: who.optional(), remove: who.optional() })).default([]),
    temporary: z.array(temporary).default([]),
  }),
  onCallAt: z.object({
    zone,
    at: moment,
    rotation: rotation.optional(),
    shift: z
      .object({
        start: z.string(),
        durationSeconds: z.number(),
        rotationStart: moment.optional(),
        until: moment.optional(),
        frequency: frequency.optional(),
        interval: z.int().min(1).default(1),
        byDay: z.array(weekday).optional(),
        weekStart: weekday.default(0),
        rolling: z.array(z.array(who)),
      })
      .optional(),
  }),
  finalSchedule: z.object({
    ...window,
    shifts: z.array(z.object({ ...dated, who, priority })),
    overrides: z.array(z.object({ ...dated, who, priority })).default([]),
  }),
  swap: z.object({
    zone,
    ...window,
    dailyShift: z.object({ who, startHour: z.number(), hours: z.number() }),
    swap: z.object({ ...window, requestedBy: who, takenBy: who.nullable() }),
  }),
  shiftAt: z.object({
    zone,
    startLocal: z.string(),
    durationDays: z.number().default(0),
    durationHours: z.number().default(0),
    frequency,
    interval: z.int().min(1).default(1),
    who,
    windowFrom: moment,
    windowTo: moment,
  }),
  trimTemporary: z
    .object({
      temporary: temporary.optional(),
      schedule: temporary.optional(),
      start: moment.optional(),
      end: moment.optional(),
      shifts: temporary.shape.shifts,
      trimStart: moment.optional(),
      trimEnd: moment.optional(),
    })
    .transform(({ start, end, shifts, schedule, ...rest }) => ({
      trimStart: rest.trimStart ?? instant(-Infinity),
      trimEnd: rest.trimEnd ?? never,
      temporary: rest.temporary ??
        schedule ?? { start: start ?? instant(-Infinity), end: end ?? never, shifts },
    })),
} as const;

/** The clock time of "2020-10-30 01:30:00", or in the zone of "2018-11-21T16:00:00Z = 10:00 local" and "T0". */
export function clockTimeOf(text: string, inZone: string): WallTime {
  const at = momentOf(text.replace(/ = .*$/, ""));
  const found = at === undefined ? wallTimeOf(text) : wallTimeAt(inZone, at);
  invariant(found !== undefined, `"${text}" is no local time`);
  return found;
}

/** Hand-overs of a source. */
export const handOverIn = (
  given: { unit: HandOver["unit"]; length: number; startLocal: string },
  inZone: string,
): HandOver => ({ every: given.length, unit: given.unit, start: clockTimeOf(given.startLocal, inZone) });

/** The hours of a rule. */
export const hoursIn = (given: { days: readonly number[]; start: number; end: number }): RotaHours => ({
  days: given.days,
  from: given.start,
  to: given.end,
});

/** A source's rotation: its hand-overs, and its members in an order in which turn 0 is the first one's. */
export function rotationIn(
  given: z.output<typeof rotation>,
  inZone: string,
  at: Instant,
): { handOver: HandOver; members: readonly (readonly [string])[] } {
  const handOver = handOverIn({ ...given, startLocal: given.startLocal ?? given.start ?? "" }, inZone);
  const { members, currentIndex } = given;
  const shift =
    currentIndex === undefined ? 0 : currentIndex - turnAt(inZone, handOver, given.currentStart ?? at);
  const first = ((shift % members.length) + members.length) % members.length;
  return { handOver, members: [...members.slice(first), ...members.slice(0, first)].map((name) => [name]) };
}
