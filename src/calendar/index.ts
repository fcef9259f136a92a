export type { Calendar, Closure, OpenSegment } from "./calendar.ts";
export { closedDaysOf, type ClosedDays } from "./closedDays.ts";
export { compileCalendar, horizonYears } from "./compile.ts";
export { isZone } from "./localTime.ts";
export {
  dayOf,
  hoursSpanOf,
  weekOf,
  type DayHours,
  type OpeningHours,
  type Span,
  type Week,
  type WeeklyHours,
} from "./openingHours.ts";
export { neverOpens } from "./reach.ts";
