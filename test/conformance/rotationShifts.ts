import type { z } from "zod";
import {
  compileRota,
  temporaryOverrides,
  type RotaLayer,
  type RotaOverride,
} from "../../src/calendar/index.ts";
import { instant, type Instant } from "../../src/units/index.ts";
import { hoursIn, layerOf, rotaOf, rotationIn, textOf, type Answer, type forms } from "./rotationForms.ts";

function ruleLayer(zone: string, given: ShiftsInput["rules"][number], at: Instant): RotaLayer {
  if (given.rotation === undefined)
    return layerOf({ kind: "hours", hours: [hoursIn(given)] }, [[given.who ?? ""]]);
  const { handOver, members } = rotationIn(given.rotation, zone, at);
  return { ...layerOf({ kind: "rotation", handOver }, members), restrictedTo: [hoursIn(given)] };
}

type ShiftsInput = z.output<typeof forms.shifts>;

/** Added beside, removed, or replaced where on call. */
const overrideIn = ({ start, end, add, remove }: ShiftsInput["overrides"][number]): RotaOverride => ({
  from: start,
  to: end,
  who: add === undefined ? [] : [add],
  replaces: remove === undefined ? "nobody" : [remove],
});

/** Of records up to and including the minute that is now nothing else counts. */
function recorded({ history, now }: ShiftsInput): readonly RotaOverride[] {
  if (now === undefined) return [];
  const start = instant(Math.min(now, ...history.map((one) => one.start)));
  const end = instant(now + 60_000);
  const shifts = history.map((one) => ({ who: one.who, start: one.start, end: one.end ?? end }));
  return temporaryOverrides({ start, end, shifts }, 2);
}

/** One person's stretches as one where they touch, over a window, recorded ones from where they began. */
export function listedShifts(input: ShiftsInput): Answer {
  const { zone, from, to, now } = input;
  const rota = rotaOf(zone, {
    layers: input.rules.map((given) => ruleLayer(zone, given, from)),
    overrides: [
      ...input.overrides.map(overrideIn),
      ...input.temporary.flatMap((one) => temporaryOverrides(one, 1)),
      ...recorded(input),
    ],
  });
  const onCall = compileRota(rota, from);
  const open = new Map<string, Instant>();
  const found: Answer[] = [];
  const startOf = (who: string, at: Instant): Instant => {
    const known = input.history.find((one) => one.who === who && one.start <= at && (one.end ?? to) > at);
    return known !== undefined && now !== undefined && now >= at ? known.start : at;
  };
  for (let at = from; at <= to; at = onCall.nextHandOver(at)) {
    const names = onCall.onCallAt(at);
    for (const [who, start] of open) {
      if (names.includes(who)) continue;
      found.push({ who, start: textOf(start), end: textOf(at), truncated: false });
      open.delete(who);
    }
    for (const who of at < to ? names : []) if (!open.has(who)) open.set(who, startOf(who, at));
  }
  const isOnCall = onCall.onCallAt(to);
  for (const [who, start] of open)
    found.push({ who, start: textOf(start), end: textOf(to), truncated: isOnCall.includes(who) });
  return { shifts: found };
}
