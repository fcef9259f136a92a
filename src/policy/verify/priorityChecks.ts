import type { Path } from "../../input/index.ts";
import { testsWithin } from "../condition.ts";
import { decideTargets, type DecidedTargets, type Target } from "../decideTargets.ts";
import type { Facts } from "../facts.ts";
import type { Policy } from "../policy.ts";
import type { ConditionTests } from "../schema/condition.ts";
import { factsText, type Case } from "./cases.ts";
import type { DueOrder } from "./dueOrder.ts";
import type { Findings } from "./findings.ts";
import { isOnRightChannel, rightChannels } from "./rightChannels.ts";
import { momentText } from "./situations.ts";
import { dueText } from "./targetChecks.ts";

/** Whether each priority is served no slower than the one below it, and on some channel. */
export class PriorityChecks {
  readonly #policy: Policy;
  readonly #order: DueOrder;
  readonly #findings: Findings;
  readonly #asked: readonly (keyof Facts)[];
  readonly #compared = new Set<string>();

  constructor(policy: Policy, order: DueOrder, findings: Findings) {
    this.#policy = policy;
    this.#order = order;
    this.#findings = findings;
    this.#asked = askedOnceDecided(policy);
  }

  /** Facts that only the choice of the priority asks about make no difference between two given ones. */
  see(one: Case): void {
    const { facts, decision } = one;
    if (!decision.scope.isIn) return;
    this.#checkChannels(one);
    const key = this.#asked.map((fact) => String(facts[fact])).join("|");
    if (this.#compared.has(key)) return;
    this.#compared.add(key);
    const offered = this.#policy.form.plans[facts.plan]?.priorities;
    const served = this.#policy.levels
      .filter((level) => offered?.includes(level) ?? true)
      .filter((priority) => isOnRightChannel(this.#policy, { ...facts, priority }))
      .map((priority) => ({ priority, ...decideTargets(this.#policy, { ...facts, priority }) }));
    served.forEach((higher, index) => this.#compare(one, higher, served.slice(index + 1)));
  }

  /**
   * Compares each target with that of the next priority below that has one. A person can set any priority, so that all
   * that a plan offers are compared.
   */
  #compare(one: Case, higher: Served, below: readonly Served[]): void {
    for (const target of higher.targets) {
      const lower = below.find(({ targets }) => targets.some((same) => isComparable(same, target)));
      const other = lower?.targets.find((same) => isComparable(same, target));
      if (!lower || !other) continue;
      const at = this.#order.laterAt(target, other, one.during);
      if (at === undefined) continue;
      this.#findings.addCase("PRIORITY_SLOWER", pathOf(this.#policy, higher, target), () => {
        const when = `${factsText(one.facts)} on ${momentText(this.#policy, at)}`;
        const dues = `${higher.priority} due ${dueText(this.#order, target, at)}, ${lower.priority} due ${dueText(this.#order, other, at)}`;
        return {
          found: `${target.metric} of ${higher.priority} can be due later than that of ${lower.priority}`,
          counterexample: {
            text: `${when}: ${dues}`,
            facts: one.facts,
            priority: higher.priority,
            opened: at,
          },
          fix: `Shorten it, or count it in the calendar of ${lower.priority}`,
        };
      });
    }
  }

  #checkChannels({ facts, decision: { priority } }: Case): void {
    const known = { ...facts, priority };
    if (isOnRightChannel(this.#policy, known)) return;
    if (rightChannels(this.#policy, known).length > 0) return;
    const rule = this.#policy.channelRules.findIndex(({ applies }) => applies(known));
    const path: Path = rule < 0 ? ["priority", "levels", priority] : ["channelRules", rule];
    this.#findings.addCase("CHANNEL_PRIORITY_CONTRADICTION", path, () => ({
      found: `no channel is right for ${priority}`,
      counterexample: {
        text: `${factsText(facts, priority)}: no channel takes it`,
        facts,
        priority,
      },
      fix: "Let a channel that the rules name take this priority, or change what they name",
    }));
  }
}

/** The facts that targets and channels depend on besides the priority. */
function askedOnceDecided({ form }: Policy): readonly (keyof Facts)[] {
  const tests = [...form.targets, ...form.channelRules].flatMap(({ when }) =>
    when ? testsWithin(when) : [],
  );
  const isAsked = (test: keyof ConditionTests): boolean => tests.some((one) => one[test] !== undefined);
  const only = (["impact", "urgency", "claimed", "customerPriority", "engaged"] as const).filter(isAsked);
  const always = ["plan", "channel", "category", "service", "region", "audience", "during"] as const;
  return [...always, ...only, ...(isAsked("signal") ? (["signals"] as const) : [])];
}

type Served = DecidedTargets & { readonly priority: string };

const isComparable = (one: Target, other: Target): boolean =>
  one.metric === other.metric && one.cadence === other.cadence && one.starts === other.starts;

const pathOf = ({ targetClauses }: Policy, { clauses }: Served, { clause, metric }: Target): Path => [
  "targets",
  targetClauses.findIndex((one) => one.clause === (clause ?? clauses[0])),
  metric,
];
