import {
  erlangA,
  erlangC,
  meanOf,
  pollaczekKhinchine,
  varianceOf,
  type Distribution,
  type Station,
} from "../kernel/index.ts";
import { minutes } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { obstaclesOf, tierLines, type TierLine } from "./tierLines.ts";

/** A tier that is a queue of the textbooks, with what its formula says; or why no formula applies. Times in minutes. */
export type KnownQueue =
  | {
      readonly kind: "queue";
      /** "M/M/3", or several where agents share the work by channel. */
      readonly notation: string;
      readonly formula: string;
      readonly meanWait: number;
      readonly occupancy: number;
    }
  | { readonly kind: "none"; readonly why: readonly string[] };

interface Solved {
  readonly notation: string;
  readonly formula: string;
  readonly meanWait: number;
  readonly busy: number;
}

/**
 * Whether a tier of a load is a queue that a formula describes. All of its lines have to be: Poisson arrivals at an even rate,
 * work of one kind, agents who are always there. In what order tickets are taken changes neither mean wait nor occupancy,
 * since it does not depend on the work that a ticket takes.
 */
export function knownQueue(load: Load, tier: string): KnownQueue {
  const obstacles = obstaclesOf(load, tier);
  if (obstacles.length > 0) return { kind: "none", why: obstacles };
  const lines = tierLines(load, tier);
  const solved = lines.map(solve);
  const why = solved.flatMap((one) => (typeof one === "string" ? [one] : []));
  const known = solved.flatMap((one) => (typeof one === "string" ? [] : [one]));
  if (why.length > 0 || known.length === 0) return { kind: "none", why: [...new Set(why)] };
  const total = (of: (index: number) => number): number =>
    lines.reduce((sum, _, index) => sum + of(index), 0);
  const rate = (index: number): number => lines[index]?.perMinute ?? 0;
  return {
    kind: "queue",
    notation: known.map(({ notation }) => notation).join(" and "),
    formula: [...new Set(known.map(({ formula }) => formula))].join(" and "),
    meanWait: total((index) => rate(index) * (known[index]?.meanWait ?? 0)) / total(rate),
    occupancy: total((index) => known[index]?.busy ?? 0) / total((index) => lines[index]?.agents ?? 0),
  };
}

/** What a formula says of one line, or why none does. */
function solve(line: TierLine): Solved | string {
  const { work, patience, agents } = line;
  if (work.kind === "exponential") return solveMarkov(line, work.mean);
  if (patience) return "work that is not exponential, and customers who hang up";
  if (agents > 1) return "work that is not exponential, shared by several agents";
  return solveSingle(line, work);
}

const inMinutesOf = (milliseconds: number): number => milliseconds / minutes(1);

function solveMarkov({ perMinute, agents, patience }: TierLine, meanWork: number): Solved | string {
  const station: Station = {
    arrivalRate: perMinute,
    meanServiceTime: inMinutesOf(meanWork),
    servers: agents,
  };
  if (patience?.kind === "exponential") {
    const found = erlangA({ ...station, meanPatience: inMinutesOf(patience.mean) });
    const busy = found.occupancy * agents;
    return { notation: `M/M/${agents}+M`, formula: "Erlang A", meanWait: found.meanWait, busy };
  }
  if (patience) return "patience that is not exponential";
  const found = erlangC(station);
  if (found.kind === "unstable") return tooMuch(found.offeredLoad, agents);
  const { meanWait, offeredLoad } = found;
  return { notation: `M/M/${agents}`, formula: "Erlang C", meanWait, busy: offeredLoad };
}

function solveSingle({ perMinute }: TierLine, work: Distribution): Solved | string {
  const meanServiceTime = inMinutesOf(meanOf(work));
  const serviceTimeVariance = varianceOf(work) / minutes(1) ** 2;
  const found = pollaczekKhinchine({ arrivalRate: perMinute, meanServiceTime, serviceTimeVariance });
  if (found.kind === "unstable") return tooMuch(found.occupancy, 1);
  const notation = work.kind === "deterministic" ? "M/D/1" : "M/G/1";
  return { notation, formula: "Pollaczek-Khinchine", meanWait: found.meanWait, busy: found.occupancy };
}

const tooMuch = (load: number, agents: number): string =>
  `more work comes than can be done: ${Number(load.toPrecision(3))} agents' worth for ${agents}`;
