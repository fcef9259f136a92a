import type { Path } from "../input/index.ts";
import type { Complaints } from "../policy/index.ts";
import { hours, instant } from "../units/index.ts";
import type { Horizon, StaffLine } from "./load.ts";
import { measuredDay } from "./measuredDay.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

/** No day is longer than this, not even the one on which clocks are put back. */
const longestDay = hours(25);

/** Complains about absences from shifts that never end, or on days on which no shift of the line begins. */
export function checkAbsences(
  form: LoadForm,
  staff: readonly StaffLine[],
  horizon: Horizon,
  complaints: Complaints,
): void {
  staff.forEach((line, index) => {
    if (line.shrinkage > 0) checkEnds(line, ["staff", index, "shrinkage"], horizon, complaints);
  });
  form.absences.forEach(({ line: name, at, week }, index) => {
    const line = staff.find((one) => one.name === name);
    if (!line || !checkEnds(line, ["absences", index, "line"], horizon, complaints)) return;
    const day = measuredDay(form.horizon.start, week, at);
    if (beginsOn(line, day)) return;
    const found = `no shift of ${name} begins on ${at}, ${day.toString()}`;
    complaints.add("VALUE_INVALID", ["absences", index, "at"], found, "Name a day on which they work");
  });
}

function checkEnds(line: StaffLine, path: Path, { start, end }: Horizon, complaints: Complaints): boolean {
  const isShort = line.shift.segments(start, end).every((one) => one.end - one.start <= longestDay);
  const found = `${line.name} has a shift that goes on for days, and absence is a matter of one day`;
  const fix = "Give these agents hours that end, in lines that take turns";
  if (!isShort) complaints.add("VALUE_INVALID", path, found, fix);
  return isShort;
}

function beginsOn({ shift, zone }: StaffLine, day: Temporal.PlainDate): boolean {
  const midnight = (date: Temporal.PlainDate): number => date.toZonedDateTime(zone).epochMilliseconds;
  const [from, to] = [midnight(day), midnight(day.add({ days: 1 }))];
  return shift.segments(instant(from - 1), instant(to)).some(({ start }) => start >= from);
}
