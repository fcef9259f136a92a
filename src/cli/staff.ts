import { dirname, relative } from "node:path";
import { StaffSearch, type Roster } from "../experiment/index.ts";
import { rewriteValues, type Rewriting } from "../input/index.ts";
import {
  plain,
  staffResult,
  staffText,
  staffVerdict,
  type Paint,
  type StaffOrigin,
} from "../report/index.ts";
import { commandLine } from "./commandLine.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";
import { changesOf, loadOf, readLoad, type LoadFile, type LoadOptions } from "./loadFile.ts";
import { outputsOf } from "./outputs.ts";
import { policyBeside } from "./policyBeside.ts";
import { untilEnough } from "./untilEnough.ts";
import { shownText } from "./shownText.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface StaffOptions extends LoadOptions {
  readonly out: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

const formats = ["json", "load", "text"] as const;
/** Replications that a search usually makes, for the progress shown. */
const usualSearch = 3_000;

/** `deskdrill staff LOAD`: the cheapest roster on its lines that holds what it expects; returns the exit code. */
export async function staffCommand(file: string, options: StaffOptions, paint: Paint): Promise<number> {
  const outputs = outputsOf(options.out, formats);
  if (options.force !== true) await refuseExisting(outputs.map(({ path }) => path));
  const loadFile = await readLoad(file, options);
  const load = loadOf(loadFile, changesOf(options));
  if (load.form.expect.length === 0)
    throw new UsageError(`${file} expects nothing, so nobody is needed; add what is to hold under "expect"`);
  const search = new StaffSearch(load);
  const { isPartial } = await untilEnough(search.run(), {
    isEnough: () => false,
    most: usualSearch,
    isSilent: options.quiet === true,
  });
  const found = search.result;
  const changed = found.roster ? rosteredText(loadFile, found.roster) : loadFile.written;
  const { policy, set, replications, weeks } = options;
  const origin: StaffOrigin = {
    tool: { name: "deskdrill", version: toolVersion() },
    loadHash: loadFile.hash,
    isPartial,
    lines: changedLines(loadFile.written, changed),
    reproduce: commandLine("staff", [file], { policy, set, seed: load.form.seed, replications, weeks }),
  };
  const json = `${JSON.stringify(staffResult(load, found, origin), undefined, 2)}\n`;
  const text = { json, text: `${staffText(load, found, origin, plain)}\n` };
  await writeFiles(
    outputs.map(({ format, path }) => ({
      path,
      text: format === "load" ? movedText(loadFile, changed, path) : text[format],
    })),
  );
  process.stdout.write(
    options.json === true ? json : shownText(staffText(load, found, origin, paint), options),
  );
  if (isPartial) return exitCode.interrupted;
  return { shown: exitCode.held, undecided: exitCode.inconclusive, none: exitCode.failed }[
    staffVerdict(found, origin)
  ];
}

/** The text of the load with another number of agents at each line, comments and all else as they are. */
const rosteredText = ({ written }: LoadFile, roster: Roster): string =>
  rewriteValues(
    written,
    roster.map((agents, line): Rewriting => ({ path: ["staff", line, "agents"], text: String(agents) })),
  );

const changedLines = (before: string, after: string): readonly string[] => {
  const own = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !own.has(line));
};

/** The text as it is to stand in another folder, from which its policy is somewhere else. */
function movedText(loadFile: LoadFile, text: string, path: string): string {
  const policy = policyBeside(loadFile.file, loadFile.text);
  if (policy === undefined) return text;
  return rewriteValues(text, [
    { path: ["policy"], text: relative(dirname(path), policy).replaceAll("\\", "/") },
  ]);
}
