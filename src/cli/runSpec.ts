import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Experiment, Figure } from "../experiment/index.ts";
import type { RunJob } from "../experiment/node/makers.ts";
import type { Setting } from "../input/index.ts";
import { policyOf, type PolicyFiles } from "../policy/node/readPolicy.ts";
import type { ArrivalsAccount } from "../report/index.ts";
import {
  compileLoad,
  parseLoad,
  ReplaySource,
  type Load,
  type LoadChanges,
  type Opening,
} from "../workload/index.ts";
import { valueOf } from "./check.ts";
import type { LoadFile } from "./loadFile.ts";
import { toolVersion } from "./version.ts";

/** All that the replications of a run depend on, as plain data: where its files stand is no part of it. */
export interface RunSpec {
  readonly load: { readonly file: string; readonly text: string };
  readonly settings: readonly Setting[];
  readonly policy: PolicyFiles;
  readonly changes: Omit<LoadChanges, "replications">;
  /** The openings of real tickets that are replayed, if any. */
  readonly openings: readonly Opening[] | undefined;
}

/** What the result of a run tells of it beside what the replications found. */
export interface RunNote {
  readonly loadHash: string;
  /** The command that gives the same bytes. */
  readonly reproduce: string;
  /** How many replications were asked for, where that is not the load's own number. */
  readonly replications: number | undefined;
  readonly arrivals: ArrivalsAccount | undefined;
}

/** The spec of a load that was read, with these changes. */
export function specOf(
  { file, written, settings, policyFiles }: LoadFile,
  { seed, weeks, replay }: LoadChanges,
  openings: readonly Opening[] | undefined,
): RunSpec {
  const [first, ...included] = policyFiles;
  const named = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: basename(one.file) });
  return {
    load: { file: basename(file), text: written },
    settings,
    policy: [named(first), ...included.map(named)],
    changes: {
      ...(seed === undefined ? {} : { seed }),
      ...(weeks === undefined ? {} : { weeks }),
      ...(replay ? { replay } : {}),
    },
    openings,
  };
}

/** The experiment with a load, whose inquiries are its own or these real ones. */
export const experimentWith = (load: Load, openings: readonly Opening[] | undefined): Experiment =>
  openings
    ? { load, sourcesFor: (one, seed, index) => [new ReplaySource(one, openings, seed, index)] }
    : { load };

/** What the text of a job holds: a run with all its replications, or rounds of several desks of which figures are taken. */
export type JobText = { readonly version: string } & (
  | { readonly kind: "run"; readonly spec: RunSpec; readonly note: RunNote }
  | { readonly kind: "rounds"; readonly specs: readonly RunSpec[]; readonly figures: readonly Figure[] }
);

/** A run as others make it or a file keeps it. Runs of the same spec and version have the same name. */
export function jobOf(spec: RunSpec, note: RunNote): RunJob {
  const version = toolVersion();
  return { name: nameOf([version, spec]), text: textOf({ version, kind: "run", spec, note }) };
}

/** Rounds of several desks as others make them or a file keeps them. */
export function roundsJobOf(specs: readonly RunSpec[], figures: readonly Figure[]): RunJob {
  const text = textOf({ version: toolVersion(), kind: "rounds", specs, figures });
  return { name: nameOf(text), text };
}

const textOf = (text: JobText): string => JSON.stringify(text);

const nameOf = (parts: unknown): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

/** What stands in the text of a job. */
export const readJob = (text: string): JobText => JSON.parse(text) as JobText;

/** The experiment of a job; `replications` of it, where the load's own number is not wanted. */
export function experimentOf(
  { load, settings, policy, changes, openings }: RunSpec,
  replications?: number,
): Experiment {
  const text = valueOf(parseLoad(load.file, load.text, settings));
  const all = replications === undefined ? changes : { ...changes, replications };
  return experimentWith(valueOf(compileLoad(text, valueOf(policyOf(policy)), all)), openings);
}
