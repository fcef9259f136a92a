import { measuresOfRecord, recordOfMeasures, type MeasuresRecord } from "../desk/index.ts";
import { askedSpans, type Experiment, type Replication, type TierUse } from "./replicate.ts";

/** A replication as plain data, the same after a way through JSON to the last bit; without its history. */
export interface ReplicationRecord {
  readonly index: number;
  readonly arrived: number;
  readonly tiers: readonly TierUse[];
  readonly measures: MeasuresRecord;
}

export const recordOf = ({ index, arrived, tiers, measures }: Replication): ReplicationRecord => ({
  index,
  arrived,
  tiers,
  measures: recordOfMeasures(measures),
});

/** The replication that a record was taken of; the experiment must be the same. */
export const replicationOfRecord = (
  experiment: Experiment,
  { measures, ...rest }: ReplicationRecord,
): Replication => ({
  ...rest,
  measures: measuresOfRecord(experiment.load, askedSpans(experiment), measures),
  history: undefined,
});
