import type { Sample, Simulation } from "./agreement.ts";
import { QueueNetwork, type ClassCount, type QueueModel, type Run } from "./queueNetwork.ts";

export interface KernelSimulation {
  readonly model: QueueModel;
  /** Minutes of a replication, after a tenth of it as warm-up. */
  readonly minutes: number;
  readonly most?: number;
  readonly run?: Partial<Run>;
  /** The figures of a replication under the names that the entry expects. */
  readonly sample: (done: QueueNetwork) => Sample;
}

/** A simulation that uses the product's kernel and nothing else of it. */
export function onKernel({
  model,
  minutes: length,
  most = 80,
  run = {},
  sample,
}: KernelSimulation): Simulation {
  return {
    at: "kernel",
    most,
    replicate: (seed, replication) =>
      sample(
        new QueueNetwork(model, { warmUp: length / 10, minutes: length, ...run, seed, replication }).run(),
      ),
  };
}

/** Minutes in which about so many customers come from outside. */
export function minutesFor(arrivals: number, { classes }: QueueModel): number {
  return arrivals / classes.reduce((sum, { rate }) => sum + rate, 0);
}

/** One count of several classes. */
export const sumOf = (counts: readonly ClassCount[], of: (count: ClassCount) => number): number =>
  counts.reduce((sum, count) => sum + of(count), 0);

/** The mean of a level over the measured time, as a ratio. */
export const levelOf = (
  level: QueueNetwork["busy"][number] | undefined,
  { end }: QueueNetwork,
  per = 1,
): readonly [number, number] => [(level?.meanUntil(end) ?? NaN) / per, 1];

/** The figures of all customers of one class, or of several, under usual names. */
export function figuresOf(
  counts: readonly ClassCount[],
): Readonly<Record<UsualFigure, readonly [number, number]>> {
  const sum = (of: (count: ClassCount) => number): number => sumOf(counts, of);
  const arrived = sum((one) => one.arrived);
  const served = sum((one) => one.served);
  const abandoned = sum((one) => one.abandoned);
  const settled = served + abandoned;
  const inTime = sum((one) => one.servedInTime);
  const shortly = sum((one) => one.abandonedInTime);
  const wait = sum((one) => one.waitOfServed) + sum((one) => one.waitOfAbandoned);
  return {
    pWait: [sum((one) => one.waited), arrived],
    pAbandon: [abandoned, settled],
    pBlock: [sum((one) => one.blocked), arrived],
    meanWait: [wait, settled],
    meanWaitServed: [sum((one) => one.waitOfServed), served],
    meanWaitAbandoned: [sum((one) => one.waitOfAbandoned), abandoned],
    servedInTime: [inTime, settled],
    abandonedInTime: [shortly, settled],
    tooLong: [settled - inTime - shortly, settled],
    servedInTimeOfServed: [inTime, served],
    servedInTimeOfRest: [inTime, settled - shortly],
    inTimeOrLeft: [inTime + shortly, settled],
    meanStay: [sum((one) => one.stay), served],
  };
}

type UsualFigure =
  | "pWait"
  | "pAbandon"
  | "pBlock"
  | "meanWait"
  | "meanWaitServed"
  | "meanWaitAbandoned"
  | "servedInTime"
  | "abandonedInTime"
  | "tooLong"
  | "servedInTimeOfServed"
  | "servedInTimeOfRest"
  | "inTimeOrLeft"
  | "meanStay";

/** The same ratio, in another unit. */
export const times = (
  [above, below]: readonly [number, number],
  factor: number,
): readonly [number, number] => [above * factor, below];
