import type { Experiment } from "../experiment/index.ts";
import { readText } from "../input/node/readText.ts";
import type { ArrivalsAccount } from "../report/index.ts";
import {
  checkColumns,
  parseMap,
  readLog,
  replayChanges,
  ReplaySource,
  type LoadChanges,
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

/** An experiment whose inquiries come from a file of real ones, and what became of each of its rows. */
export async function replay(
  loadFile: LoadFile,
  { arrivals: file = "", map: mapFile }: ReplayOptions,
  changes: LoadChanges,
): Promise<{ readonly experiment: Experiment; readonly arrivals: ArrivalsAccount }> {
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
    experiment: { load, sourcesFor: (one, seed, index) => [new ReplaySource(one, inTime, seed, index)] },
    arrivals: { file, read: table.rows.length, used: inTime.length, refused: [...log.refused, ...late] },
  };
}

const firstReason = ([first]: readonly { line: number; reason: string }[]): string =>
  first ? `; line ${first.line}: ${first.reason}` : "";
