import type { Variation } from "../report/index.ts";
import { settingOf } from "../input/index.ts";
import type { Load, LoadChanges } from "../workload/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { changesOf, loadOf, readLoad, type LoadFile, type LoadOptions } from "./loadFile.ts";

const mostDesks = 500;

/** The desks of a load that is varied, the first apart. */
export interface VariedDesks {
  readonly file: LoadFile;
  readonly load: Load;
  /** Of all desks, the first included. */
  readonly files: readonly LoadFile[];
  readonly loads: readonly Load[];
  /** What the options change in every one. */
  readonly changes: LoadChanges;
}

/** A desk for every combination of the values that "PATH=V1,V2" texts say. Throws a UsageError for what says none. */
export function variationOf(vary: readonly string[]): Variation {
  const axes = vary.map(axisOf);
  if (axes.length === 0) throw new UsageError("say what to vary: --vary staff.NAME.agents=1,2,3");
  const values = combinations(axes.map((axis) => axis.values));
  if (values.length > mostDesks)
    throw new UsageError(`these are ${values.length} combinations, more than ${mostDesks}; vary less`);
  return { paths: axes.map(({ path }) => path), values };
}

/** Reads a load once for every desk; all have the seed of the first. Throws what is wrong with any of them. */
export async function readVaried(
  file: string,
  options: LoadOptions,
  { paths, values }: Variation,
): Promise<VariedDesks> {
  const files: LoadFile[] = [];
  for (const one of values) {
    const set = paths.map((path, index) => `${path}=${JSON.stringify(one[index])}`);
    files.push(await readLoad(file, { ...options, set: [...(options.set ?? []), ...set] }));
  }
  const changes = { seed: files[0]?.text.form.seed ?? "1", ...changesOf(options) };
  const loads = files.map((one) => loadOf(one, changes));
  const [first] = files;
  const [load] = loads;
  if (!first || !load) throw new UsageError("--vary needs at least one value");
  return { file: first, load, files, loads, changes };
}

/** A path, and the values that it takes one after another. */
interface Axis {
  readonly path: string;
  readonly values: readonly unknown[];
}

/** What "PATH=V1,V2" varies; the values are written as in a list of the file. Throws what is wrong with it. */
function axisOf(said: string): Axis {
  const [, path = "", values = ""] = /^([^=\s]+)=(.+)$/s.exec(said) ?? [];
  if (path === "seed")
    throw new UsageError(`--vary ${said}: all desks have the same customers; give --seed for other ones`);
  const setting = path === "" ? undefined : settingOf(`${path}=[${values}]`);
  if (!setting)
    throw new UsageError(`--vary ${said}: write PATH=V1,V2,V3, for example staff.NAME.agents=1,2,3`);
  const { value } = valueOf(setting);
  return { path, values: Array.isArray(value) ? (value as readonly unknown[]) : [value] };
}

/** Every combination of one value of each axis, the last axis changing first. */
const combinations = (axes: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  axes.reduce<readonly (readonly unknown[])[]>(
    (soFar, values) => soFar.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
