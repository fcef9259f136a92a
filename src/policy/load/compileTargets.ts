import type { Path } from "../../input/index.ts";
import { compileCondition, testsWithin, type PlansHeld } from "../condition.ts";
import type { MetricTerms, TargetClause, TargetNotes, Term } from "../policy.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import {
  metrics,
  type Metric,
  type SingleTarget,
  type TargetForm,
  type TargetTerm,
} from "../schema/target.ts";
import type { Complaints } from "./nameCheck.ts";

/** The target clauses in order; complains unless every clause but one has a condition and that one is the default. */
export function compileTargets(
  form: PolicyForm,
  complaints: Complaints,
  held?: PlansHeld,
): readonly TargetClause[] {
  checkDefault(form, complaints);
  return form.targets.map((clause, index) => {
    const terms = new Map<Metric, MetricTerms>();
    for (const metric of metrics) {
      const target = clause[metric];
      if (target !== undefined)
        terms.set(metric, metricTerms(target, clause, ["targets", index, metric], complaints));
    }
    for (const [word, target] of Object.entries(clause.other ?? {})) {
      metricTerms(target, clause, ["targets", index, "other", word], complaints);
    }
    const tests = clause.when ? testsWithin(clause.when) : [];
    const plans = tests.flatMap(({ plan }) => (plan && "oneOf" in plan ? plan.oneOf : []));
    const applies = compileCondition(clause.when, held);
    return { clause: clause.clause, applies, terms, plans, strength: clause.strength };
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

type ClauseForm = PolicyForm["targets"][number];

function metricTerms(
  form: TargetForm,
  clause: Pick<ClauseForm, "calendar" | "assumed" | "recalled">,
  path: Path,
  complaints: Complaints,
): MetricTerms {
  const own = "kind" in form ? undefined : form.calendar;
  const byChannel = termsByChannel(form, notesOf(clause));
  const calendar = own ?? clause.calendar;
  const isHomeless = [...byChannel.values()].some(
    (term) => term.kind === "within" && term.calendar === undefined,
  );
  if (calendar === undefined && isHomeless) {
    const fix = 'Add calendar to the clause or the target: a calendar of this file, or "worked"';
    complaints.add("KEY_MISSING", path, "nothing says in which calendar this target counts", fix);
  }
  return { calendar: calendar ?? "worked", byChannel };
}

function termsByChannel(form: TargetForm, marks: TargetNotes): ReadonlyMap<string | undefined, Term> {
  if ("kind" in form) return new Map([[undefined, withNotes(form, marks)]]);
  const notes = { ...marks, ...notesOf(form) };
  if ("within" in form) return new Map([[undefined, withNotes(form.within, notes)]]);
  if ("first" in form) return new Map([[undefined, withNotes(changingTerm(form), notes)]]);
  const { byChannel, otherwise } = form;
  const listed: readonly (readonly [string | undefined, TargetTerm | SingleTarget])[] = [
    ...Object.entries(byChannel),
    ...(otherwise === undefined ? [] : [[undefined, otherwise] as const]),
  ];
  return new Map(listed.map(([channel, one]) => [channel, channelTerm(one, notes)]));
}

function channelTerm(form: TargetTerm | SingleTarget, notes: TargetNotes): Term {
  if ("kind" in form) return withNotes(form, notes);
  const term = withNotes(form.within, { ...notes, ...notesOf(form) });
  return form.calendar === undefined ? term : { ...term, calendar: form.calendar };
}

const withNotes = (term: Term, notes: TargetNotes): Term =>
  Object.keys(notes).length === 0 ? term : { ...term, notes };

/** What a target or a clause says beside its time; nothing where it says nothing. */
function notesOf({
  note,
  starts,
  orAsAgreed,
  share,
  assumed,
  recalled,
}: { readonly [K in keyof TargetNotes]?: TargetNotes[K] | undefined }): TargetNotes {
  return {
    ...(note === undefined ? {} : { note }),
    ...(starts === undefined ? {} : { starts }),
    ...(orAsAgreed && { orAsAgreed }),
    ...(share === undefined ? {} : { share }),
    ...(assumed && { assumed }),
    ...(recalled && { recalled }),
  };
}

/** The schema has made sure that the first term promises a time. */
function changingTerm({ first, after, then }: Extract<TargetForm, { first: TargetTerm }>): Term {
  if (first.kind !== "within") return first;
  if (then.kind !== "within") return { ...first, until: after };
  return { ...first, later: { after, allowance: then.allowance, cadence: then.cadence } };
}
