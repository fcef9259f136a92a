import type { Decision } from "../decide.ts";
import { effectText, targetText } from "../explain/words.ts";
import { metrics, type Metric } from "../schema/target.ts";

/** What a decision has become: one thing of it, before and after. */
export interface Change {
  /** "priority", "targets", a metric, "due times in office", "at once", "notify" … */
  readonly what: string;
  /** The clause that says it, "SLA-3", or both where another one does, "SLA-3 -> SLA-1"; "" when none does. */
  readonly clause: string;
  readonly from: string;
  readonly to: string;
  /** What comes with it, a line each that begins with the metric that it is about. */
  readonly detail: readonly string[];
}

const nothing = "nothing";

/** How the second of two decisions differs from the first, in the order in which a decision is made. */
export function decisionChanges(old: Decision, recent: Decision): readonly Change[] {
  const scope = change("scope", "", scopeText(old), scopeText(recent));
  if (!old.scope.isIn || !recent.scope.isIn) return scope;
  return [
    ...change("priority", ruleChange(old, recent), old.priority, recent.priority),
    ...targetChanges(old, recent),
    ...intakeChanges(old, recent),
    ...change("notify", "", listText(old.notify), listText(recent.notify)),
    ...change("tier", "", old.tier, recent.tier),
    ...change("root cause", "", owedText(old.rootCauseRequired), owedText(recent.rootCauseRequired)),
    ...change("knowledge article", "", owedText(old.articleRequired), owedText(recent.articleRequired)),
    ...change("channel to use", "", listText(old.mustUse), listText(recent.mustUse)),
    ...change("continuous effort", "", effortText(old), effortText(recent)),
  ];
}

function change(
  what: string,
  clause: string,
  from: string,
  to: string,
  detail: readonly string[] = [],
): readonly Change[] {
  return from === to ? [] : [{ what, clause, from, to, detail }];
}

const listText = (words: readonly string[]): string => (words.length === 0 ? nothing : words.join(", "));
const owedText = (isRequired: boolean): string => (isRequired ? "required" : "not required");
const effortText = ({ continuousEffort }: Decision): string => continuousEffort?.clause ?? nothing;

const scopeText = ({ scope }: Decision): string =>
  scope.isIn ? "in scope" : `out of scope: ${scope.because}; go to: ${scope.goTo}`;

/** The rule behind a priority, or both when it is another one; "" when no rule spoke in either. */
function ruleChange(old: Decision, recent: Decision): string {
  const [before, after] = [ruleOf(old), ruleOf(recent)];
  if (before === after) return before ?? "";
  return `${before ?? "no rule"} -> ${after ?? "no rule"}`;
}

const ruleOf = ({ priorityBasis: basis }: Decision): string | undefined =>
  basis.by === "rule" ? basis.clause : undefined;

/** What a decision promises for each metric, "1h in office"; nothing where it promises none. */
export function promisesOf({ targets, bestEffort }: Decision): ReadonlyMap<Metric, string> {
  const promises = new Map<Metric, string>(targets.map((target) => [target.metric, targetText(target)]));
  for (const metric of bestEffort) promises.set(metric, "best effort");
  return promises;
}

/** Another clause with all that differs in it, or in the same clause each metric that differs. */
function targetChanges(old: Decision, recent: Decision): readonly Change[] {
  const [before, after] = [promisesOf(old), promisesOf(recent)];
  const changed = metrics.flatMap((metric) => {
    const [from, to] = [before.get(metric) ?? "none", after.get(metric) ?? "none"];
    return from === to ? [] : [{ metric, from, to }];
  });
  const [from, to] = [old.targetClause ?? "none", recent.targetClause ?? "none"];
  if (from === to) return changed.flatMap((one) => change(one.metric, from, one.from, one.to));
  const detail = changed.map((one) => `${one.metric} ${one.from} -> ${one.to}`);
  return change("targets", "", from, to, detail.length === 0 ? ["the targets are the same"] : detail);
}

/** Escalation rules that fire at once now and did not, did and no longer do, or do something else. */
function intakeChanges(old: Decision, recent: Decision): readonly Change[] {
  const [before, after] = [effects(old), effects(recent)];
  const clauses = new Set([...before.keys(), ...after.keys()]);
  return [...clauses].flatMap((clause) =>
    change("at once", clause, before.get(clause) ?? nothing, after.get(clause) ?? nothing),
  );
}

const effects = ({ immediate }: Decision): ReadonlyMap<string, string> =>
  new Map(immediate.map((rule) => [rule.clause, effectText(rule) || "fires"]));
