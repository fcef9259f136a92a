import { readText } from "../input/node/readText.ts";
import {
  exportEvents,
  importEvents,
  judgedSessions,
  xapiLines,
  xapiStatements,
  type ExamOutcome,
  type JudgedSession,
  type StoredEvent,
} from "../trainer/index.ts";
import { meanPoints } from "../trainer/progress/mastery.ts";
import { readableEvents } from "../trainer/node/salvage.ts";
import { storePath } from "../trainer/node/storePath.ts";
import { uuidOf } from "../trainer/node/uuid.ts";
import { certificateOf } from "../trainer/scoring/index.ts";
import type { Training } from "../trainer/node/readTraining.ts";
import { elapsed } from "../units/index.ts";
import { valueOf } from "./check.ts";
import { exitCode } from "./exitCode.ts";
import { counted } from "./lines.ts";
import { trainingOf, withStore, type TrainerOptions } from "./trainContext.ts";
import { judgedRows } from "./trainRows.ts";
import { toolVersion } from "./version.ts";
import { refuseExisting, writeFiles } from "./writeFiles.ts";

export interface ExchangeOptions extends TrainerOptions {
  readonly xapi?: boolean;
  readonly salvage?: boolean;
  readonly force?: boolean;
}

/** `deskdrill train export FILE`: every event, or statements about them, to keep or to put together elsewhere. */
export async function trainExport(file: string, options: ExchangeOptions): Promise<number> {
  if (options.force !== true) await refuseExisting([file]);
  const lines = options.xapi === true ? await statements(options) : await eventsText(options);
  await writeFiles([{ path: file, text: lines }]);
  const count = lines.join("").split("\n").length - 1;
  process.stderr.write(`${counted(count, "line")} written to ${file}\n`);
  return exitCode.held;
}

async function eventsText(options: ExchangeOptions): Promise<readonly string[]> {
  const text = (events: Iterable<StoredEvent>): readonly string[] => [
    ...exportEvents(events, options.trainee),
  ];
  if (options.salvage === true) return text(readableEvents(storePath(options.store, process.env)));
  return withStore(options, (store) => text(store.all()));
}

async function statements(options: ExchangeOptions): Promise<readonly string[]> {
  const training = await trainingOf(options);
  const origin = { home: "https://deskdrill.example", platform: `deskdrill ${toolVersion()}`, uuidOf };
  return withStore(options, (store) =>
    judgedSessions(store.all(), judgedRows(training))
      .filter(({ trainee }) => options.trainee === undefined || trainee === options.trainee)
      .map((session) => xapiLines(xapiStatements(session, outcomeOf(training, session), origin))),
  );
}

/** Whether a finished exam was passed; undefined for any other session. */
function outcomeOf(
  { policy }: Training,
  { started, isEnded, answers }: JudgedSession,
): ExamOutcome | undefined {
  const last = answers.at(-1);
  if (started.mode !== "exam" || !isEnded || !last) return undefined;
  const rows = answers.map((one) => ({
    trainingCase: one.case,
    answer: one.answer,
    verdict: one.verdict,
    timeToDecide: elapsed(one.took),
  }));
  const { mode, items, seed } = started;
  const { passed } = certificateOf(policy, rows, { mode, items, seed });
  return passed === undefined
    ? undefined
    : { isPassed: passed, points: meanPoints(answers) ?? 0, wall: last.wall };
}

/** `deskdrill train import FILE…`: adds the events of other stores, each once. */
export async function trainImport(files: readonly string[], options: ExchangeOptions): Promise<number> {
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readText(file) })));
  const { added, known } = await withStore(options, (store) => valueOf(importEvents(store, texts)));
  process.stdout.write(`${counted(added, "event")} added, ${known} known before\n`);
  return exitCode.held;
}
