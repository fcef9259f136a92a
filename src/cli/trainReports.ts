import { join } from "node:path";
import {
  cohortTables,
  feedbackTables,
  policyTables,
  progressTables,
  trainingCsv,
  trainingHtml,
  trainingText,
  type Paint,
  type TrainingTable,
} from "../report/index.ts";
import { cohortOf, feedbackOf, judgedSessions, policyReview, traineeProgress } from "../trainer/index.ts";
import type { TrainingStore } from "../trainer/store.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { exitCode } from "./exitCode.ts";
import { traineeOf, trainingOf, withStore, type TrainerOptions } from "./trainContext.ts";
import { judgedRows } from "./trainRows.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles, type OutputFile } from "./writeFiles.ts";

export interface ReportOptions extends TrainerOptions {
  readonly csv?: string;
  readonly html?: string;
  readonly force?: boolean;
}

/** What to report: how one trainee stands, how everybody does, or what of the policy they do not agree with. */
export type ReportKind = "progress" | "cohort" | "dispute";

/** `deskdrill train progress|cohort|dispute`: what came of the sessions so far. */
export async function trainReport(kind: ReportKind, options: ReportOptions, paint: Paint): Promise<number> {
  const training = await trainingOf(options);
  const { tables, elsewhere } = await withStore(options, (store) => tablesOf(kind, training, store, options));
  const { policy, untrained } = training;
  const note = `policy ${policy.id} ${policy.version} ${policy.hash} · deskdrill ${toolVersion()}`;
  const left =
    elsewhere === 0 ? "" : `${elsewhere} sessions under another version of the policy are left out\n`;
  const bare =
    untrained.length === 0 ? "" : `no case exercises ${untrained.join(", ")}: train that otherwise\n`;
  await writeAll(kind, tables, `${left}${bare}${note}`, options);
  process.stdout.write(`${trainingText(tables, paint)}\n${left}${bare}${note}\n`);
  return exitCode.held;
}

interface Tables {
  readonly tables: readonly TrainingTable[];
  /** Sessions that another version of the policy was trained in. */
  readonly elsewhere: number;
}

function tablesOf(
  kind: ReportKind,
  training: Training,
  store: TrainingStore,
  options: ReportOptions,
): Tables {
  const all = judgedSessions(store.all(), judgedRows(training));
  const sessions = all.filter(({ started }) => started.policyHash === training.edition);
  const elsewhere = all.length - sessions.length;
  const unclear = (): readonly TrainingTable[] => policyTables(policyReview(sessions));
  const tables = {
    progress: () => progressTables(traineeProgress(sessions, traineeOf(options))),
    cohort: () => [
      ...cohortTables(cohortOf(sessions)),
      ...unclear(),
      ...feedbackTables(feedbackOf(sessions)),
    ],
    dispute: () => unclear(),
  };
  return { tables: tables[kind](), elsewhere };
}

async function writeAll(
  kind: ReportKind,
  tables: readonly TrainingTable[],
  note: string,
  { csv, html, force }: ReportOptions,
): Promise<void> {
  const page =
    html === undefined ? [] : [{ path: html, text: trainingHtml(`Training: ${kind}`, tables, note) }];
  const sheets =
    csv === undefined
      ? []
      : tables.map((table) => ({ path: join(csv, `${table.id}.csv`), text: trainingCsv(table) }));
  const files: readonly OutputFile[] = [...page, ...sheets];
  if (force !== true) await refuseExisting(files.map(({ path }) => path));
  await writeFiles(files);
}
