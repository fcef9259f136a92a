import { before, minutes, type Duration, type Instant } from "../../units/index.ts";

/** How late a step may be before whoever drives the ladder has plainly missed it. */
export const tolerance: Duration = minutes(5);

/** Whether a ladder whose next step is due at `due` is being driven; undefined when nothing is due. */
export const isOnSchedule = (due: Instant | undefined, now: Instant): boolean | undefined =>
  due === undefined ? undefined : due > before(now, tolerance);
