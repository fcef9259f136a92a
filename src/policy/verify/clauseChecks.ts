import type { Path } from "../../input/index.ts";
import { testsWithin, type Known } from "../condition.ts";
import type { Decision } from "../decide.ts";
import type { Policy, Rule } from "../policy.ts";
import type { Condition, NumberTest } from "../schema/condition.ts";
import { elapsed } from "../../units/index.ts";
import { factsText, type Case } from "./cases.ts";
import type { Findings, Remark } from "./findings.ts";

/** A clause while it is looked for a case in which it counts. */
interface Pending {
  readonly clause: string;
  readonly path: Path;
  readonly applies: (one: Case) => boolean;
  /** The clause that counts in its place; undefined where it counts itself. */
  readonly takenBy: (one: Case) => string | undefined;
  readonly takers: Map<string, number>;
  /** The first case in which another counts. */
  readonly lost: Case[];
}

/** Clauses that no combination of facts applies to, or that an earlier clause always takes the place of. */
export class ClauseChecks {
  #pending: readonly Pending[];

  private constructor(pending: readonly Pending[]) {
    this.#pending = pending;
  }

  /** Of the clauses that decide on an inquiry. */
  static atIntake(policy: Policy): ClauseChecks {
    return new ClauseChecks([
      ...priorityClauses(policy),
      ...targetClauses(policy),
      ...conditionClauses(policy),
      ...intakeClauses(policy),
    ]);
  }

  /** Of the rules that fire later, which can ask for more than what decides on an inquiry. */
  static atWork(policy: Policy): ClauseChecks {
    return new ClauseChecks(workClauses(policy));
  }

  /** Whether every clause has been seen to count. */
  get isDone(): boolean {
    return this.#pending.length === 0;
  }

  see(one: Case): void {
    if (this.#pending.length === 0) return;
    const left = this.#pending.filter((clause) => !isSettled(clause, one));
    if (left.length < this.#pending.length) this.#pending = left;
  }

  report(findings: Findings): void {
    for (const { clause, path, takers, lost } of this.#pending) {
      if (takers.size === 0) {
        const found = `${clause} applies to no combination of facts`;
        findings.add("CLAUSE_UNREACHABLE", path, {
          found,
          fix: "Correct its condition, or remove the clause",
        });
        continue;
      }
      findings.add("CLAUSE_SHADOWED", path, shadowRemark(clause, takers, lost));
    }
  }
}

function shadowRemark(clause: string, takers: ReadonlyMap<string, number>, [lost]: readonly Case[]): Remark {
  const counts = [...takers].toSorted(([, a], [, b]) => b - a);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const names = counts.slice(0, 3).map(([name, count]) => `${name} takes ${count}`);
  const [first = "the one before it"] = counts.map(([name]) => name);
  const example = lost && {
    text: `${factsText(lost.facts, lost.decision.priority)}: ${first} counts`,
    facts: lost.facts,
    priority: lost.decision.priority,
  };
  return {
    found: `${clause} never counts: of the ${total} combinations it applies to, ${names.join(", ")}`,
    ...(example ? { counterexample: example } : {}),
    fix: `Move ${clause} before ${first}, or remove it`,
  };
}

function isSettled(pending: Pending, one: Case): boolean {
  if (!pending.applies(one)) return false;
  const taker = pending.takenBy(one);
  if (taker === undefined) return true;
  if (pending.lost.length === 0) pending.lost.push(one);
  pending.takers.set(taker, (pending.takers.get(taker) ?? 0) + 1);
  return false;
}

const knownOf = ({ facts, decision }: Case): Known & { readonly priority: string } => ({
  ...facts,
  priority: decision.priority,
});

type Applying = Rule<unknown>;

function priorityClauses({ priorityRules }: Policy): readonly Pending[] {
  const first = ({ facts }: Case): string | undefined =>
    priorityRules.find(({ applies }) => applies(facts))?.clause;
  return priorityRules.map(({ clause, applies }, index) => ({
    clause,
    path: ["priority", "rules", index],
    applies: ({ facts }) => applies(facts),
    takenBy: (one) => (first(one) === clause ? undefined : first(one)),
    takers: new Map(),
    lost: [],
  }));
}

/** The default takes what is left, be it nothing: it says that the others are all. */
function targetClauses({ targetClauses: clauses, form }: Policy): readonly Pending[] {
  return clauses.flatMap(({ clause, applies }, index): readonly Pending[] => {
    if (form.targets[index]?.default) return [];
    return [
      {
        clause,
        path: ["targets", index],
        applies: (one) => applies(knownOf(one)),
        takenBy: ({ decision }) => (decision.clauses.includes(clause) ? undefined : decision.targetClause),
        takers: new Map(),
        lost: [],
      },
    ];
  });
}

/** A clause that has its effect whenever it applies. */
const effective = (clause: string, applies: Pending["applies"], ...path: Path): Pending => ({
  ...{ clause, path, applies, takenBy: () => undefined, takers: new Map(), lost: [] },
});

function conditionClauses({ priorityFloors, continuousEffort, channelRules }: Policy): readonly Pending[] {
  const pending = ({ clause, applies }: Applying, ...path: Path): Pending =>
    effective(clause, (one) => applies(knownOf(one)), ...path);
  return [
    ...priorityFloors.map((one, index) => pending(one, "priority", "floors", index)),
    ...continuousEffort.map((one, index) => pending(one, "continuousEffort", index)),
    ...channelRules.map((one, index) => pending(one, "channelRules", index)),
  ];
}

const intakeClauses = ({ escalations, form }: Policy): readonly Pending[] =>
  escalations
    .filter(({ trigger }) => trigger.on === "intake")
    .map(({ clause, applies }) =>
      effective(clause, (one) => applies(knownOf(one)), "escalations", indexOf(form.escalations, clause)),
    );

/** Rules about tickets being worked on count for some state of the work; rules on a clock need its target. */
function workClauses(policy: Policy): readonly Pending[] {
  const { form, escalations, deEscalations } = policy;
  const rising = form.escalations.flatMap(({ clause, when }, index): readonly Pending[] => {
    const rules = escalations.filter((rule) => rule.clause === clause && rule.trigger.on !== "intake");
    const works = standingsFor(policy, when);
    const applies = (one: Case): boolean =>
      rules.some(({ trigger, to, applies: holds }) => {
        if (trigger.on === "clock" && !isPromised(one.decision, trigger.point.metric)) return false;
        return works.some((work) => to !== work.tier && holds({ ...knownOf(one), ...work }));
      });
    return rules.length === 0 ? [] : [effective(clause, applies, "escalations", index)];
  });
  const falling = deEscalations.map(({ clause, to, applies: holds }, index) => {
    const works = standingsFor(policy, form.deEscalations[index]?.when);
    const applies = (one: Case): boolean =>
      works.some((work) => to !== work.tier && holds({ ...knownOf(one), ...work }));
    return effective(clause, applies, "deEscalations", index);
  });
  return [...rising, ...falling];
}

const indexOf = (clauses: readonly { readonly clause: string }[], name: string): number =>
  clauses.findIndex(({ clause }) => clause === name);

const isPromised = ({ targets }: Decision, metric: string): boolean =>
  targets.some((target) => target.metric === metric);

type Work = Pick<Known, "tier" | "attempts" | "unresolvedFor" | "workaround">;

/** Every state of the work that the condition can tell apart, at every tier. */
function standingsFor({ tiers }: Policy, when: Condition | undefined): readonly Work[] {
  const tests = when ? testsWithin(when) : [];
  const attempts = new Set([0, ...tests.flatMap((one) => (one.attempts ? around(one.attempts) : []))]);
  const spans = new Set([elapsed(0), ...tests.flatMap(({ unresolvedFor }) => unresolvedFor ?? [])]);
  return tiers.flatMap((tier) =>
    [...attempts].flatMap((tried) =>
      [...spans].flatMap((unresolvedFor) =>
        [false, true].map((workaround) => ({ tier, attempts: tried, unresolvedFor, workaround })),
      ),
    ),
  );
}

const around = ({ number }: NumberTest): readonly number[] =>
  [number - 1, number, number + 1].filter((one) => one >= 0);
