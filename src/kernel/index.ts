export { EventList, noEvent, type EventListOptions } from "./eventList.ts";
export { phase } from "./phase.ts";
export { Stream, streamFor } from "./stream.ts";
export { meanOf, varianceOf, type Distribution, type Weighted } from "./distribution.ts";
export { samplerOf, type Sampler } from "./sampler.ts";
export { exponentialVariate, gammaSampler, normalVariate, poissonCount } from "./variate.ts";
export { meanInterval, Tally, type MeanEstimate } from "./tally.ts";
export { TimeWeighted } from "./timeWeighted.ts";
export { Histogram, histogramError, quantileOf, type HistogramRecord } from "./quantiles.ts";
export { ratioInterval, wilson, type RatioEstimate, type ShareEstimate } from "./interval.ts";
export {
  bonferroni,
  pairedDifference,
  shareDifference,
  type DifferenceEstimate,
  type RatioSample,
} from "./difference.ts";
export { kimNelsonConstants, selectBest } from "./kimNelson.ts";
export { normalCdf, normalDensity, normalQuantile, studentCdf, studentQuantile } from "./probability.ts";
export { logGamma, regularisedBeta, regularisedGamma } from "./specialFunctions.ts";
export {
  erlangB,
  erlangC,
  erlangCServedWithin,
  erlangCServersFor,
  erlangCServiceLevel,
  erlangCWaitQuantile,
  halfinWhitt,
  rosteredFor,
  squareRootStaffing,
  type ErlangC,
  type LossStation,
  type ServiceGoal,
  type Station,
} from "./erlang.ts";
export {
  erlangA,
  erlangAWithin,
  type ErlangA,
  type ErlangAWithin,
  type ImpatientStation,
} from "./erlangA.ts";
export {
  mostUrgentWaitsLonger,
  pollaczekKhinchine,
  priorityWaits,
  type PollaczekKhinchine,
  type PriorityStation,
  type PriorityWaits,
  type SingleServer,
} from "./queueFormulas.ts";
