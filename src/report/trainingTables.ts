import type {
  ClauseReview,
  Cohort,
  FeedbackSummary,
  Mastery,
  SessionScore,
  TraineeProgress,
} from "../trainer/index.ts";
import {
  count,
  figure,
  percent,
  shareCells,
  shareColumns,
  when,
  words,
  type Cell,
  type Column,
  type TrainingTable,
} from "./trainingTable.ts";
import { oneLine } from "../units/index.ts";

const column = (name: string, title: string): Column => ({ name, title });

const masteryColumns: readonly Column[] = [
  column("attempts", "attempts"),
  column("right", "right"),
  ...shareColumns("share_right", "share [95%]"),
  column("recent_share_right", "last 10"),
  column("mean_points", "points"),
  column("last_seen", "last seen (UTC)"),
];

const masteryCells = (one: Mastery): readonly Cell[] => [
  count(one.attempts),
  count(one.right),
  ...shareCells(one.share),
  percent(one.recent),
  figure(one.points),
  when(one.lastSeen),
];

/** The progress of one trainee: sessions, competences, clauses. */
export const progressTables = ({
  sessions,
  competences,
  clauses,
}: TraineeProgress): readonly TrainingTable[] => [
  sessionTable(sessions),
  masteryTable("competences", "By competence", "competence", competences),
  masteryTable("clauses", "By clause of the policy", "clause", clauses),
];

const sessionTable = (sessions: readonly SessionScore[]): TrainingTable => ({
  id: "sessions",
  title: "Sessions, in the order in which they came in",
  columns: [
    column("began", "began (UTC)"),
    column("mode", "mode"),
    column("answers", "answers"),
    column("right", "right"),
    column("critical_misses", "critical misses"),
    column("mean_points", "points"),
    column("state", "state"),
    column("policy_hash", "policy"),
    { name: "session", title: undefined },
  ],
  rows: sessions.map((one) => [
    when(one.wall),
    words(one.mode),
    count(one.answers),
    count(one.right),
    count(one.criticalMisses),
    figure(one.points),
    words(one.isEnded ? "ended" : "open"),
    words(one.policyHash),
    words(one.session),
  ]),
  none: "No session yet",
});

const masteryTable = (id: string, title: string, name: string, rows: readonly Mastery[]): TrainingTable => ({
  id,
  title,
  columns: [column(name, name), ...masteryColumns],
  rows: rows.map((one) => [words(one.of), ...masteryCells(one)]),
  none: "No answer yet",
});

/** Everybody, by clause and by mistake. */
export const cohortTables = ({ clauses, patterns }: Cohort): readonly TrainingTable[] => [
  {
    id: "trainees-clauses",
    title: "Trainees by clause of the policy",
    columns: [column("trainee", "trainee"), column("clause", "clause"), ...masteryColumns],
    rows: clauses.map((one) => [words(one.trainee), words(one.of), ...masteryCells(one)]),
    none: "No answer yet",
  },
  {
    id: "trainees-mistakes",
    title: "Trainees by mistake and the twist of the case, the most frequent first",
    columns: [
      column("trainee", "trainee"),
      column("mistake", "mistake"),
      column("twist", "twist"),
      column("made", "made"),
      column("cases", "of cases"),
      column("share", "share"),
    ],
    rows: patterns.map((one) => [
      words(one.trainee),
      words(one.mistake),
      words(one.twist),
      count(one.made),
      count(one.cases),
      percent(one.made / one.cases),
    ]),
    none: "No mistake yet",
  },
];

/** What to improve in the policy: the clauses that were disputed or answered otherwise, the first ones first. */
export const policyTables = (review: readonly ClauseReview[]): readonly TrainingTable[] => [
  {
    id: "policy",
    title: "What to improve in the policy: most disputes first, then least agreement",
    columns: [
      column("clause", "clause"),
      column("disputes", "disputes"),
      ...shareColumns("agreement", "agreement [95%]"),
      column("attempts", "answers"),
      column("trainees", "trainees"),
      column("instead", "most often instead"),
      column("reasons", "reasons"),
    ],
    rows: review.map((one) => [
      words(one.clause),
      count(one.disputes),
      ...shareCells(one.agreement),
      count(one.attempts),
      count(one.trainees),
      words(insteadText(one)),
      words(one.reasons.join("; ")),
    ]),
    none: "No clause has come up yet",
  },
];

const insteadText = ({ instead }: ClauseReview): string =>
  instead === undefined
    ? ""
    : `${instead.question} ${instead.given}, policy ${instead.policy} (${instead.times}x)`;

/** What the form after a session brought. */
export const feedbackTables = ({ marks, remarks }: FeedbackSummary): readonly TrainingTable[] => [
  {
    id: "feedback",
    title: "Feedback on the training",
    columns: ["question", "given", "mean", "lowest", "highest"].map((name) => column(name, name)),
    rows: marks.map((one) => [
      words(one.question),
      count(one.given),
      figure(one.mean),
      figure(one.lowest),
      figure(one.highest),
    ]),
    none: "Nobody has filled in the form",
  },
  {
    id: "remarks",
    title: "Remarks",
    columns: [column("trainee", "trainee"), column("remark", "remark")],
    rows: remarks.map(({ trainee, remark }) => [
      words(trainee),
      { text: oneLine(remark, Infinity), value: remark },
    ]),
    none: "No remark",
  },
];
