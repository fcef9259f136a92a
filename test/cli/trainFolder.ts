import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SessionStarted } from "../../src/trainer/session/state.ts";
import { instant } from "../../src/units/index.ts";
import { runCli, type Ended } from "./runCli.ts";

/** A folder with a training store of its own. */
export interface TrainFolder {
  readonly path: (name: string) => string;
  /** Runs `train` with the words, under saas-standard and with this store. */
  readonly train: (...words: readonly string[]) => Promise<Ended>;
  readonly remove: () => Promise<void>;
}

export const trained = "scenarios/policies/saas-standard.yaml";

export async function trainFolder(): Promise<TrainFolder> {
  const folder = await mkdtemp(join(tmpdir(), "train-"));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    train: (...words) => runCli("train", ...words, "--policy", trained, "--store", path("training.sqlite")),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** The start of a session of so many cases. */
export const startWith = (edition: string, change: Partial<SessionStarted>): SessionStarted => ({
  type: "sessionStarted",
  at: 0,
  mode: "exam",
  seed: "s",
  items: 1,
  focus: undefined,
  policyHash: edition,
  starts: instant(0),
  ...change,
});
