import type { Path } from "../../input/index.ts";
import { compileCondition } from "../condition.ts";
import type { MetricTerms, TargetClause, Term } from "../policy.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { metrics, type Metric, type TargetForm, type TargetTerm } from "../schema/target.ts";
import type { Complaints } from "./nameCheck.ts";

/** The target clauses in order; complains unless every clause but one has a condition and that one is the default. */
export function compileTargets(form: PolicyForm, complaints: Complaints): readonly TargetClause[] {
  checkDefault(form, complaints);
  return form.targets.map((clause, index) => {
    const terms = new Map<Metric, MetricTerms>();
    for (const metric of metrics) {
      const target = clause[metric];
      if (target !== undefined)
        terms.set(metric, metricTerms(target, clause.calendar, ["targets", index, metric], complaints));
    }
    return { clause: clause.clause, applies: compileCondition(clause.when), terms };
  });
}

function checkDefault({ targets }: PolicyForm, complaints: Complaints): void {
  if (targets.length === 0) return;
  const defaults = targets.flatMap((clause, index) => (clause.default ? [index] : []));
  if (defaults.length !== 1) {
    const found =
      defaults.length === 0 ? "no clause has default: true" : `${defaults.length} clauses have default: true`;
    const fix =
      "Give exactly one clause, the last, default: true; resolution: none says that nothing is promised";
    complaints.add("DEFAULT_NOT_ONE", ["targets", ...defaults.slice(1, 2)], found, fix);
  }
  targets.forEach((clause, index) => {
    if (clause.default && clause.when) {
      const fix = "Remove when: the default takes whatever no clause before it did";
      complaints.add(
        "DEFAULT_NOT_ONE",
        ["targets", index],
        `${clause.clause} has both when and default`,
        fix,
      );
    }
    if (clause.default || clause.when) return;
    const fix = "Say which facts it is about, or make it the default";
    complaints.add("CONDITION_EMPTY", ["targets", index], `${clause.clause} has no condition`, fix);
  });
}

function metricTerms(
  form: TargetForm,
  inherited: string | undefined,
  path: Path,
  complaints: Complaints,
): MetricTerms {
  const own = "kind" in form ? undefined : form.calendar;
  const byChannel = termsByChannel(form);
  const calendar = own ?? inherited;
  const isTimed = [...byChannel.values()].some((term) => term.kind === "within");
  if (calendar === undefined && isTimed) {
    const fix = 'Add calendar to the clause or the target: a calendar of this file, or "worked"';
    complaints.add("KEY_MISSING", path, "nothing says in which calendar this target counts", fix);
  }
  return { calendar: calendar ?? "worked", byChannel };
}

function termsByChannel(form: TargetForm): ReadonlyMap<string | undefined, Term> {
  if ("kind" in form) return new Map([[undefined, form]]);
  if ("within" in form) return new Map([[undefined, form.within]]);
  if ("byChannel" in form) return new Map(Object.entries(form.byChannel));
  return new Map([[undefined, changingTerm(form)]]);
}

function changingTerm({ first, after, then }: Extract<TargetForm, { first: TargetTerm }>): Term {
  if (first.kind !== "within" || then.kind !== "within") return first;
  return { ...first, later: { after, allowance: then.allowance, cadence: then.cadence } };
}
