import type { Instant } from "../../units/index.ts";

/** A stretch in which nobody is paged, from `from` up to but not including `until`. */
export interface MaintenanceWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/** When the window that an instant lies in ends, windows that overlap or meet counting as one; undefined outside. */
export const suppressedBy =
  (windows: readonly MaintenanceWindow[]): ((at: Instant) => Instant | undefined) =>
  (at) => {
    const byStart = windows.toSorted((one, other) => one.from - other.from);
    let end = at;
    for (const { from, until } of byStart) if (from <= end && until > end) end = until;
    return end > at ? end : undefined;
  };
