import type { Policy } from "../policy/index.ts";
import { invariant } from "../units/index.ts";

/** What the scenarios of a run are about. */
export interface CheckContext {
  readonly policyFile: string;
  readonly policy: Policy;
  /** The load that scenarios about outcomes simulate. */
  readonly loadFile?: string;
  /** The seed of its random numbers, instead of the load's own. */
  readonly seed?: string;
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
