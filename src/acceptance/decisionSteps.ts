import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { Given, Then, When } from "@cucumber/cucumber";
import type { DeskWorld } from "./deskWorld.ts";

Given(
  "a {word} customer asks over {word} about {word}",
  function (this: DeskWorld, plan: string, channel: string, category: string) {
    this.know({ plan, channel, category });
  },
);

Given(
  "the impact is {word} and the urgency {word}",
  function (this: DeskWorld, impact: string, urgency: string) {
    this.know({ impact, urgency });
  },
);

Given("the text shows the signal {word}", function (this: DeskWorld, signal: string) {
  this.know({ signals: [signal] });
});

When("the inquiry is triaged", async function (this: DeskWorld) {
  await this.decide();
});

When("the inquiry is triaged at {word}", async function (this: DeskWorld, opened: string) {
  await this.decide(opened);
});

Then("its priority is {word}", function (this: DeskWorld, priority: string) {
  strictEqual(this.decision.priority, priority);
});

Then("it starts at {word}", function (this: DeskWorld, tier: string) {
  strictEqual(this.decision.tier, tier);
});

Then("the clause {word} decides", function (this: DeskWorld, clause: string) {
  ok(this.decision.clauses.includes(clause), `decided by ${this.decision.clauses.join(", ")}`);
});

Then("nobody is told at once", function (this: DeskWorld) {
  deepStrictEqual(this.decision.notify, []);
});

Then("the {word} is told at once", function (this: DeskWorld, contact: string) {
  ok(this.decision.notify.includes(contact), `told at once: ${this.decision.notify.join(", ")}`);
});

Then("no time is promised for the {word}", function (this: DeskWorld, metric: string) {
  ok(!this.decision.targets.some((target) => target.metric === metric), `there is a target for ${metric}`);
});
