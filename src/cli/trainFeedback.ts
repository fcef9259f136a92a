import { basename, dirname, extname, join } from "node:path";
import { withEntries } from "../input/index.ts";
import { readText } from "../input/node/readText.ts";
import type { Policy } from "../policy/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import { severityMatrix, type ScoredRow } from "../trainer/scoring/index.ts";
import { triageEntry } from "../trainer/triageEntry.ts";
import { compileLoad, parseLoad, type LoadText } from "../workload/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { policyBeside } from "./policyBeside.ts";
import { shellWord } from "./shellWord.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

/** A load that a trainee's answers are to be written into, and the copy that holds both. */
export interface FeedbackLoad {
  readonly file: string;
  readonly copy: string;
  readonly text: string;
  readonly load: LoadText;
  /** Whose answers they are. */
  readonly who: string;
}

/** Reads the load before anybody trains: it is one of the policy that is trained, and its copy is not there yet. */
export async function feedbackLoad(
  file: string,
  who: string,
  policy: Policy,
  { force }: { readonly force?: boolean },
): Promise<FeedbackLoad> {
  const copy = copyOf(file, who);
  if (force !== true) await refuseExisting([copy]);
  const text = await readText(file);
  const load = valueOf(parseLoad(file, text));
  await checkPolicy(file, load, policy);
  valueOf(compileLoad(load, policy));
  return { file, copy, text, load, who };
}

/** "normal-week.yaml" and "Ann Lee" make "normal-week-with-ann-lee.yaml", in the same folder. */
const copyOf = (file: string, who: string): string =>
  join(dirname(file), `${basename(file, extname(file))}-with-${slugOf(who)}${extname(file)}`);

const slugOf = (who: string): string =>
  who
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "") || "trainee";

async function checkPolicy(file: string, load: LoadText, { id, hash }: Policy): Promise<void> {
  const named = policyBeside(file, load);
  if (named === undefined || valueOf(await readPolicy(named)).hash === hash) return;
  throw new UsageError(
    `${file} runs under ${named}, and ${id} is trained: train under the policy of the load`,
  );
}

/** Writes the copy, in which agents set priorities as the answers did, and says what to do with it. */
export async function feedBack(
  { file, copy, text, load, who }: FeedbackLoad,
  policy: Policy,
  rows: readonly ScoredRow[],
  session: string,
): Promise<string> {
  if (rows.length === 0) return `No case was answered, so nothing is fed back into ${file}.\n`;
  const matrix = severityMatrix(policy.levels, rows);
  const entry = triageEntry(matrix, `as ${who} set priorities in ${session}`, load.form.triage?.noticed ?? 0);
  const changed = withEntries(
    text,
    new Map([
      ["load", `load: ${load.form.load}-with-${slugOf(who)}\n`],
      ["title", `title: ${JSON.stringify(`${load.form.title}, triaged by ${who}`)}\n`],
      ["triage", entry],
    ]),
  );
  if (changed === undefined)
    throw new UsageError(`${file}: write it as a block of YAML, an entry a line, so that one can be added`);
  valueOf(compileLoad(valueOf(parseLoad(copy, changed)), policy));
  await writeFiles([{ path: copy, text: changed }]);
  return `Wrote ${copy}: the same desk, triaged by ${who}. What that is worth:\n  deskdrill compare ${shellWord(copy)} ${shellWord(file)}\n`;
}
