import { isZone } from "../calendar/index.ts";
import { stepsOf, type StepEntry } from "./vocabulary.ts";

const { steps, Given, When } = stepsOf("decisions");

/** Steps about what is known of an inquiry, and that the policy is asked about it. */
export const inquirySteps: readonly StepEntry[] = steps;

const asks = "Given a standard customer asks over email about bug";
const triaged = "When the inquiry is triaged";
const outage = [asks, "And the text shows the signal outage", triaged];

Given(
  "a {plan} customer asks over {channel} about {category}",
  [asks, triaged, "Then it starts at tier1"],
  function (plan: string, channel: string, category: string) {
    this.know({ plan, channel, category });
  },
);

Given(
  "the impact is {impact} and the urgency {urgency}",
  [asks, "And the impact is team and the urgency blocked", triaged, "Then its priority is high"],
  function (impact: string, urgency: string) {
    this.know({ impact, urgency });
  },
);

Given(
  "the impact is {impact}",
  [asks, "And the impact is person", triaged, "Then its priority is medium"],
  function (impact: string) {
    this.know({ impact });
  },
);

Given(
  "the urgency is {urgency}",
  [asks, "And the urgency is minor", triaged, "Then its priority is medium"],
  function (urgency: string) {
    this.know({ urgency });
  },
);

Given(
  "the text shows the signal {signal}",
  [...outage, "Then its priority is critical"],
  function (signal: string) {
    this.notice(signal);
  },
);

Given(
  "it is about the service {service}",
  [asks, "And it is about the service reports", triaged, "Then it starts at tier1"],
  function (service: string) {
    this.know({ service });
  },
);

Given(
  "the customer asks for the priority {priority}",
  [
    asks,
    "And the impact is person and the urgency minor",
    "And the customer asks for the priority critical",
    triaged,
    "Then its priority is low",
  ],
  function (claimed: string) {
    this.know({ claimed });
  },
);

Given(
  "the customer is in the region {region}",
  {
    under: "hashicorp-support",
    lines: [
      "Given a gold customer asks over any-route about support-request",
      "And the customer is in the region eu",
      triaged,
      "Then it is in scope",
    ],
  },
  function (region: string) {
    this.know({ region });
  },
);

Given(
  "the customer is one of the audience {audience}",
  {
    under: "elastic-cloud",
    lines: [
      "Given a gold customer asks over any-route about support-request",
      "And the customer is one of the audience us-only",
      triaged,
      "Then it is in scope",
    ],
  },
  function (audience: string) {
    this.know({ audience });
  },
);

Given(
  "the customer is in the time zone {word}",
  [asks, "And the customer is in the time zone America/New_York", triaged, "Then it is in scope"],
  function (zone: string) {
    if (!isZone(zone)) throw new Error(`${zone} is not a time zone: write one such as Europe/London.`);
    this.know({ zone });
  },
);

Given(
  "the customer's own priority is {customerPriority}",
  {
    under: "gitlab-support",
    lines: [
      "Given a priority customer asks over web-form about support-request",
      "And the customer's own priority is high",
      triaged,
      "Then its priority is sev3",
    ],
  },
  function (customerPriority: string) {
    this.know({ customerPriority });
  },
);

Given(
  "the customer works along until the end",
  [asks, "And the customer works along until the end", triaged, "Then it starts at tier1"],
  function () {
    this.know({ engaged: true });
  },
);

Given(
  "the customer does not work along",
  [asks, "And the customer does not work along", triaged, "Then it starts at tier1"],
  function () {
    this.know({ engaged: false });
  },
);

When("the inquiry is triaged", [asks, triaged, "Then it starts at tier1"], function () {
  this.triage();
});

When(
  "the inquiry is/was triaged at {time}",
  [asks, "When the inquiry is triaged at Saturday 11:00", "Then it starts at tier1"],
  function (time: string) {
    this.triage(time);
  },
);
