import { between, elapsed, plus, type Duration, type Instant } from "../../units/index.ts";
import { onCallAt } from "../onCall.ts";
import type { Policy } from "../policy.ts";
import type { Period } from "./reference.ts";

/** A stretch in which one policy has these people on call, and the other has those. */
export interface OnCallChange {
  readonly start: Instant;
  readonly end: Instant;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A rota of both policies that has others on call at some time of the period. */
export interface RotaChange {
  readonly rota: string;
  readonly stretches: number;
  /** Elapsed time of all of them. */
  readonly lasts: Duration;
  readonly first: OnCallChange;
}

/** The rotas by the same name that do not have the same people on call all through the period. */
export const rotaChanges = (old: Policy, recent: Policy, period: Period): readonly RotaChange[] =>
  old.rotas.names
    .filter((rota) => recent.rotas.names.includes(rota))
    .flatMap((rota) => {
      const stretches = changesOf(rota, [old, recent], period);
      const [first] = stretches;
      const lasts = stretches.reduce((sum, { start, end }) => plus(sum, between(start, end)), elapsed(0));
      return first ? [{ rota, stretches: stretches.length, lasts, first }] : [];
    });

/** The stretches in order; those that touch and have the same people are one. */
function changesOf(
  rota: string,
  [old, recent]: readonly [Policy, Policy],
  period: Period,
): readonly OnCallChange[] {
  const stretches: OnCallChange[] = [];
  const edges = edgesOf(rota, [old, recent], period);
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? period.to;
    const next = { start, end, from: onCallAt(old, rota, start), to: onCallAt(recent, rota, start) };
    const last = stretches.at(-1);
    if (last && keyOf(last) === keyOf(next)) stretches.splice(-1, 1, { ...last, end });
    else stretches.push(next);
  }
  return stretches.filter(({ from, to }) => from.join() !== to.join());
}

const keyOf = ({ from, to }: OnCallChange): string => `${from.join()}|${to.join()}`;

/** When anybody's time on call begins or ends in any of the policies, and the period's own two ends. */
function edgesOf(rota: string, policies: readonly Policy[], { from, to }: Period): readonly Instant[] {
  const shifts = policies.flatMap(({ rotas }) => rotas.get(rota).shiftsBetween(from, to));
  const edges = new Set([from, to, ...shifts.flatMap(({ start, end }) => [start, end])]);
  return [...edges].toSorted((a, b) => a - b);
}
