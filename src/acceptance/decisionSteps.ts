import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { defineStep } from "./vocabulary.ts";

const group = "decisions";

defineStep(
  {
    keyword: "Given",
    group,
    text: "a {plan} customer asks over {channel} about {category}",
    example: "a standard customer asks over email about billing",
  },
  function (plan: string, channel: string, category: string) {
    this.know({ plan, channel, category });
  },
);

defineStep(
  {
    keyword: "Given",
    group,
    text: "the impact is {impact} and the urgency {urgency}",
    example: "the impact is person and the urgency minor",
  },
  function (impact: string, urgency: string) {
    this.know({ impact, urgency });
  },
);

defineStep(
  {
    keyword: "Given",
    group,
    text: "the text shows the signal {signal}",
    example: "the text shows the signal outage",
  },
  function (signal: string) {
    this.know({ signals: [signal] });
  },
);

defineStep(
  { keyword: "When", group, text: "the inquiry is triaged", example: "the inquiry is triaged" },
  function () {
    this.decide();
  },
);

defineStep(
  {
    keyword: "When",
    group,
    text: "the inquiry is triaged at {time}",
    example: "the inquiry is triaged at 2026-03-03T03:00:00Z",
  },
  function (opened: string) {
    this.decide(opened);
  },
);

defineStep(
  { keyword: "Then", group, text: "its priority is {priority}", example: "its priority is critical" },
  function (priority: string) {
    strictEqual(this.decision.priority, priority);
  },
);

defineStep(
  { keyword: "Then", group, text: "it starts at {tier}", example: "it starts at tier1" },
  function (tier: string) {
    strictEqual(this.decision.tier, tier);
  },
);

defineStep(
  { keyword: "Then", group, text: "the clause {clause} decides", example: "the clause ESC-1 decides" },
  function (clause: string) {
    const { clauses } = this.decision;
    ok(clauses.includes(clause), `decided by ${clauses.join(", ")}`);
  },
);

defineStep(
  { keyword: "Then", group, text: "nobody is told at once", example: "nobody is told at once" },
  function () {
    deepStrictEqual(this.decision.notify, []);
  },
);

defineStep(
  {
    keyword: "Then",
    group,
    text: "the {contact} is told at once",
    example: "the support-manager is told at once",
  },
  function (contact: string) {
    const { notify } = this.decision;
    ok(notify.includes(contact), `told at once: ${notify.join(", ")}`);
  },
);

defineStep(
  {
    keyword: "Then",
    group,
    text: "no time is promised for the {metric}",
    example: "no time is promised for the resolution",
  },
  function (metric: string) {
    const isPromised = this.decision.targets.some((target) => target.metric === metric);
    ok(!isPromised, `there is a target for ${metric}`);
  },
);
