import type { Action } from "../ledger/index.ts";
import { stepsOf, type Example, type StepEntry } from "./vocabulary.ts";

const { steps, When } = stepsOf("life");

/** Steps about what a policy may promise a time for beside answers and solutions: visits, notices, analyses. */
export const actionSteps: readonly StepEntry[] = steps;

/** A step for one such thing. */
function performed(text: string, action: Action, example: Example | readonly string[]): void {
  When(text, example, function () {
    this.act(text, { do: "performAction", action });
  });
}

const visit = {
  under: "premier-choice-msp",
  lines: [
    "Given a default customer asks over phone about fault",
    "And the customer asks for the priority fatal",
    "And the inquiry was triaged at Monday 10:00",
    "And a visit was asked for",
    "And 1h passed",
    "When the engineer arrives",
    "Then the on site is met",
  ],
};
When("a visit is/was asked for", visit, function () {
  this.act("ask for a visit", { do: "requestAction", action: "onSite" });
});
performed("the engineer arrives/arrived", "onSite", visit);

const incident = (...lines: readonly string[]): Example => ({ under: "pagerduty-incident", lines });
const sev1 = [
  "Given a default customer asks over page about incident",
  "And the customer asks for the priority SEV-1",
  "And the inquiry was triaged at Monday 10:00",
];
performed(
  "the page is/was acknowledged",
  "pageAcknowledgement",
  incident(
    ...sev1,
    "And 6m passed",
    "When the page is acknowledged",
    "Then the page acknowledgement is missed",
  ),
);
performed(
  "the notice is/was published",
  "publicNotice",
  incident(...sev1, "And 5m passed", "When the notice is published", "Then the public notice is met"),
);
performed(
  "the scoping update is/was sent",
  "scopingUpdate",
  incident(
    ...sev1,
    "And the notice was published",
    "And 5m passed",
    "When the scoping update is sent",
    "Then the scoping update is met",
  ),
);
performed(
  "the review is/was held",
  "reviewMeeting",
  incident(
    ...sev1,
    "And somebody took it up",
    "And it was resolved",
    "And 48h passed",
    "When the review is held",
    "Then the review meeting is met",
  ),
);

performed("somebody calls/called the customer back", "callBack", {
  under: "oracle-support",
  lines: [
    "Given a default customer asks over web about service-request",
    "And the customer asks for the priority 1",
    "And the inquiry was triaged at Monday 10:00",
    "And 2h passed",
    "And the customer escalated with all that is required",
    "And 20m passed",
    "When somebody calls the customer back",
    "Then the call back is met",
  ],
});
When(
  "the customer asks/asked to be called back",
  {
    under: "oracle-support",
    lines: [
      "Given a default customer asks over web about service-request",
      "And the customer asks for the priority 1",
      "And the inquiry was triaged at Monday 10:00",
      "When the customer asks to be called back",
      "And 30m pass",
      "Then the call back is still open",
    ],
  },
  function () {
    this.act("ask to be called back", { do: "requestAction", action: "callBack" });
  },
);
performed("the root cause analysis is/was delivered", "rcaDelivery", [
  "Given a premium customer asks over email about data-export",
  "And the text shows the signal data-loss",
  "And the inquiry was triaged at Monday 10:00",
  "And somebody took it up",
  "And it was resolved",
  "And 48h passed",
  "When the root cause analysis is delivered",
  "Then the rca delivery is met",
]);
