import { targetText } from "../policy/explain/index.ts";
import type { Decision, Metric } from "../policy/index.ts";
import { becauseOfDecision, becauseOfTarget } from "./because.ts";
import { expectThat, listed } from "./expectThat.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, Then } = stepsOf("decisions");

/** Steps about what the policy says of an inquiry: its priority, its tier, its targets, who is told. */
export const decisionChecks: readonly StepEntry[] = steps;

const asks = "Given a standard customer asks over email about bug";
const triaged = "When the inquiry is triaged";
const outage = [asks, "And the text shows the signal outage", triaged];
const fatalByMail = {
  under: "premier-choice-msp",
  lines: [
    "Given a default customer asks over email about fault",
    "And the customer asks for the priority fatal",
    triaged,
    "Then it has to come over phone",
  ],
};

Then("its priority is {priority}", [...outage, "Then its priority is critical"], function (wanted: string) {
  const { priority } = this.decision;
  expectThat(priority === wanted, () => becauseOfDecision(this, `its priority is ${priority}`, "priority"));
});

Then("it starts at {tier}", [...outage, "Then it starts at tier3"], function (wanted: string) {
  const { tier } = this.decision;
  expectThat(tier === wanted, () => becauseOfDecision(this, `it starts at ${tier}`, "tier"));
});

Then("the clause {clause} decides", [...outage, "Then the clause PRI-2 decides"], function (clause: string) {
  const { clauses } = this.decision;
  expectThat(clauses.includes(clause), () => becauseOfDecision(this, `decided by ${listed(clauses)}`));
});

Then(
  "the clause {clause} has no part in it",
  [...outage, "Then the clause PRI-1 has no part in it"],
  function (clause: string) {
    const { clauses } = this.decision;
    expectThat(!clauses.includes(clause), () => becauseOfDecision(this, `decided by ${listed(clauses)}`));
  },
);

Then(
  "the {contact} is told at once",
  [...outage, "Then the duty-manager is told at once"],
  function (contact: string) {
    const { notify } = this.decision;
    expectThat(notify.includes(contact), () =>
      becauseOfDecision(this, `told at once: ${listed(notify)}`, "at once"),
    );
  },
);

Then("nobody is told at once", [asks, triaged, "Then nobody is told at once"], function () {
  const { notify } = this.decision;
  expectThat(notify.length === 0, () =>
    becauseOfDecision(this, `told at once: ${listed(notify)}`, "at once"),
  );
});

Then(
  "the ladder {ladder} is paged at once",
  [...outage, "Then the ladder major-incident is paged at once"],
  function (ladder: string) {
    const paged = pagedBy(this.decision);
    expectThat(paged.includes(ladder), () =>
      becauseOfDecision(this, `paged at once: ${listed(paged)}`, "at once"),
    );
  },
);

Then("nobody is paged at once", [asks, triaged, "Then nobody is paged at once"], function () {
  const paged = pagedBy(this.decision);
  expectThat(paged.length === 0, () => becauseOfDecision(this, `paged at once: ${listed(paged)}`, "at once"));
});

Then(
  "its {metric} target is {target}",
  [...outage, "Then its first response target is 1h in desk"],
  function (metric: Metric, wanted: string) {
    const target = this.decision.targets.find((one) => one.metric === metric);
    const found = target === undefined ? "not defined" : targetText(target);
    expectThat(found === wanted.trim(), () =>
      becauseOfTarget(this, `its ${metric} target is ${found}`, metric),
    );
  },
);

Then(
  "no time is promised for the {metric}",
  [
    asks,
    "And the impact is person and the urgency minor",
    triaged,
    "Then no time is promised for the resolution",
  ],
  function (metric: Metric) {
    const target = this.decision.targets.find((one) => one.metric === metric);
    expectThat(target === undefined, () =>
      becauseOfTarget(this, `its ${metric} target is ${target ? targetText(target) : ""}`, metric),
    );
  },
);

Then(
  "the {metric} is best effort",
  [asks, "And the impact is person and the urgency minor", triaged, "Then the update is best effort"],
  function (metric: Metric) {
    expectThat(this.decision.bestEffort.includes(metric), () =>
      becauseOfTarget(this, `best effort: ${listed(this.decision.bestEffort)}`, metric),
    );
  },
);

Then("a root cause analysis is required", [...outage, "Then a root cause analysis is required"], function () {
  expectThat(this.decision.rootCauseRequired, () =>
    becauseOfDecision(this, "no root cause analysis is required", "root cause"),
  );
});

Then(
  "no root cause analysis is required",
  [asks, "And the impact is team and the urgency minor", triaged, "Then no root cause analysis is required"],
  function () {
    expectThat(!this.decision.rootCauseRequired, () =>
      becauseOfDecision(this, "a root cause analysis is required", "root cause"),
    );
  },
);

Then("a knowledge article is required", [...outage, "Then a knowledge article is required"], function () {
  expectThat(this.decision.articleRequired, () =>
    becauseOfDecision(this, "no knowledge article is required", "article"),
  );
});

Then(
  "no knowledge article is required",
  [asks, "And the impact is team and the urgency minor", triaged, "Then no knowledge article is required"],
  function () {
    expectThat(!this.decision.articleRequired, () =>
      becauseOfDecision(this, "a knowledge article is required", "article"),
    );
  },
);

Then("it is in scope", [asks, triaged, "Then it is in scope"], function () {
  const { scope } = this.decision;
  expectThat(scope.isIn, () => (scope.isIn ? "" : `out of scope: ${scope.because}; goes to ${scope.goTo}`));
});

Then(
  "it is out of scope and goes to {string}",
  {
    under: "canonical-ubuntu-pro",
    lines: [
      "Given a self-service customer asks over portal about support-case",
      triaged,
      'Then it is out of scope and goes to "Documentation and the community"',
    ],
  },
  function (wanted: string) {
    const { scope } = this.decision;
    const found = scope.isIn ? "it is in scope" : `out of scope: ${scope.because}; goes to ${scope.goTo}`;
    expectThat(!scope.isIn && scope.goTo === wanted, () => found);
  },
);

Then("its channel is the right one", [asks, triaged, "Then its channel is the right one"], function () {
  const { mustUse } = this.decision;
  expectThat(mustUse.length === 0, () => `it has to come over ${listed(mustUse)}`);
});

Then("it has to come over {channel}", fatalByMail, function (channel: string) {
  const { mustUse } = this.decision;
  expectThat(mustUse.includes(channel), () =>
    mustUse.length === 0 ? "its channel is the right one" : `it has to come over ${listed(mustUse)}`,
  );
});

const pagedBy = ({ immediate }: Decision): readonly string[] => immediate.flatMap(({ page }) => page ?? []);
