import type { Path } from "../../input/index.ts";
import { iso, never, type Instant } from "../../units/index.ts";
import type { Target } from "../decideTargets.ts";
import { referencePeriod } from "../diff/reference.ts";
import type { MetricTerms, Policy } from "../policy.ts";
import type { Metric } from "../schema/target.ts";
import { exampleOf, type Case } from "./cases.ts";
import { takesOverAYear, type DueOrder } from "./dueOrder.ts";
import type { FindingCode, Findings } from "./findings.ts";
import { isOnRightChannel } from "./rightChannels.ts";

/** What is wrong with the targets that one combination of facts gets. */
export class TargetChecks {
  readonly #policy: Policy;
  readonly #order: DueOrder;
  readonly #findings: Findings;
  readonly #yearBegins: Instant;

  constructor(policy: Policy, order: DueOrder, findings: Findings) {
    this.#policy = policy;
    this.#order = order;
    this.#findings = findings;
    this.#yearBegins = referencePeriod([policy]).from;
  }

  see(one: Case): void {
    const { facts, decision } = one;
    if (!decision.scope.isIn) return;
    if (!isOnRightChannel(this.#policy, { ...facts, priority: decision.priority })) return;
    this.#checkPromise(one);
    this.#checkOrder(one, "firstResponse", "resolution", "RESPONSE_SLOWER_THAN_RESOLUTION");
    this.#checkOrder(one, "update", "workaround", "UPDATE_SLOWER_THAN_WORKAROUND");
    for (const target of decision.targets) this.#checkTarget(one, target);
  }

  #checkPromise(one: Case): void {
    const { facts, decision } = one;
    const clauses = this.#policy.targetClauses.filter(({ clause }) => decision.clauses.includes(clause));
    const index = this.#policy.targetClauses.findIndex(({ clause }) => clause === decision.targetClause);
    const form = this.#policy.form.targets[index];
    if (!form || form.default || form.other) return;
    const says = clauses.some(({ terms }) =>
      [...terms.values()].some((said) => speaksOf(said, facts.channel)),
    );
    if (says) return;
    this.#findings.addCase("NO_TARGET", ["targets", index], () => ({
      found: `${form.clause} applies and promises nothing on ${facts.channel}`,
      counterexample: exampleOf(this.#policy, one, undefined, `${form.clause} gives no target`),
      fix: "Add a target, or say that there is none: firstResponse: none, or best effort",
    }));
  }

  #checkOrder(one: Case, sooner: Metric, later: Metric, code: FindingCode): void {
    const { targets } = one.decision;
    const first = targets.find(({ metric }) => metric === sooner);
    const second = targets.find(({ metric }) => metric === later);
    if (!first || !second || first.starts !== second.starts) return;
    const at = this.#order.laterAt(first, second, one.during);
    if (at === undefined) return;
    this.#findings.addCase(code, targetPath(this.#policy, one, first), () => {
      const dues = `${sooner} due ${dueText(this.#order, first, at)}, ${later} due ${dueText(this.#order, second, at)}`;
      return {
        found: `${sooner} can be due later than ${later}`,
        counterexample: exampleOf(this.#policy, one, { at }, dues),
        fix: `Make ${sooner} the shorter of the two, or count both in one calendar`,
      };
    });
  }

  #checkTarget(one: Case, target: Target): void {
    const { metric, calendar, allowance } = target;
    const path = targetPath(this.#policy, one, target);
    if (takesOverAYear(this.#order, target, this.#yearBegins)) {
      this.#findings.addCase("TARGET_IMPOSSIBLE", path, () => ({
        found: `${metric} asks for more open time than ${calendar} has in a year`,
        counterexample: exampleOf(
          this.#policy,
          one,
          { at: this.#yearBegins },
          `due ${dueText(this.#order, target, this.#yearBegins)}`,
        ),
        fix: "Correct the time, or count it in a calendar that is open for longer",
      }));
    }
    if (allowance.kind !== "business-days" || hasZone(this.#policy, calendar)) return;
    this.#findings.addCase("HOURS_WITHOUT_ZONE", path, () => ({
      found: `${metric} counts business days in ${calendar}, which has no time zone; UTC stands in`,
      counterexample: exampleOf(this.#policy, one, undefined, `the dates of ${metric} are those of UTC`),
      fix: "Count it in a calendar with a zone, or write the time in hours or days",
    }));
  }
}

const speaksOf = ({ byChannel }: MetricTerms, channel: string): boolean =>
  byChannel.has(channel) || byChannel.has(undefined);

/** Where the target that a decision gives stands in the file. */
export function targetPath(
  { targetClauses }: Policy,
  { decision }: Pick<Case, "decision">,
  target: Target,
): Path {
  const clause = target.clause ?? decision.targetClause;
  return ["targets", targetClauses.findIndex((one) => one.clause === clause), target.metric];
}

/** "2026-01-05T09:00:00Z", or "never". */
export function dueText(order: DueOrder, target: Target, at: Instant): string {
  const due = order.due(target, at);
  return due < never ? iso(due) : "never";
}

/** Whether the dates of a calendar are those of some zone. */
function hasZone({ calendars }: Policy, name: string): boolean {
  const zoned = (hours: ReturnType<typeof calendars.hoursOf>): boolean => {
    if (hours.kind === "always") return false;
    if (hours.kind === "weekly") return true;
    return hours.kind === "complement" ? zoned(hours.of) : hours.of.some(zoned);
  };
  return zoned(calendars.hoursOf(name));
}
