import type { Path } from "../../input/index.ts";
import { spanOf, working } from "../../units/index.ts";
import { compileCondition } from "../condition.ts";
import type { ClockPoint, EscalationRule, EscalationTrigger, Policy } from "../policy.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { metrics, type Metric } from "../schema/target.ts";
import type { Complaints } from "./nameCheck.ts";

type EscalationForm = PolicyForm["escalations"][number];

/** The escalation rules in order; complains about triggers that cannot be read and rules without any effect. */
export function compileEscalations(form: PolicyForm, complaints: Complaints): readonly EscalationRule[] {
  return form.escalations.flatMap((rule, index) => {
    const path = ["escalations", index];
    checkEffect(rule, path, complaints);
    const trigger = triggerOf(rule, path, complaints);
    if (!trigger) return [];
    const { clause, to, page, notify = [], because } = rule;
    const kind = rule.kind ?? (to === undefined ? "hierarchical" : "functional");
    return [{ clause, kind, trigger, to, page, notify, because, applies: compileCondition(rule.when) }];
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

function triggerOf(rule: EscalationForm, path: Path, complaints: Complaints): EscalationTrigger | undefined {
  const { at } = rule;
  if (at === undefined) return workTrigger(rule, path, complaints);
  if (at === "intake") return { on: "intake" };
  if (at === "customer request") return { on: "customer-request", requires: rule.requires ?? [] };
  if ("volume" in at) return volumeTrigger(rule, at.volume, [...path, "at", "volume"], complaints);
  return clockTrigger(at, [...path, "at"], complaints);
}

function workTrigger(
  rule: EscalationForm,
  path: Path,
  complaints: Complaints,
): EscalationTrigger | undefined {
  if (rule.when) return { on: "work", after: rule.when.unresolvedFor };
  const fix =
    "Add at: (intake, customer request, a metric's point, volume) or when: with the tier and what it tried";
  complaints.add("TRIGGER_INVALID", path, `${rule.clause} never says when it happens`, fix);
  return undefined;
}

function volumeTrigger(
  { declare }: EscalationForm,
  words: string,
  path: Path,
  complaints: Complaints,
): EscalationTrigger | undefined {
  const [, count, span = ""] = /^(\d+) tickets on one service in (.+)$/.exec(words.trim()) ?? [];
  const window = spanOf(span);
  if (count !== undefined && window !== undefined)
    return { on: "volume", tickets: Number(count), window, declare };
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
export const compileDeEscalations = (form: PolicyForm): Policy["deEscalations"] =>
  form.deEscalations.map(({ clause, when, to }) => ({ clause, to, applies: compileCondition(when) }));
