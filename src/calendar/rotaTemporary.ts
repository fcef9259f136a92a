import { instant, type Instant } from "../units/index.ts";
import type { RotaOverride, Stretch } from "./rota.ts";

/** A stretch in which fixed shifts stand in for everything else; where it has none, nobody is on call. */
export interface TemporaryRota extends Stretch {
  readonly shifts: readonly (Stretch & { readonly who: string })[];
}

/**
 * A temporary rota cut to the time between two instants, its shifts with it; undefined when nothing of it is left
 * there. Shifts of no length go.
 */
export function cutTemporary(
  temporary: TemporaryRota,
  from: Instant,
  to: Instant,
): TemporaryRota | undefined {
  const start = instant(Math.max(temporary.start, from));
  const end = instant(Math.min(temporary.end, to));
  if (start >= end) return undefined;
  const shifts = temporary.shifts
    .map((shift) => ({
      ...shift,
      start: instant(Math.max(shift.start, from)),
      end: instant(Math.min(shift.end, to)),
    }))
    .filter((shift) => shift.start < shift.end);
  return { start, end, shifts };
}

/** A temporary rota as overrides of a rank: its emptiness first, then its shifts, within its own two ends. */
export function temporaryOverrides(temporary: TemporaryRota, priority: number): readonly RotaOverride[] {
  const { start, end } = temporary;
  const shifts = cutTemporary(temporary, start, end)?.shifts ?? [];
  return [
    { from: start, to: end, who: [], priority },
    ...shifts.map((shift) => ({ from: shift.start, to: shift.end, who: [shift.who], priority })),
  ];
}
