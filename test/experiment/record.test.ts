import { expect, test } from "vitest";
import {
  recordOf,
  replicationOfRecord,
  summarise,
  type Experiment,
  type ReplicationRecord,
} from "../../src/experiment/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { simulated } from "./made.ts";

const experiment: Experiment = { load: sampleLoad };

test("an experiment whose replications went through JSON is summed up to the same bytes", () => {
  const made = simulated(3, experiment);
  const sent = made.map((one) => JSON.stringify(recordOf(one)));
  const received = sent.map((text) => replicationOfRecord(experiment, JSON.parse(text) as ReplicationRecord));
  expect(JSON.stringify(summarise(sampleLoad, received))).toBe(JSON.stringify(summarise(sampleLoad, made)));
  expect(received.map(({ index }) => index)).toEqual([0, 1, 2]);
});
