import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import type { RunOutputOptions } from "./runOutputs.ts";
import { firstIndices, resultsOf, type Making, type MakingOptions } from "./series.ts";
import type { Work } from "./work.ts";

/** A share of the replications of a run: every `of`th, from the `part`th one. */
export interface Part {
  readonly part: number;
  readonly of: number;
  /** Where it is kept for `merge`. */
  readonly file: string;
}

interface PartOptions extends RunOutputOptions, MakingOptions {
  readonly shard?: string;
}

/** The part that "--shard 2/3" asks for, if any. Throws a UsageError for one that makes no sense. */
export function partOf({ shard, resume, out, json }: PartOptions): Part | undefined {
  if (shard === undefined) return undefined;
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (part < 1 || part > of) throw new UsageError(`--shard ${shard}: write 1/3 for the first third`);
  if (resume === undefined) throw new UsageError("--shard needs --resume FILE, where merge finds its part");
  if (out.length > 0 || json === true)
    throw new UsageError("a part has no result of its own; give --out and --json to deskdrill merge");
  return { part, of, file: resume };
}

/** How a part is made: out of so many replications, and by whom. */
interface PartSetting {
  readonly most: number;
  readonly making: Making;
  readonly isSilent: boolean;
}

/** Makes one part of the replications that a run may need, and keeps them; returns the exit code. */
export async function makePart<T>(
  work: Work<T>,
  { part, of, file }: Part,
  { most, making, isSilent }: PartSetting,
): Promise<number> {
  const indices = firstIndices(most).filter((index) => index % of === part - 1);
  const { done, isPartial } = await resultsOf(work, making, { indices, isEnough: () => false, isSilent });
  process.stdout.write(
    `${done.length} of the ${indices.length} replications of part ${part}/${of} are in ${file}\n`,
  );
  return isPartial ? exitCode.interrupted : exitCode.held;
}
