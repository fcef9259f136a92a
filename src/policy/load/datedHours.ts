import { closedDaysOf, dayOf, type ClosedDays, type DayHours } from "../../calendar/index.ts";
import type { Path } from "../../input/index.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

/** Hours given for single dates; complains about what is no date and no hours. */
export function datedHours(
  form: Readonly<Record<string, string | readonly string[]>> | undefined,
  path: Path,
  complaints: Complaints,
): readonly DayHours[] {
  return Object.entries(form ?? {}).flatMap(([date, value]) => {
    const day = closedDaysOf(date);
    const hours = dayOf(value);
    if (typeof day === "string" || day.kind !== "date") {
      complaints.addAtKey(
        "HOLIDAY_INVALID",
        [...path, date],
        `"${date}" is no date`,
        "Write a date such as 2026-12-24",
      );
    }
    if (typeof hours === "string") {
      complaints.add("HOURS_INVALID", [...path, date], hours, 'Write hours such as "09:00-12:30"');
      return [];
    }
    return typeof day !== "string" && day.kind === "date" ? [{ date: day.date, hours }] : [];
  });
}

/** The closed days of each list of holidays. */
export function closedDaysByList(
  form: PolicyForm,
  complaints: Complaints,
): ReadonlyMap<string, readonly ClosedDays[]> {
  return new Map(
    Object.entries(form.holidays).map(([list, texts]) => [
      list,
      texts.flatMap((text, index) => {
        const days = closedDaysOf(text);
        if (typeof days !== "string") return [days];
        const fix =
          'Write "2026-12-25", "2026-08-10..2026-08-14" or "yearly 01-01", and a name after it if you like';
        complaints.add("HOLIDAY_INVALID", ["holidays", list, index], days, fix);
        return [];
      }),
    ]),
  );
}
