import { existsSync } from "node:fs";
import type { Policy } from "../policy/index.ts";
import { sourceOf } from "../policy/load/loadPolicy.ts";
import { policyOf, readPolicyFiles } from "../policy/node/readPolicy.ts";
import { lintPolicy } from "../policy/verify/index.ts";
import type { Paint } from "../report/index.ts";
import { feedbackOf, judgedSessions, policyReview } from "../trainer/index.ts";
import { readTraining } from "../trainer/node/readTraining.ts";
import { storePath } from "../trainer/node/storePath.ts";
import { valueOf } from "./check.ts";
import { todayOption } from "./dateOption.ts";
import { exitCode } from "./exitCode.ts";
import { line, paintedLines, type Line } from "./lines.ts";
import { agendaOf, type AgendaItem, type AgendaPart, type ReviewMaterial } from "./reviewAgenda.ts";
import { readRun } from "./runFile.ts";
import { withStore } from "./trainContext.ts";
import { judgedRows } from "./trainRows.ts";

export interface ReviewOptions {
  readonly today?: string;
  readonly run: readonly string[];
  readonly store?: string;
  readonly json?: boolean;
}

/** `deskdrill review POLICY`: what to talk about when the policy is reviewed, as a short agenda. */
export async function reviewCommand(file: string, options: ReviewOptions, paint: Paint): Promise<number> {
  const today = todayOption(options.today);
  const files = valueOf(await readPolicyFiles(file));
  const policy = valueOf(policyOf(files));
  const runs = await Promise.all(options.run.map(readRun));
  const { untrained, ...trained } = await trainedOn(policy, options);
  const { findings } = lintPolicy(policy, valueOf(sourceOf(files)), today, untrained);
  const agenda = agendaOf(policy, { today, findings, runs, ...trained });
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(agendaData(policy, today, agenda), undefined, 2)}\n`
      : paintedLines(agendaLines(policy, today, agenda), paint),
  );
  return exitCode.held;
}

type Trained = Pick<ReviewMaterial, "clauses" | "remarks"> & { readonly untrained: readonly string[] };

/** What trainees made of this policy; nothing where no store is there, which is then not made. */
async function trainedOn(policy: Policy, { store }: ReviewOptions): Promise<Trained> {
  const training = valueOf(await readTraining(policy));
  const { untrained, edition } = training;
  if (!existsSync(storePath(store, process.env))) return { clauses: undefined, remarks: [], untrained };
  const asked = store === undefined ? {} : { store };
  const sessions = await withStore(asked, (open) =>
    judgedSessions(open.all(), judgedRows(training)).filter(({ started }) => started.policyHash === edition),
  );
  const remarks = feedbackOf(sessions).remarks.map(({ remark }) => remark);
  return { clauses: sessions.length === 0 ? undefined : policyReview(sessions), remarks, untrained };
}

const agendaLines = (
  { id, version }: Policy,
  today: string,
  agenda: readonly AgendaPart[],
): readonly Line[] => [
  line(`Review of ${id} ${version} on ${today}`, "strong"),
  ...agenda.flatMap(({ title, items, none }) => [
    line(""),
    line(title, "strong"),
    ...(items.length === 0 ? [line(`  ${none}`, "faint")] : items.map(itemLine)),
  ]),
];

const itemLine = ({ text, owner, isUrgent }: AgendaItem): Line =>
  line(
    `  ${isUrgent ? "!" : "-"} ${text}${owner === undefined ? "" : ` (${owner})`}`,
    isUrgent ? "bad" : undefined,
  );

const agendaData = ({ id, version, hash }: Policy, today: string, agenda: readonly AgendaPart[]): object => ({
  schema: "deskdrill.review/1",
  policy: { id, version, hash },
  today,
  agenda: agenda.map(({ title, items }) => ({ title, items })),
});
