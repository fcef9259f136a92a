import type { Policy } from "../policy/index.ts";
import { invariant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";

/** What the scenarios of a run are about. */
export interface CheckContext {
  readonly policyFile: string;
  readonly policy: Policy;
  readonly loadFile?: string;
  /** The seed of its random numbers, where another than the load's own was asked for. */
  readonly seed?: string;
  /** What scenarios about outcomes simulate, with that seed. */
  readonly load?: Load;
}

let present: CheckContext | undefined;

/** Says what the scenarios are about, before the steps are registered. */
export function setContext(context: CheckContext): void {
  present = context;
}

/** What the scenarios are about. */
export function contextOfRun(): CheckContext {
  invariant(present !== undefined, "whoever runs scenarios says first what they are about");
  return present;
}
