import { instant, type Instant } from "../units/index.ts";
import type { Duty, Rota, Stretch } from "./rota.ts";
import { dutiesOf, type Claim } from "./rotaDuties.ts";
import { crewsOfLayer } from "./rotaLayers.ts";

/** A stretch in which the same people are on call for the same reasons. */
export interface RotaSegment {
  readonly start: Instant;
  readonly duties: readonly Duty[];
}

interface Claimed extends Stretch {
  readonly claim: Claim;
}

function claimsOf(rota: Rota, from: Instant, to: Instant): readonly Claimed[] {
  const turns = rota.layers.flatMap((layer) =>
    crewsOfLayer(rota.zone, layer, from, to).map(({ start, end, crew, whole }) => ({
      start,
      end,
      claim: { kind: "turn", layer, crew, whole } as const,
    })),
  );
  const overrides = rota.overrides.map((override) => ({
    start: override.from,
    end: override.to,
    claim: { kind: "override", override } as const,
  }));
  const swaps = rota.swaps.map((swap) => ({
    start: swap.from,
    end: swap.to,
    claim: { kind: "swap", swap } as const,
  }));
  return [...turns, ...overrides, ...swaps]
    .map(({ start, end, claim }) => ({
      start: instant(Math.max(start, from)),
      end: instant(Math.min(end, to)),
      claim,
    }))
    .filter(({ start, end }) => start < end);
}

/** Whether two duties are the same one, going on. */
const isSame = (one: Duty, other: Duty): boolean =>
  one.who === other.who &&
  one.by === other.by &&
  one.swap === other.swap &&
  one.layer === other.layer &&
  one.whole.start === other.whole.start &&
  one.whole.end === other.whole.end;

/** The duties, each once, as the object it was before where it goes on, so that identity tells what goes on. */
const continuing = (duties: readonly Duty[], before: readonly Duty[]): readonly Duty[] =>
  duties
    .filter((duty, index) => duties.findIndex((earlier) => isSame(earlier, duty)) === index)
    .map((duty) => before.find((earlier) => isSame(earlier, duty)) ?? duty);

const goesOn = (duties: readonly Duty[], before: readonly Duty[]): boolean =>
  duties.length === before.length && duties.every((duty, index) => duty === before[index]);

interface Change {
  readonly begin: Claim[];
  readonly end: Claim[];
}

/** By instant: what begins and what ends there, instants in order. */
function changesOf(claims: readonly Claimed[], from: Instant): readonly (readonly [number, Change])[] {
  const changes = new Map<number, Change>([[from, { begin: [], end: [] }]]);
  const at = (moment: Instant): Change => {
    const change = changes.get(moment) ?? { begin: [], end: [] };
    changes.set(moment, change);
    return change;
  };
  for (const { start, end, claim } of claims) {
    at(start).begin.push(claim);
    at(end).end.push(claim);
  }
  return [...changes].sort(([a], [b]) => a - b);
}
/**
 * Who is on call from `from` until before `to`, as stretches that each run to the start of the next. One sweep over
 * everything that begins or ends; assumes finite instants.
 */
export function rotaSegments(rota: Rota, from: Instant, to: Instant): readonly RotaSegment[] {
  const segments: RotaSegment[] = [];
  const running = new Set<Claim>();
  let before: readonly Duty[] | undefined;
  for (const [moment, { begin, end }] of changesOf(claimsOf(rota, from, to), from)) {
    if (moment >= to) break;
    for (const claim of end) running.delete(claim);
    for (const claim of begin) running.add(claim);
    const duties = continuing(dutiesOf([...running]), before ?? []);
    if (before !== undefined && goesOn(duties, before)) continue;
    segments.push({ start: instant(moment), duties });
    before = duties;
  }
  return segments;
}
