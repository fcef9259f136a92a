import type { Status, TargetCycle } from "../ledger/index.ts";
import { cyclesOf, targetsOf } from "../ledger/index.ts";
import { localText, onCallText, openTimeText } from "../policy/explain/index.ts";
import { onCallFor, type Metric } from "../policy/index.ts";
import { never, type Instant } from "../units/index.ts";
import { becauseOfLife, becauseOfTarget } from "./because.ts";
import type { DeskWorld } from "./deskWorld.ts";
import { expectThat, listed } from "./expectThat.ts";
import { spokenOf } from "./parameterTypes.ts";
import { zoneOf } from "./timeText.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, Then } = stepsOf("life");

/** Steps about what has become of a ticket: where it is, how its clocks stand, and what the policy did by itself. */
export const lifeChecks: readonly StepEntry[] = steps;

const opened = [
  "Given a premium customer asks over email about bug",
  "And the impact is team and the urgency blocked",
  "And the inquiry was triaged at Monday 10:00",
];
const inWork = [...opened, "And somebody took it up"];
const afterAnHour = [...opened, "When 1h passes"];

Then("it is at {tier}", [...inWork, "When 45m pass", "Then it is at tier2"], function (wanted: string) {
  const { ticket } = this.life;
  const found = "tier" in ticket ? ticket.tier : "no tier";
  expectThat(found === wanted, () => becauseOfLife(this, `it is at ${found}`));
});

Then(
  "its status is {status}",
  [...inWork, "When it is resolved", "Then its status is resolved"],
  function (wanted: Status) {
    const { status } = this.life.ticket;
    expectThat(status === wanted, () => becauseOfLife(this, `its status is ${spokenOf(status)}`));
  },
);

Then(
  "its priority is now {priority}",
  [...opened, "When the priority is changed to low", "Then its priority is now low"],
  function (wanted: string) {
    const { ticket } = this.life;
    const found = "priority" in ticket ? ticket.priority : "not set";
    expectThat(found === wanted, () => becauseOfLife(this, `its priority is ${found}`));
  },
);

Then(
  "its parent is {string}",
  [...opened, 'When it is linked to "INC-7"', 'Then its parent is "INC-7"'],
  function (wanted: string) {
    const { parent } = this.life.ticket;
    expectThat(parent === wanted, () => `its parent is ${parent ?? "none"}`);
  },
);

/** The last run of a metric's clock. */
function lastCycle(world: DeskWorld, metric: Metric): TargetCycle {
  const cycle = cyclesOf(world.life.ticket, world.now).findLast(({ target }) => target.metric === metric);
  if (!cycle)
    throw new Error(
      becauseOfTarget(world, `nothing is due: no clock of the ${spokenOf(metric)} has started`, metric),
    );
  return cycle;
}

Then(
  "the {metric} is due at {time}",
  [...opened, "When 10m pass", "Then the first response is due at Monday 11:00"],
  function (metric: Metric, time: string) {
    const wanted = this.timeOf(time);
    const { due } = lastCycle(this, metric);
    expectThat(due === wanted, () =>
      becauseOfLife(
        this,
        `the ${spokenOf(metric)} is due ${dueText(this, due)}, not ${dueText(this, wanted)}`,
        metric,
      ),
    );
  },
);

function dueText(world: DeskWorld, due: Instant | undefined): string {
  if (due === undefined) return "at no time: its clock does not run";
  return due < never ? localText(zoneOf(world.policy), due) : "never";
}

/** A step about the state of a metric's clock. */
function clockStep(words: string, state: TargetCycle["clock"]["state"], example: readonly string[]): void {
  Then(`the {metric} clock ${words}`, example, function (metric: Metric) {
    const { clock } = lastCycle(this, metric);
    expectThat(clock.state === state, () =>
      becauseOfLife(this, `the ${spokenOf(metric)} clock is ${clock.state}`, metric),
    );
  });
}

clockStep("runs", "running", [...inWork, "When 10m pass", "Then the resolution clock runs"]);
clockStep("stands still", "paused", [
  ...inWork,
  "When it waits for the customer",
  "Then the resolution clock stands still",
]);
clockStep("has stopped", "stopped", [
  ...inWork,
  "When it is resolved",
  "Then the resolution clock has stopped",
]);

Then(
  "{duration} is/are counted for the {metric}",
  [...inWork, "And it waited for the vendor", "When 3h pass", "Then 0s are counted for the resolution"],
  function (span: string, metric: Metric) {
    const { used } = lastCycle(this, metric);
    const wanted: number = this.spanOf(span);
    expectThat(used === wanted, () =>
      becauseOfLife(this, `${openTimeText(used)} are counted for the ${spokenOf(metric)}`, metric),
    );
  },
);

Then(
  "nothing is due any more for the {metric}",
  [...opened, "When the priority is changed to low", "Then nothing is due any more for the resolution"],
  function (metric: Metric) {
    const due = cyclesOf(this.life.ticket, this.now).find(
      (one) => one.target.metric === metric && one.due !== undefined,
    );
    const isPromised = targetsOf(this.life.ticket).some((target) => target.metric === metric);
    expectThat(!isPromised || due === undefined, () =>
      becauseOfLife(this, `the ${spokenOf(metric)} is due ${dueText(this, due?.due)}`, metric),
    );
  },
);

/** A step about how the runs of a metric's clock have ended so far: missed if one was, else as the last stands. */
function outcomeStep(words: string, wanted: TargetCycle["outcome"], example: readonly string[]): void {
  Then(`the {metric} is ${words}`, example, function (metric: Metric) {
    const cycles = cyclesOf(this.life.ticket, this.now).filter(({ target }) => target.metric === metric);
    const found = cycles.some(({ outcome }) => outcome === "missed")
      ? "missed"
      : lastCycle(this, metric).outcome;
    expectThat(found === wanted, () => becauseOfLife(this, `the ${spokenOf(metric)} is ${found}`, metric));
  });
}

outcomeStep("met", "met", [
  ...opened,
  "When somebody answers the customer",
  "Then the first response is met",
]);
outcomeStep("missed", "missed", [...opened, "When 61m pass", "Then the first response is missed"]);
outcomeStep("still open", "open", [...afterAnHour, "Then the first response is still open"]);

Then(
  "the {contact} has been told",
  [...afterAnHour, "Then the support-manager has been told"],
  function (contact: string) {
    const told = toldIn(this);
    expectThat(
      told.some(({ contacts }) => contacts.includes(contact)),
      () => becauseOfLife(this, `told: ${listed(told.flatMap(({ contacts }) => contacts))}`),
    );
  },
);

Then(
  "the {contact} has been told under {clause}",
  [...afterAnHour, "Then the support-manager has been told under ESC-7"],
  function (contact: string, clause: string) {
    const told = toldIn(this);
    expectThat(
      told.some((one) => one.contacts.includes(contact) && one.clause === clause),
      () =>
        becauseOfLife(
          this,
          `told: ${listed(told.map((one) => `${one.contacts.join(", ")} under ${one.clause}`))}`,
        ),
    );
  },
);

Then(
  "the {contact} has not been told",
  [...opened, "When 59m pass", "Then the support-manager has not been told"],
  function (contact: string) {
    expectThat(!toldIn(this).some(({ contacts }) => contacts.includes(contact)), () =>
      becauseOfLife(this, `the ${contact} has been told`),
    );
  },
);

const toldIn = ({ life: { events } }: DeskWorld) =>
  events.flatMap((event) => (event.type === "managementNotified" ? [event] : []));

const pagedIn = ({ life: { events } }: DeskWorld): readonly string[] =>
  events.flatMap((event) => (event.type === "ladderStarted" ? [event.ladder] : []));

const outage = [
  "Given a standard customer asks over phone about access",
  "And the text shows the signal outage",
  "When the inquiry is triaged at Monday 10:00",
];

Then(
  "the ladder {ladder} has been paged",
  [...outage, "Then the ladder major-incident has been paged"],
  function (ladder: string) {
    const paged = pagedIn(this);
    expectThat(paged.includes(ladder), () => becauseOfLife(this, `paged: ${listed(paged)}`));
  },
);

Then(
  "the ladder {ladder} has not been paged",
  [...outage, "Then the ladder security-incident has not been paged"],
  function (ladder: string) {
    const paged = pagedIn(this);
    expectThat(!paged.includes(ladder), () => becauseOfLife(this, `paged: ${listed(paged)}`));
  },
);

Then(
  "the {contact} on call is the {contact}",
  [...outage, "Then the duty-manager on call is the engineering-manager"],
  function (contact: string, wanted: string) {
    const [found] = onCallFor(this.policy, [contact], this.now);
    expectThat(found?.who.includes(wanted) === true, () =>
      found ? onCallText(found) : `no rota stands behind ${contact}`,
    );
  },
);

Then(
  "the clause {clause} has moved it to {tier}",
  [...inWork, "When 45m pass", "Then the clause ESC-3 has moved it to tier2"],
  function (clause: string, tier: string) {
    const moves = this.life.events.flatMap((event) =>
      event.type === "ticketEscalated" || event.type === "ticketDeEscalated" ? [event] : [],
    );
    expectThat(
      moves.some((one) => one.clause === clause && one.to === tier),
      () =>
        becauseOfLife(
          this,
          `moved: ${listed(moves.map((one) => `to ${one.to} by ${one.clause ?? "hand"}`))}`,
        ),
    );
  },
);

Then(
  "that is refused because {string}",
  [...opened, "When work goes on", 'Then that is refused because "not waiting"'],
  function (wanted: string) {
    const found = this.refusal();
    expectThat(found === wanted, () =>
      becauseOfLife(this, found === undefined ? "it was not refused" : `it was refused because "${found}"`),
    );
  },
);
