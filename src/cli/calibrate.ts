import { basename, dirname, relative } from "node:path";
import { passed, type Checked } from "../input/index.ts";
import { readText } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import {
  calibrationResult,
  calibrationText,
  hasHeld,
  type Calibration,
  type LogAccount,
  type Paint,
} from "../report/index.ts";
import {
  calibratedLoad,
  checkColumns,
  compileLoad,
  fitLog,
  LogFigures,
  notLearned,
  parseLoad,
  parseMap,
  ticketOf,
  usualChoice,
  type ColumnMap,
  type Family,
  type ModelChoice,
} from "../workload/index.ts";
import { eachRow } from "../workload/node/eachRow.ts";
import { valueOf } from "./check.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { mapGuess } from "./guessMap.ts";
import { RefusedFile } from "./refusedFile.ts";
import { RefusedRows } from "./refusedRows.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface CalibrateOptions {
  readonly policy?: string;
  readonly map?: string;
  readonly guess?: boolean;
  readonly out?: string;
  readonly refused?: string;
  readonly staffFrom?: string;
  readonly seed: string;
  readonly family: Family;
  readonly arrivals: ModelChoice["arrivals"];
  readonly json?: boolean;
  readonly force?: boolean;
}

/** `deskdrill calibrate LOG`: fits a load to a log of tickets, writes it, and tells how well it fits the half kept back. */
export async function calibrateCommand(
  file: string,
  options: CalibrateOptions,
  paint: Paint,
): Promise<number> {
  const { map: mapFile, policy: policyFile, out, refused } = options;
  if (options.guess === true) {
    const policy = policyFile === undefined ? undefined : valueOf(await readPolicy(policyFile));
    process.stdout.write(await mapGuess(file, policy));
    return exitCode.held;
  }
  if (mapFile === undefined)
    throw new UsageError(
      "calibrate needs --map FILE, which says what the columns mean; --guess proposes one",
    );
  if (policyFile === undefined)
    throw new UsageError("calibrate needs --policy FILE, in whose words the load is written");
  const outputs = [out, refused].flatMap((path) => path ?? []);
  if (options.force !== true) await refuseExisting(outputs);
  const policy = valueOf(await readPolicy(policyFile));
  const map = valueOf(parseMap(mapFile, await readText(mapFile), policy));
  const staff = options.staffFrom === undefined ? undefined : await staffOf(options.staffFrom);
  const { figures, account } = await readLog(file, map, options);
  if (figures.whole.tickets === 0) throw new UsageError(nothingUsed(account));
  const fit = fitLog(
    figures,
    { ...usualChoice, family: options.family, arrivals: options.arrivals },
    options.seed,
  );
  const calibration: Calibration = {
    tool: { name: "deskdrill", version: toolVersion() },
    account,
    figures,
    fit,
    gaps: notLearned(fit, figures),
    seed: options.seed,
    reproduce: commandFor(file, options),
    written: out,
  };
  if (out !== undefined) {
    const text = calibratedLoad(fit, figures, policy, {
      id: idOf(out),
      title: `Calibrated: ${map.form.title}`,
      policyFile: relative(dirname(out), policyFile),
      seed: options.seed,
      source: map.form.source,
      staff,
    });
    checkLoad(out, text, policy);
    await writeFiles([{ path: out, text }]);
  }
  const json = (): string => JSON.stringify(calibrationResult(calibration), undefined, 2);
  process.stdout.write(`${options.json === true ? json() : calibrationText(calibration, paint)}\n`);
  return hasHeld(calibration) ? exitCode.held : exitCode.failed;
}

/** The staff lines of a load as they are written. */
async function staffOf(file: string): Promise<readonly object[]> {
  const load = valueOf(parseLoad(file, await readText(file)));
  const value: unknown = load.source.value;
  const staff: unknown = typeof value === "object" && value !== null && "staff" in value ? value.staff : [];
  return Array.isArray(staff) ? (staff as readonly object[]) : [];
}

async function readLog(
  file: string,
  map: ColumnMap,
  { seed, refused: refusedPath }: CalibrateOptions,
): Promise<{ readonly figures: LogFigures; readonly account: LogAccount }> {
  const figures = new LogFigures(seed, map.form.opened.zone);
  const refused = new RefusedRows();
  const refusedFile = refusedPath === undefined ? undefined : await RefusedFile.create(refusedPath);
  try {
    const read = valueOf(
      await eachRow(file, {
        header: (columns): Checked<undefined> => checkColumns(map, columns),
        row: (row) => {
          const ticket = ticketOf(map, row);
          const reason = "reason" in ticket ? ticket.reason : figures.add(ticket);
          if (reason !== undefined) {
            refused.add({ line: row.line, reason });
            refusedFile?.add({ line: row.line, reason });
          }
          return undefined;
        },
      }),
    );
    await refusedFile?.complete();
    const { encoding, delimiter, rows } = read;
    const used = figures.whole.tickets;
    return {
      figures,
      account: {
        file,
        encoding,
        delimiter,
        read: rows,
        used,
        refused: refused.count,
        reasons: refused.reasons,
        first: refused.first,
      },
    };
  } catch (error) {
    await refusedFile?.discard();
    throw error;
  }
}

function nothingUsed({ file, read, first: [first] }: LogAccount): string {
  const reason = first ? `; line ${first.line}: ${first.reason}` : "";
  return `${file}: none of its ${read} rows can be used${reason}`;
}

const idOf = (out: string): string =>
  basename(out)
    .replace(/\.ya?ml$/i, "")
    .replaceAll(/[^\p{L}\p{N}_.-]/gu, "-")
    .replace(/^[^\p{L}\p{N}]+/u, "") || "calibrated";

/** A load that could not be run is never written. */
function checkLoad(file: string, text: string, policy: Policy): Checked<undefined> {
  valueOf(compileLoad(valueOf(parseLoad(file, text)), policy));
  return passed(undefined);
}

/** The command that gives the same bytes. */
const commandFor = (
  file: string,
  { map, policy, staffFrom, seed, family, arrivals, out }: CalibrateOptions,
): string =>
  commandLine("calibrate", [file], {
    map,
    policy,
    "staff-from": staffFrom,
    seed,
    family: family === usualChoice.family ? undefined : family,
    arrivals: arrivals === usualChoice.arrivals ? undefined : arrivals,
    out,
  });
