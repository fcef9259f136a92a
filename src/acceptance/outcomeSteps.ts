import { judge, type Expectation, type JudgedExpectation } from "../experiment/index.ts";
import { inMinutes, spanText, working } from "../units/index.ts";
import { becauseOfRun } from "./because.ts";
import type { DeskWorld } from "./deskWorld.ts";
import { expectThat, listed } from "./expectThat.ts";
import { Inconclusive } from "./inconclusive.ts";
import type { InquiriesMeant } from "./parameterTypes.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, When, Then } = stepsOf("outcomes");

/** Steps about a simulated load: they hold, fail or cannot be told yet by where the 95 % interval lies. */
export const outcomeSteps: readonly StepEntry[] = steps;

const simulated = "When the load is simulated";

When("the load is simulated", [simulated, "Then inquiries arrive over phone"], function () {
  this.run();
});

Then(
  "every expectation of the load holds",
  [simulated, "Then every expectation of the load holds"],
  function () {
    for (const judged of this.run().summary.expectations) expectVerdict(judged);
  },
);

Then(
  "inquiries arrive over {channel}",
  [simulated, "Then inquiries arrive over chat"],
  function (channel: string) {
    const arrived = this.run().summary.channels.find((one) => one.channel === channel)?.arrived ?? 0;
    expectThat(arrived > 0, () => becauseOfRun(`no inquiry came over ${channel}`));
  },
);

Then("the clause {clause} acts", [simulated, "Then the clause ESC-6 acts"], function (clause: string) {
  const { clauses, notSimulated } = this.run().summary;
  expectThat(
    clauses.some((one) => one.clause === clause),
    () =>
      becauseOfRun(
        notSimulated.includes(clause)
          ? `${clause} is not simulated: it waits for somebody's request, or for a clock that the simulation does not run`
          : `${clause} never acted; these did: ${listed(clauses.map((one) => one.clause))}`,
      ),
  );
});

type Bound = Pick<Expectation, "atLeast" | "atMost">;

function expectOutcome(world: DeskWorld, expectation: Expectation): void {
  const { load, replications } = world.run();
  expectVerdict(judge(load, expectation, replications));
}

function expectVerdict({ expectation, found, verdict }: JudgedExpectation): void {
  const told = (): string => becauseOfRun(`${wordsOf(expectation)}: ${foundText(expectation, found)}`);
  if (verdict === "inconclusive") throw new Inconclusive(told());
  expectThat(verdict === "held", told);
}

const isInMinutes = ({ metric }: Expectation): boolean => metric.endsWith("Minutes");
const figure = (expectation: Expectation, value: number): string =>
  isInMinutes(expectation) ? `${value.toFixed(1)} minutes` : `${(100 * value).toFixed(1)}%`;

function foundText(expectation: Expectation, found: JudgedExpectation["found"]): string {
  if (found.kind === "none") return "there are no such inquiries";
  if (found.kind === "single") return `${figure(expectation, found.value)}, of one replication: no interval`;
  const { low, high, n } = found;
  return `between ${figure(expectation, low)} and ${figure(expectation, high)} (95% interval, n = ${Math.round(n)})`;
}

function wordsOf(expectation: Expectation): string {
  const { metric, where, within, atLeast, atMost } = expectation;
  const which = Object.values(where).filter((one) => one !== undefined);
  const bound =
    atLeast === undefined
      ? `at most ${figure(expectation, atMost ?? 0)}`
      : `at least ${figure(expectation, atLeast)}`;
  const span = within === undefined ? "" : ` within ${spanText(within)}`;
  return `${metric}${span} ${which.length === 0 ? "of all" : `of ${which.join(", ")}`}, wanted ${bound}`;
}

type Simulated = "firstResponse" | "resolution";

function simulatedMetric(metric: string): Simulated {
  if (metric === "firstResponse" || metric === "resolution") return metric;
  throw new Error(
    `The simulation runs the clocks of the first response and the resolution, not of ${metric}.`,
  );
}

Then(
  "at least {percent} of {inquiries} get a {metric} in time",
  [simulated, "Then at least 80% of critical inquiries get a first response in time"],
  function (atLeast: number, where: InquiriesMeant, metric: string) {
    expectOutcome(this, { metric: simulatedMetric(metric), where, atLeast });
  },
);

Then(
  "at least {percent} of {inquiries} get a {metric} within {duration}",
  [simulated, "Then at least 80% of premium inquiries over chat get a first response within 1m"],
  function (atLeast: number, where: InquiriesMeant, metric: string, span: string) {
    const within = working(this.spanOf(span));
    expectOutcome(this, { metric: simulatedMetric(metric), where, within, atLeast });
  },
);

Then(
  "the mean {metric} of {inquiries} takes at most {duration}",
  [simulated, "Then the mean first response of inquiries over phone takes at most 2m"],
  function (metric: string, where: InquiriesMeant, span: string) {
    const atMost = inMinutes(this.spanOf(span));
    expectOutcome(this, { metric: `${simulatedMetric(metric)}Minutes`, where, atMost });
  },
);

Then(
  "at most {percent} of {inquiries} are abandoned",
  [simulated, "Then at most 10% of inquiries over phone are abandoned"],
  function (atMost: number, where: InquiriesMeant) {
    const { plan, priority } = where;
    if (plan !== undefined || priority !== undefined)
      throw new Error("Who gives up is counted by channel: write inquiries over a channel.");
    expectOutcome(this, { metric: "abandonment", where, atMost });
  },
);

Then(
  "{tier} is busy at most {percent} of its time",
  [simulated, "Then tier1 is busy at most 80% of its time"],
  function (tier: string, atMost: number) {
    occupancy(this, tier, { atMost });
  },
);

Then(
  "{tier} is busy at least {percent} of its time",
  [simulated, "Then tier1 is busy at least 20% of its time"],
  function (tier: string, atLeast: number) {
    occupancy(this, tier, { atLeast });
  },
);

const occupancy = (world: DeskWorld, tier: string, bound: Bound): void =>
  expectOutcome(world, { metric: "occupancy", where: { tier }, ...bound });
