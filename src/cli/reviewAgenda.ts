import { reviewsOf } from "../guide/index.ts";
import { datePlus, type Finding, type Policy } from "../policy/index.ts";
import type { ClauseReview } from "../trainer/index.ts";
import type { RunFile } from "./runFile.ts";

/** Something to talk about in a review. */
export interface AgendaItem {
  readonly text: string;
  readonly owner?: string;
  /** It is late, failed or wrong, and not only doubtful. */
  readonly isUrgent: boolean;
}

export interface AgendaPart {
  readonly title: string;
  readonly items: readonly AgendaItem[];
  /** What to say where there is nothing to talk about. */
  readonly none: string;
}

/** What a review looks at besides the policy. */
export interface ReviewMaterial {
  /** "2026-12-31". */
  readonly today: string;
  readonly findings: readonly Finding[];
  readonly runs: readonly RunFile[];
  /** What trainees made of the clauses; undefined when there is no store of their sessions. */
  readonly clauses: readonly ClauseReview[] | undefined;
  readonly remarks: readonly string[];
}

const soon = 30;
const mostClauses = 5;

/** What is due, what the policy leaves open, what the desk missed and what trainees do not agree with. */
export const agendaOf = (policy: Policy, material: ReviewMaterial): readonly AgendaPart[] => [
  duePart(policy, material.today),
  findingPart(material.findings),
  runPart(policy, material.runs),
  trainingPart(policy, material),
];

function duePart(policy: Policy, today: string): AgendaPart {
  const limit = datePlus(today, soon);
  const due = reviewsOf(policy)
    .flatMap(({ by, what, owner }) => (by === undefined ? [] : [{ by, what, owner }]))
    .toSorted((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
  const now = due.filter(({ by }) => by <= limit);
  const [next] = due.slice(now.length);
  return {
    title: `Due by ${limit}`,
    items: now.map(({ by, what, owner }) => ({
      text: `${by}${by < today ? ", overdue" : ""}: ${what}`,
      ...(owner === undefined ? {} : { owner: policy.form.contacts[owner]?.title ?? owner }),
      isUrgent: by < today,
    })),
    none: next ? `nothing; the next is ${next.what} by ${next.by}` : "nothing has a date",
  };
}

/** What lint says about dates stands among what is due. */
const aboutDates: readonly Finding["code"][] = ["REVIEW_OVERDUE", "OPEN_ITEM_OVERDUE"];

const findingPart = (findings: readonly Finding[]): AgendaPart => ({
  title: "Wrong, doubtful or open in the policy",
  items: findings
    .filter(({ code }) => !aboutDates.includes(code))
    .map(({ found, fix, severity, path }) => ({
      text: `${found} (${path}). ${fix}`,
      isUrgent: severity === "error",
    })),
  none: "lint finds nothing",
});

function runPart(policy: Policy, runs: readonly RunFile[]): AgendaPart {
  return {
    title: "What the desk missed in the runs",
    items: runs.flatMap((run) => [...otherPolicy(policy, run), ...missedIn(run)]),
    none: runs.length === 0 ? "no run was named; name one with --run" : "every expectation held",
  };
}

const otherPolicy = ({ hash, id }: Policy, { policy, load }: RunFile): readonly AgendaItem[] =>
  policy.hash === hash && policy.id === id
    ? []
    : [
        {
          text: `"${load.title}" was run under ${policy.id} ${policy.hash}, not as the policy is now: run it again`,
          isUrgent: false,
        },
      ];

const missedIn = ({ load, expectations }: RunFile): readonly AgendaItem[] =>
  expectations
    .filter(({ verdict }) => verdict !== "held")
    .map(({ metric, where = {}, atLeast, atMost, verdict, value }) => {
      const about = [metric, ...Object.values(where)].join(", ");
      const figure = (number: number): string =>
        metric.endsWith("Minutes") ? `${number} minutes` : `${Number((100 * number).toFixed(1))}%`;
      const wanted = atLeast === undefined ? `at most ${figure(atMost ?? 0)}` : `at least ${figure(atLeast)}`;
      const found = value === null ? "was not measured" : `was ${figure(value)}`;
      const doubt = verdict === "failed" ? "" : ", which cannot be told yet";
      return {
        text: `"${load.title}": ${about} ${found}, wanted ${wanted}${doubt}`,
        isUrgent: verdict === "failed",
      };
    });

/** Clauses that were disputed, or that too few answers agree with to be clear. */
function trainingPart({ form }: Policy, { clauses, remarks }: ReviewMaterial): AgendaPart {
  const enough = form.training.passMark ?? 0.8;
  const unclear = (clauses ?? []).filter(
    ({ disputes, agreement }) => disputes > 0 || (agreement.kind === "interval" && agreement.high < enough),
  );
  return {
    title: "What trainees do not agree with",
    items: [
      ...unclear.slice(0, mostClauses).map((one) => ({ text: clauseText(one), isUrgent: one.disputes > 0 })),
      ...remarks.map((text) => ({ text: `remark: ${text}`, isUrgent: false })),
    ],
    none:
      clauses === undefined
        ? "there are no sessions on this machine"
        : "nothing was disputed, and most agree",
  };
}

function clauseText({ clause, disputes, agreement, attempts, reasons, instead }: ClauseReview): string {
  const share =
    agreement.kind === "none" ? "" : `${Math.round(agreement.share * 100)}% of ${attempts} answers agree`;
  const other =
    instead === undefined
      ? ""
      : `most often ${instead.question} ${instead.given} instead of ${instead.policy} (${instead.times}x)`;
  const said =
    disputes === 0 ? "" : `disputed ${disputes}x${reasons.length === 0 ? "" : `: ${reasons.join("; ")}`}`;
  return `${clause}: ${[said, share, other].filter((part) => part !== "").join("; ")}`;
}
