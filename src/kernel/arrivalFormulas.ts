import { invariant } from "../units/index.ts";

/** Groups that arrive together, at Poisson instants, at one server with exponential service. */
export interface BatchStation {
  readonly batchRate: number;
  readonly meanBatchSize: number;
  readonly batchSizeVariance: number;
  readonly meanServiceTime: number;
}

export interface BatchQueue {
  readonly occupancy: number;
  readonly meanInSystem: number;
  readonly meanTimeInSystem: number;
  readonly meanWait: number;
}

/**
 * The queue M[X]/M/1, in the unit of the input; undefined when the server cannot keep up. Mean number in system
 * rho (1 + E[X^2] / E[X]) / (2 (1 - rho)). Gross and Harris (1998), section 3.1.
 */
export function batchQueue(station: BatchStation): BatchQueue | undefined {
  const { batchRate, meanBatchSize, batchSizeVariance, meanServiceTime } = station;
  invariant(batchRate > 0 && meanBatchSize >= 1, "batches come, each of somebody");
  const arrivalRate = batchRate * meanBatchSize;
  const occupancy = arrivalRate * meanServiceTime;
  if (occupancy >= 1) return undefined;
  const perCustomer = (batchSizeVariance + meanBatchSize ** 2) / meanBatchSize;
  const meanInSystem = (occupancy * (1 + perCustomer)) / (2 * (1 - occupancy));
  const meanTimeInSystem = meanInSystem / arrivalRate;
  return { occupancy, meanInSystem, meanTimeInSystem, meanWait: meanTimeInSystem - meanServiceTime };
}

/** One server without a line: whoever finds it busy tries again after an exponential time, for ever. */
export interface RetrialStation {
  readonly arrivalRate: number;
  readonly meanServiceTime: number;
  readonly meanRetrialTime: number;
}

/**
 * The mean number of customers who are about to try again, and the mean time that a customer spends so; undefined when the
 * server cannot keep up. M/M/1/1 with retrials: rho (lambda + nu rho) / (nu (1 - rho)). Falin and Templeton (1997), 1.2.
 */
export function retrialQueue({
  arrivalRate,
  meanServiceTime,
  meanRetrialTime,
}: RetrialStation):
  { readonly occupancy: number; readonly meanOrbit: number; readonly meanOrbitTime: number } | undefined {
  const occupancy = arrivalRate * meanServiceTime;
  if (occupancy >= 1) return undefined;
  const meanOrbit = (occupancy * (arrivalRate * meanRetrialTime + occupancy)) / (1 - occupancy);
  return { occupancy, meanOrbit, meanOrbitTime: meanOrbit / arrivalRate };
}
