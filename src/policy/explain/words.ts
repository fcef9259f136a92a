import type { Position } from "../../input/index.ts";
import { spanText, working, type WorkingTime } from "../../units/index.ts";
import type { Target } from "../decide.ts";
import type { OnCallFor } from "../onCall.ts";
import type { ClockPoint, EscalationEffect } from "../policy.ts";
import type { Allowance } from "../schema/target.ts";

const msPerHour = 3_600_000;

/** Open time in hours and smaller, "40h", "1h 30m", "45s": a day of open time would be read as a date. */
export function openTimeText(span: WorkingTime): string {
  const whole = Math.trunc(span / msPerHour) * msPerHour;
  if (whole === 0) return spanText(span);
  const rest = working(Math.abs(span - whole));
  return `${whole / msPerHour}h${rest === 0 ? "" : ` ${spanText(rest)}`}`;
}

/** "4h", "immediate", "2 business days end-of-day". */
export function allowanceText(allowance: Allowance): string {
  if (allowance.kind === "time") return allowance.time === 0 ? "immediate" : openTimeText(allowance.time);
  const days = `${allowance.days} business day${allowance.days === 1 ? "" : "s"}`;
  return allowance.ends === "end-of-day" ? `${days} end-of-day` : `${days} same-time`;
}

/** "every 30m, after 2h every 1h". */
export function termText(term: Pick<Target, "allowance" | "cadence" | "later" | "until">): string {
  const { allowance, cadence, later, until } = term;
  const first = `${cadence === "every" ? "every " : ""}${allowanceText(allowance)}`;
  if (until !== undefined) return `${first}, after ${spanText(until)} no time`;
  return later ? `${first}, after ${spanText(later.after)} ${termText(later)}` : first;
}

/** "4h in office". */
export const targetText = (target: Target): string => `${termText(target)} in ${target.calendar}`;

/** "acme.yaml:41", or nothing for what stands nowhere. */
export const placeText = (at: Position | undefined): string =>
  at === undefined ? "" : `${at.file}:${at.line}`;

/** "75%", "100% + 30m". */
export function pointText({ share, offset }: ClockPoint): string {
  const percent = `${Number((share * 100).toFixed(4))}%`;
  if (offset === 0) return percent;
  return `${percent} ${offset > 0 ? "+" : "-"} ${openTimeText(working(Math.abs(offset)))}`;
}

/** "to tier3, pages major-incident, tells team-lead". */
export function effectText({ to, page, notify }: Pick<EscalationEffect, "to" | "page" | "notify">): string {
  const does = [
    ...(to === undefined ? [] : [`to ${to}`]),
    ...(page === undefined ? [] : [`pages ${page}`]),
    ...(notify.length === 0 ? [] : [`tells ${notify.join(", ")}`]),
  ];
  return does.join(", ");
}

/** "on call for duty-manager: ann, by the rota duty". */
export const onCallText = ({ contact, rota, who }: OnCallFor): string =>
  `on call for ${contact}: ${who.length === 0 ? "nobody" : who.join(", ")}, by the rota ${rota}`;
