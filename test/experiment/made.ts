import { Measures } from "../../src/desk/index.ts";
import { replications, type Experiment, type Replication } from "../../src/experiment/index.ts";
import { hours } from "../../src/units/index.ts";
import { loadWith, policyWith, type Changes } from "../desk/script.ts";
import type { Load } from "../../src/workload/index.ts";

/** The small load with these expectations. */
export const loadExpecting = (expect: readonly Changes[] = [], changes: Changes = {}): Load =>
  loadWith({ ...changes, expect }, policyWith());

/** What a made-up replication counted, at the desk of the small load. */
export interface Counted {
  /** First responses on e-mail and on the phone, all of normal priority. */
  readonly email?: readonly [met: number, missed: number];
  readonly phone?: readonly [met: number, missed: number];
  /** Minutes to the first response, of e-mails. */
  readonly minutes?: readonly number[];
  readonly arrived?: number;
  readonly abandoned?: number;
  /** Hours by tier. */
  readonly busy?: readonly number[];
  readonly staffed?: readonly number[];
}

const [email, phone] = [0, 1];
const normal = 1;

const noHours = { rostered: 0, overtime: 0, absent: 0, onBreak: 0, staffed: 0, busy: 0, wrappingUp: 0 };

/** A replication that counted exactly this. */
export function replicationOf(index: number, counted: Counted): Replication {
  const measures = new Measures({ priorities: 3, channels: 5, plans: 1, tiers: 3, clauses: 3, handOvers: 1 });
  for (const [channel, pair] of [
    [email, counted.email],
    [phone, counted.phone],
  ] as const) {
    const cell = measures.cell("firstResponse", { priority: normal, channel: channel, plan: 0 });
    [cell.met, cell.missed] = pair ?? [0, 0];
  }
  const cell = measures.cell("firstResponse", { priority: normal, channel: email, plan: 0 });
  for (const minutes of counted.minutes ?? []) {
    cell.counted.add(minutes * 60_000);
    cell.countedSum += minutes * 60_000;
  }
  for (let call = 0; call < (counted.arrived ?? 0); call++) measures.countArrival(phone);
  for (let call = 0; call < (counted.abandoned ?? 0); call++) measures.countAbandonment(phone);
  const { busy = [0, 0, 0], staffed = [0, 0, 0] } = counted;
  const tiers = staffed.map((there, tier) => ({
    hours: { ...noHours, rostered: hours(there), staffed: hours(there), busy: hours(busy[tier] ?? 0) },
    meanWaiting: 0,
  }));
  return { index, measures, tiers, arrived: counted.arrived ?? 0, history: undefined };
}

/** Replications that counted exactly these. */
export const replicationsOf = (...counted: readonly Counted[]): readonly Replication[] =>
  counted.map((one, index) => replicationOf(index, one));

/** The first replications of an experiment, simulated. */
export function simulated(count: number, experiment: Experiment): readonly Replication[] {
  const found: Replication[] = [];
  for (const one of replications(experiment)) if (found.push(one) === count) break;
  return found;
}
