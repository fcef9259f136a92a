const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The date of a weekday ("tue") in a measured week, the first of which is 1 and begins on that date. */
export function measuredDay(firstDay: string, week: number, weekday: string): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(firstDay);
  const offset = (weekdays.indexOf(weekday) - (first.dayOfWeek - 1) + 7) % 7;
  return first.add({ weeks: week - 1, days: offset });
}
