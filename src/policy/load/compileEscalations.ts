import type { Path } from "../../input/index.ts";
import { spanOf, working } from "../../units/index.ts";
import { compileCondition, testsWithin, type PlansHeld } from "../condition.ts";
import type { ClockPoint, EscalationRule, EscalationTrigger, Policy } from "../policy.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { metrics, type Metric } from "../schema/target.ts";
import type { Complaints } from "./nameCheck.ts";

type EscalationForm = PolicyForm["escalations"][number];

/**
 * The escalation rules in order; complains about triggers that cannot be read and rules without any effect. A rule
 * about work whose alternatives name several times stands here once for each of them.
 */
export function compileEscalations(
  form: PolicyForm,
  complaints: Complaints,
  held?: PlansHeld,
): readonly EscalationRule[] {
  return form.escalations.flatMap((rule, index) => {
    const path = ["escalations", index];
    checkEffect(rule, path, complaints);
    const { clause, to, page, notify = [], because } = rule;
    const kind = rule.kind ?? (to === undefined ? "hierarchical" : "functional");
    const applies = compileCondition(rule.when, held);
    return triggersOf(rule, path, complaints).map((trigger) => {
      return { clause, kind, trigger, to, page, notify, because, applies };
    });
  });
}

function checkEffect(rule: EscalationForm, path: Path, complaints: Complaints): void {
  const { to, page, notify, declare } = rule;
  if (to === undefined && page === undefined && notify === undefined && declare === undefined) {
    const fix = "Say where it goes: to a tier, page a ladder, notify a contact, or declare something";
    complaints.add("TRIGGER_INVALID", path, `${rule.clause} does nothing`, fix);
  }
  if (rule.kind === "functional" && to === undefined && declare === undefined) {
    complaints.add(
      "KEY_MISSING",
      path,
      `${rule.clause} is functional but names no tier`,
      "Add to: and the tier",
    );
  }
}

function triggersOf(rule: EscalationForm, path: Path, complaints: Complaints): readonly EscalationTrigger[] {
  if (rule.at === undefined) return workTriggers(rule, path, complaints);
  const trigger = triggerAt(rule, rule.at, path, complaints);
  return trigger ? [trigger] : [];
}

function triggerAt(
  rule: EscalationForm,
  at: NonNullable<EscalationForm["at"]>,
  path: Path,
  complaints: Complaints,
): EscalationTrigger | undefined {
  if (at === "intake") return { on: "intake" };
  if (at === "customer request" || at === "employee request")
    return requestTrigger(rule, at, path, complaints);
  if ("volume" in at) return volumeTrigger(rule, at.volume, [...path, "at", "volume"], complaints);
  return clockTrigger(at, [...path, "at"], complaints);
}

function requestTrigger(
  { requires = [], once }: EscalationForm,
  at: "customer request" | "employee request",
  path: Path,
  complaints: Complaints,
): EscalationTrigger {
  const reached = once && clockTrigger(once, [...path, "once"], complaints);
  return {
    on: "customer-request",
    requires,
    ...(at === "employee request" ? { by: "employee" } : {}),
    ...(reached?.on === "clock" ? { once: reached.point } : {}),
  };
}

function workTriggers(
  rule: EscalationForm,
  path: Path,
  complaints: Complaints,
): readonly EscalationTrigger[] {
  if (rule.when) {
    const times = testsWithin(rule.when).flatMap(({ unresolvedFor }) => unresolvedFor ?? []);
    const distinct = [...new Set(times)].toSorted((a, b) => a - b);
    return (distinct.length > 0 ? distinct : [undefined]).map((after) => ({ on: "work", after }));
  }
  const fix =
    "Add at: (intake, customer request, a metric's point, volume) or when: with the tier and what it tried";
  complaints.add("TRIGGER_INVALID", path, `${rule.clause} never says when it happens`, fix);
  return [];
}

function volumeTrigger(
  { declare, link }: EscalationForm,
  words: string,
  path: Path,
  complaints: Complaints,
): EscalationTrigger | undefined {
  const [, count, span = ""] = /^(\d+) tickets on one service in (.+)$/.exec(words.trim()) ?? [];
  const window = spanOf(span);
  if (count !== undefined && window !== undefined)
    return { on: "volume", tickets: Number(count), window, declare, links: link === "parent" };
  complaints.add(
    "TRIGGER_INVALID",
    path,
    `"${words}" is not a volume`,
    'Write "5 tickets on one service in 15m"',
  );
  return undefined;
}

function clockTrigger(
  at: Readonly<Partial<Record<Metric, string | undefined>>>,
  path: Path,
  complaints: Complaints,
): EscalationTrigger | undefined {
  const named = metrics.flatMap((metric) => {
    const words = at[metric];
    return words === undefined ? [] : [{ metric, words }];
  });
  const [only] = named;
  if (!only || named.length > 1) {
    const found = only ? "more than one metric" : "no metric";
    complaints.add(
      "TRIGGER_INVALID",
      path,
      found,
      "Name one metric, such as {resolution: 75%}; write a rule for each",
    );
    return undefined;
  }
  const point = pointOf(only.metric, only.words);
  if (point) return { on: "clock", point };
  const fix = 'Write "75%", "100% + 30m" or "100% - 15m"';
  complaints.add("TRIGGER_INVALID", [...path, only.metric], `"${only.words}" is not a point of a clock`, fix);
  return undefined;
}

function pointOf(metric: Metric, words: string): ClockPoint | undefined {
  const [, percent, sign, span] = /^(\d+(?:\.\d+)?)%(?: ?([+-]) ?(\S+))?$/.exec(words.trim()) ?? [];
  if (percent === undefined) return undefined;
  const moved = span === undefined ? 0 : spanOf(span);
  if (moved === undefined) return undefined;
  return { metric, share: Number(percent) / 100, offset: working(sign === "-" ? 0 - moved : moved) };
}

/** The rules that give a ticket back to an earlier tier. */
export const compileDeEscalations = (form: PolicyForm, held?: PlansHeld): Policy["deEscalations"] =>
  form.deEscalations.map(({ clause, when, to }) => ({ clause, to, applies: compileCondition(when, held) }));
