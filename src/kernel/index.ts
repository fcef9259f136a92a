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
export {
  preemptiveTimes,
  singleServerPriorities,
  type ServiceClass,
  type SingleServerPriorities,
} from "./priorityQueues.ts";
export { jacksonNetwork, type Network, type NetworkFlow } from "./networkQueues.ts";
export {
  batchQueue,
  retrialQueue,
  type BatchQueue,
  type BatchStation,
  type RetrialStation,
} from "./arrivalFormulas.ts";
export {
  offeredLoadAt,
  sineOfferedLoad,
  type RatePiece,
  type ServiceTime,
  type SineLoad,
  type SineRate,
} from "./offeredLoad.ts";
export {
  lookAheadAfter,
  mayStop,
  relativeHalfWidthOf,
  replicationsNeeded,
  type PrecisionGoal,
} from "./precision.ts";
export { batchMeans, mser5, type WarmUpCut } from "./steadyState.ts";
export { chiSquareQuantile, kolmogorovDistance, kolmogorovTail } from "./goodness.ts";
export { fitFamily, fitTimes, type Fit, type FittedFamily } from "./fit.ts";
export { kaplanMeier, meanPatience, type Wait } from "./survival.ts";
export { budgetShares, type Alternative } from "./budgetShares.ts";
export { chancesAgainst, correctSelection, leaderOf } from "./correctSelection.ts";
export { spendBudget } from "./spendBudget.ts";
export {
  oneOfTwo,
  phaseQueue,
  regimeQueue,
  twoInTurn,
  type PhaseQueue,
  type PhaseStation,
  type RegimeQueue,
  type RegimeStation,
  type TwoPhases,
} from "./phaseQueues.ts";
