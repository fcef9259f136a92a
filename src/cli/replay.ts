import { readText } from "../input/node/readText.ts";
import type { ArrivalsAccount } from "../report/index.ts";
import {
  checkColumns,
  parseMap,
  readLog,
  replayChanges,
  type Load,
  type LoadChanges,
  type Opening,
} from "../workload/index.ts";
import { readRows } from "../workload/node/readRows.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { loadOf, type LoadFile } from "./loadFile.ts";

/** The files that a replay is made of. */
export interface ReplayOptions {
  readonly arrivals?: string;
  readonly map?: string;
}

/** Real inquiries to replay under a load, and what became of each row of their file. */
export interface Replay {
  readonly load: Load;
  /** What the replay changes in the load, with all other changes. */
  readonly changes: LoadChanges;
  readonly openings: readonly Opening[];
  readonly arrivals: ArrivalsAccount;
}

/** Reads the real inquiries that are to come instead of the load's own. Throws what is wrong with their files. */
export async function replay(
  loadFile: LoadFile,
  { arrivals: file = "", map: mapFile }: ReplayOptions,
  changes: LoadChanges,
): Promise<Replay> {
  if (mapFile === undefined)
    throw new UsageError("--arrivals needs --map FILE, which says what its columns mean");
  const { text, policy } = loadFile;
  const map = valueOf(parseMap(mapFile, await readText(mapFile), policy));
  const table = valueOf(await readRows(file));
  valueOf(checkColumns(map, table.columns));
  const log = readLog(map, table.rows);
  const zone = text.form.horizon.zone ?? policy.form.customerZone ?? "UTC";
  const whole = replayChanges(log.openings, zone, changes);
  if (!whole)
    throw new UsageError(
      `${file}: none of its ${table.rows.length} rows can be used${firstReason(log.refused)}`,
    );
  const load = loadOf(loadFile, whole);
  const inTime = log.openings.filter(({ at }) => at < load.horizon.end);
  const late = log.openings
    .slice(inTime.length)
    .map(({ line }) => ({ line, reason: "opened after the weeks asked for" }));
  return {
    load,
    changes: whole,
    openings: inTime,
    arrivals: { file, read: table.rows.length, used: inTime.length, refused: [...log.refused, ...late] },
  };
}

const firstReason = ([first]: readonly { line: number; reason: string }[]): string =>
  first ? `; line ${first.line}: ${first.reason}` : "";
