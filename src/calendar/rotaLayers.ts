import { instant, never, unreachable, type Instant } from "../units/index.ts";
import type { Crew, RotaLayer, Stretch } from "./rota.ts";
import { turnsBetween, type NumberedTurn } from "./rotaHandOver.ts";
import { hoursBetween } from "./rotaHours.ts";
import { plannedShifts } from "./rotaShiftPlan.ts";

/** A stretch of a crew's turn in which the layer has them on call. */
export interface CrewStretch extends Stretch {
  readonly crew: Crew;
  /** The turn this is (part of). */
  readonly whole: Stretch;
}

function turnsOf(zone: string, { pattern }: RotaLayer, from: Instant, to: Instant): readonly NumberedTurn[] {
  switch (pattern.kind) {
    case "rotation":
      return turnsBetween(zone, pattern.handOver, from, to);
    case "shifts":
      return plannedShifts(zone, pattern.shift, from, to);
    case "hours":
      return hoursBetween(zone, pattern.hours, from, to).map((stretch) => ({ ...stretch, index: 0 }));
    default:
      return unreachable(pattern);
  }
}

/** The parts of a stretch that lie in other stretches, which are in order and disjoint. */
function partsIn(stretches: readonly Stretch[], { start, end }: Stretch): readonly Stretch[] {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? never) > start) high = middle;
    else low = middle + 1;
  }
  const parts: Stretch[] = [];
  for (let part = stretches[low]; part !== undefined && part.start < end; part = stretches[low]) {
    parts.push({ start: instant(Math.max(part.start, start)), end: instant(Math.min(part.end, end)) });
    low += 1;
  }
  return parts;
}

/** Whose turn a number is: the members again and again, before the first turn as well as after it. */
const crewOf = (members: readonly Crew[], index: number): Crew =>
  members[((index % members.length) + members.length) % members.length] ?? [];

/** Whom a layer by itself has on call in the time between two instants, clipped to them, by the order of turns. */
export function crewsOfLayer(
  zone: string,
  layer: RotaLayer,
  from: Instant,
  to: Instant,
): readonly CrewStretch[] {
  const { members, restrictedTo, from: first = instant(-Infinity), until = never } = layer;
  const [start, end] = [instant(Math.max(from, first)), instant(Math.min(to, until))];
  if (members.length === 0 || start >= end) return [];
  const workable = restrictedTo ? hoursBetween(zone, restrictedTo, start, end) : [{ start, end }];
  return turnsOf(zone, layer, start, end).flatMap((turn) =>
    partsIn(workable, {
      start: instant(Math.max(turn.start, start)),
      end: instant(Math.min(turn.end, end)),
    }).map((part) => ({
      ...part,
      crew: crewOf(members, turn.index),
      whole: { start: turn.start, end: turn.end },
    })),
  );
}
