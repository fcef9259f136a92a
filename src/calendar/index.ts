export type { Calendar, Closure, OpenSegment } from "./calendar.ts";
export { closedDaysOf, type ClosedDays } from "./closedDays.ts";
export { compileCalendar, horizonYears } from "./compile.ts";
export { clockTime, dateOfDay, isZone, localDay, localInstant, weekdayOf } from "./localTime.ts";
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
export type {
  Crew,
  Duty,
  HandOver,
  OnCall,
  Recurrence,
  Rota,
  RotaHours,
  RotaLayer,
  RotaOverride,
  RotaPattern,
  RotaShift,
  RotaShiftPlan,
  RotaSwap,
  RotaUnit,
  Stretch,
} from "./rota.ts";
export { compileRota } from "./rotaCompile.ts";
export { handOverYears } from "./rotaTable.ts";
export { cutTemporary, temporaryOverrides, type TemporaryRota } from "./rotaTemporary.ts";
export { handOverOf, rotaEpoch, rotaHoursOf } from "./rotaText.ts";
export { instantShown, wallTime, wallTimeAt, wallTimeOf, type WallTime } from "./rotaWallTime.ts";
