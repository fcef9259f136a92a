export { inTurn } from "./inTurn.ts";
export { allFigures, distinct, expectedFigures, keyOf } from "./allFigures.ts";
export {
  compare,
  comparedAt,
  pairOf,
  type Change,
  type ComparedFigure,
  type Comparison,
  type Difference,
  type Pair,
} from "./compare.ts";
export type { AgentSummary } from "./agentSummary.ts";
export { judge, type Expectation, type JudgedExpectation, type Verdict } from "./expectation.ts";
export { recordOf, replicationOfRecord, type ReplicationRecord } from "./record.ts";
export { betterWhen, type Figure } from "./figure.ts";
export { lookLevel, plannedLooks } from "./looks.ts";
export { replications, replicator, type Experiment, type Replication, type SourcesFor } from "./replicate.ts";
export { confidence, type Estimate } from "./share.ts";
export { serviceLevelOf, type ServiceLevelQuestion } from "./serviceLevel.ts";
export { isEnough } from "./stopping.ts";
export { knownQueue, type KnownQueue } from "./knownQueue.ts";
export {
  summarise,
  type CellSummary,
  type ChannelSummary,
  type RunSummary,
  type TierSummary,
} from "./summary.ts";
export type { HandOverSummary } from "./handOverSummary.ts";
export type { TriageSummary } from "./triageSummary.ts";
export { planOf, type Busiest, type WorkPlan } from "./plan/plan.ts";
export { type Gap } from "./plan/rosterGaps.ts";
export { ratiosMaker, roundMaker, rounds, type Round } from "./rounds.ts";
export { sweepOf, type Sweep, type SweptFigure } from "./sweep.ts";
export { sensitivityOf, type ChangedDesks, type InputEffect, type Sensitivity } from "./sensitivity.ts";
export { type Roster } from "./staff/roster.ts";
export type { ChoiceRule, Found } from "./choose/selection.ts";
export { DeskChoice, deskChoiceOf, firstStages, type Choice, type ChosenDesk } from "./choose/deskChoice.ts";
export { StaffSearch, type Limit, type Shown, type StaffResult, type Step } from "./staff/search.ts";
