import {
  decide,
  dueAt,
  onCallFor,
  openedAt,
  parseFacts,
  reachedFirst,
  type Decision,
  type Policy,
  type Target,
} from "../policy/index.ts";
import { allowanceText, effectText, onCallText, placeText, targetText } from "../policy/explain/index.ts";
import { readPolicy } from "../policy/node/readPolicy.ts";
import type { Paint } from "../report/index.ts";
import { instantOf, iso, never, plainText, spanText, type Instant } from "../units/index.ts";
import { valueOf } from "./check.ts";
import { UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";

export interface DecideOptions {
  readonly facts: string;
  readonly opened?: string;
  readonly json?: boolean;
}

/** `deskdrill decide POLICY --facts …`: what the policy says about one inquiry, clause by clause. */
export async function decideCommand(
  policyFile: string,
  options: DecideOptions,
  paint: Paint,
): Promise<number> {
  const policy = valueOf(await readPolicy(policyFile));
  const given = valueOf(parseFacts(policy, options.facts));
  const opened = openedOf(options.opened);
  const facts = opened === undefined ? given : openedAt(policy, given, opened);
  const decision = decide(policy, facts);
  const result = {
    schema: "deskdrill.decision/1",
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    facts,
  };
  const text =
    options.json === true
      ? `${JSON.stringify({ ...result, ...decisionData(policy, decision, opened) }, undefined, 2)}\n`
      : decisionText(policy, decision, opened, paint);
  process.stdout.write(text);
  return exitCode.held;
}

function openedOf(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const opened = instantOf(text);
  if (opened === undefined)
    throw new UsageError(`--opened ${text}: write a time with its zone, such as 2026-03-02T09:00:00Z`);
  return opened;
}

function decisionData(policy: Policy, decision: Decision, opened: Instant | undefined): object {
  const { targets, immediate, ...rest } = decision;
  return {
    ...rest,
    targets: targets.map((target) => ({
      metric: target.metric,
      ...termData(target),
      calendar: target.calendar,
      ...(opened === undefined ? {} : { due: dueText(policy, target, opened) ?? null }),
    })),
    escalations: immediate.map(({ clause, kind, to, page, notify }) => ({ clause, kind, to, page, notify })),
    ...(opened === undefined ? {} : { onCall: onCallFor(policy, reachedFirst(policy, immediate), opened) }),
  };
}

function decisionText(policy: Policy, decision: Decision, opened: Instant | undefined, paint: Paint): string {
  const { scope, priority, tier, loweredFrom, mustUse, remarks, continuousEffort } = decision;
  if (!scope.isIn) return plainText(`Out of scope: ${scope.because}. Go to: ${scope.goTo}.\n`);
  const lines = [
    `priority: ${priorityReason(policy, decision)}`,
    ...(loweredFrom === undefined ? [] : [`the plan does not offer ${loweredFrom}`]),
    ...(mustUse.length === 0 ? [] : [`must be raised over ${mustUse.join(" or ")}`]),
    ...targetLines(policy, decision, opened),
    ...remarks.map(({ metric, text }) => `${metric}: ${text}`),
    ...(continuousEffort ? [effortLine(policy, continuousEffort)] : []),
    ...decision.immediate.flatMap((rule) => escalationLines(policy, rule)),
    ...onCallLines(policy, decision, opened),
    ...(decision.rootCauseRequired ? ["a root cause analysis is required"] : []),
    ...(decision.articleRequired ? ["a knowledge article is required"] : []),
  ];
  const first = `${paint("strong", priority)}, starts at ${paint("strong", tier)}`;
  return `${first}\n${lines.map((line) => plainText(`  ${line}\n`)).join("")}`;
}

function targetLines(
  policy: Policy,
  { targets, targetClause }: Decision,
  opened: Instant | undefined,
): readonly string[] {
  if (targets.length === 0) return ["Support response targets not formally defined"];
  return targets.map((target) => {
    const due = opened === undefined ? "" : `, due ${dueText(policy, target, opened) ?? "never"}`;
    const agreed = target.orAsAgreed ? " or as agreed" : "";
    const clause = where(policy, target.clause ?? targetClause);
    return `${target.metric}: ${targetText(target)}${agreed}${due}  ${clause}`;
  });
}

const effortLine = (
  policy: Policy,
  { clause, requires }: NonNullable<Decision["continuousEffort"]>,
): string =>
  `work goes on without a break while the customer keeps to: ${requires.join("; ")}  ${where(policy, clause)}`;

function escalationLines(policy: Policy, rule: Decision["immediate"][number]): readonly string[] {
  const { clause, because } = rule;
  const line = `at once: ${effectText(rule)}  ${where(policy, clause)}`;
  return because === undefined ? [line] : [line, `         ${because}`];
}

/** Who stands behind the rotas that are reached at once, when the inquiry was opened. */
function onCallLines(
  policy: Policy,
  { immediate }: Decision,
  opened: Instant | undefined,
): readonly string[] {
  if (opened === undefined) return [];
  return onCallFor(policy, reachedFirst(policy, immediate), opened).map(onCallText);
}

/** "SLA-1 (policy.yaml:210)". */
function where({ clauses }: Policy, clause: string | undefined): string {
  if (clause === undefined) return "";
  const at = clauses.get(clause);
  return at ? `${clause} (${placeText(at)})` : clause;
}

function priorityReason(policy: Policy, { priorityBasis: basis }: Decision): string {
  switch (basis.by) {
    case "rule":
      return `${where(policy, basis.clause)}${basis.because === undefined ? "" : ` ${basis.because}`}`;
    case "matrix":
      return `impact ${basis.impact}, urgency ${basis.urgency}`;
    case "customer":
      return "as the customer set it";
    case "hand":
      return "as somebody set it";
    case "otherwise":
      return "what nothing else decides";
    case "unsure":
      return `not all facts are known; ${policy.form.priority.whenUnsure} of ${basis.among.join(", ")}`;
  }
}

type Term = Pick<Target, "allowance" | "cadence" | "later" | "until">;

const termData = ({ allowance, cadence, later }: Term): object => ({
  target: allowanceText(allowance),
  repeats: cadence === "every",
  ...(later ? { later: { after: spanText(later.after), ...termData(later) } } : {}),
});

/** Undefined when the calendar has no open time left. */
function dueText(policy: Policy, { allowance, calendar, zone }: Target, opened: Instant): string | undefined {
  const due = dueAt(allowance, policy.calendars.get(calendar, zone), opened);
  return due < never ? iso(due) : undefined;
}
