export { judge, type Expectation, type JudgedExpectation, type Verdict } from "./expectation.ts";
export { recordOf, replicationOfRecord, type ReplicationRecord } from "./record.ts";
export { replications, replicator, type Experiment, type Replication, type SourcesFor } from "./replicate.ts";
export { confidence, type Estimate } from "./share.ts";
export { isEnough } from "./stopping.ts";
export {
  summarise,
  type CellSummary,
  type ChannelSummary,
  type RunSummary,
  type TierSummary,
} from "./summary.ts";
export type { TriageSummary } from "./triageSummary.ts";
