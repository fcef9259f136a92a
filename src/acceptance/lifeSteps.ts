import type { Deed } from "./deskWorld.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, When } = stepsOf("life");

/** Steps about what happens to a ticket: what people do with it, one thing after another, and that time passes. */
export const lifeSteps: readonly StepEntry[] = steps;

const opened = [
  "Given a premium customer asks over email about bug",
  "And the impact is team and the urgency blocked",
  "And the inquiry was triaged at Monday 10:00",
];
const inWork = [...opened, "And somebody took it up"];
const resolved = [...inWork, "And it was resolved"];

When(
  "{duration} pass/passes/passed",
  [...opened, "When 45m pass", "Then the team-lead has been told"],
  function (span: string) {
    this.wait(span);
  },
);

When(
  "the clock shows/showed {time}",
  [...opened, "When the clock shows Monday 10:45", "Then the team-lead has been told"],
  function (time: string) {
    this.waitUntil(time);
  },
);

/** A step that does one thing with the ticket. */
function deed(text: string, example: readonly string[], done: Deed): void {
  When(text, example, function () {
    this.act(text, done);
  });
}

deed(
  "somebody acknowledges/acknowledged it",
  [...opened, "When somebody acknowledges it", "Then its status is triaged"],
  {
    do: "acknowledge",
    by: "agent",
  },
);

When(
  "somebody takes/took it up",
  [...opened, "When somebody takes it up", "Then its status is in work"],
  function () {
    this.act("assign", { do: "assign", agent: "somebody" });
    this.act("take up", { do: "startWork" });
  },
);

deed(
  "somebody answers/answered the customer",
  [...opened, "When somebody answers the customer", "Then the first response is met"],
  { do: "answer" },
);

deed(
  "the customer writes/wrote again",
  [
    ...opened,
    "And somebody answered the customer",
    "When the customer writes again",
    "Then the next response is still open",
  ],
  { do: "receiveReply" },
);

deed(
  "it waits/waited for the customer",
  [...inWork, "When it waits for the customer", "Then the resolution clock stands still"],
  { do: "hold", waitsFor: "customer" },
);

deed(
  "it waits/waited for the vendor",
  [...inWork, "When it waits for the vendor", "Then the resolution clock stands still"],
  { do: "hold", waitsFor: "vendor" },
);

deed(
  "it waits/waited for the end of its incident",
  [...inWork, "When it waits for the end of its incident", "Then the resolution clock runs"],
  { do: "hold", waitsFor: "incident" },
);

deed(
  "work goes/went on",
  [...inWork, "And it waited for the vendor", "When work goes on", "Then the resolution clock runs"],
  { do: "continue" },
);

deed(
  "the customer gets/got a workaround",
  [...inWork, "When the customer gets a workaround", "Then the workaround is met"],
  { do: "giveWorkaround" },
);

deed("the tier gives/gave it up", [...inWork, "When the tier gives it up", "Then it is at tier2"], {
  do: "putBack",
});

When(
  "it is/was escalated to {tier}",
  [...opened, "When it is escalated to tier3", "Then it is at tier3"],
  function (to: string) {
    this.act(`escalate to ${to}`, { do: "escalate", to, clause: undefined });
  },
);

When(
  "the customer escalates/escalated with all that is required",
  [...opened, "When the customer escalates with all that is required", "Then the duty-manager has been told"],
  function () {
    this.act("request escalation", {
      do: "requestEscalation",
      by: "customer",
      given: this.required("customer"),
    });
  },
);

When(
  "the customer escalates/escalated without {string}",
  [
    ...opened,
    'When the customer escalates without "What they need, and until when"',
    'Then that is refused because "something required is missing: What they need, and until when"',
  ],
  function (missing: string) {
    const given = this.required("customer").filter((one) => one !== missing);
    this.act("request escalation", { do: "requestEscalation", by: "customer", given });
  },
);

When(
  "an employee escalates/escalated with all that is required",
  {
    under: "gitlab-support",
    lines: [
      "Given a priority customer asks over web-form about support-request",
      "And the inquiry was triaged at Monday 10:00",
      "When an employee escalates with all that is required",
      "Then the support-manager-on-call has been told under STAR-2",
    ],
  },
  function () {
    this.act("request escalation", {
      do: "requestEscalation",
      by: "employee",
      given: this.required("employee"),
    });
  },
);

When(
  "the priority is/was changed to {priority}",
  [...opened, "When the priority is changed to critical", "Then its priority is now critical"],
  function (priority: string) {
    this.act(`change priority to ${priority}`, { do: "changePriority", priority });
  },
);

deed("it is/was resolved", [...inWork, "When it is resolved", "Then its status is resolved"], {
  do: "resolve",
});

deed(
  "the customer confirms/confirmed the solution",
  [...resolved, "When the customer confirms the solution", "Then its status is validated"],
  { do: "validate" },
);

deed(
  "somebody closes/closed it",
  [...resolved, "When somebody closes it", 'Then that is refused because "not validated by the customer"'],
  { do: "close", by: "agent" },
);

deed("it is/was reopened", [...resolved, "When it is reopened", "Then the resolution clock runs"], {
  do: "reopen",
});

deed(
  "the customer gives/gave up",
  [...opened, "When the customer gives up", "Then its status is abandoned"],
  {
    do: "abandon",
  },
);

When(
  "it is/was linked to {string}",
  [...opened, 'When it is linked to "INC-7"', 'Then its parent is "INC-7"'],
  function (parent: string) {
    this.act(`link to ${parent}`, { do: "link", parent });
  },
);

When(
  "{int} inquiries about {service} arrive/arrived within {duration}",
  ["When 5 inquiries about planner arrive within 15m", "Then a major incident is declared under ESC-11"],
  function (count: number, service: string, span: string) {
    this.rush(count, service, span);
  },
);
