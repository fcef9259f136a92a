import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mostRepeats } from "../../src/policy/index.ts";
import { runEscalationCase, type EscalationCase } from "./escalationPolicy.ts";

const { cases } = JSON.parse(readFileSync(new URL("escalation-policy.json", import.meta.url), "utf8")) as {
  readonly cases: readonly EscalationCase[];
};

const outcomes = cases.map((found) => ({ found, ...runEscalationCase(found) }));

test.each(outcomes.filter(({ outcome }) => outcome !== "skipped").map((one) => [one.found.id, one] as const))(
  "%s answers as its source does",
  (_id, { found, ...outcome }) => {
    expect(outcome, found.note).toEqual({ outcome: "passed" });
  },
);

test("cases are left out only where their source decides otherwise, each with its convention", () => {
  const skipped = outcomes.flatMap((one) =>
    one.outcome === "skipped" ? [[one.found.id, one.convention]] : [],
  );
  const endless = "endless repeat: decision 17 demands bounded repeats";
  expect(skipped).toEqual([
    ["go-rules-first-cycle", endless],
    ["go-rules-second-cycle", endless],
    ["go-rules-third-cycle", endless],
  ]);
  expect([cases.length, cases.length - skipped.length]).toEqual([32, 29]);
});

test("what was left out for its endless repeat is answered as its source does once the repeats are bounded", () => {
  const left = outcomes.filter(({ outcome }) => outcome === "skipped").map(({ found }) => found);
  const bounded = left.map((one) => ({ ...one, policy: { ...one.policy, repeat: mostRepeats } }));
  expect(bounded.map(runEscalationCase)).toEqual(left.map(() => ({ outcome: "passed" })));
});

const ofKind = (
  kind: string,
  policy: EscalationCase["policy"],
  timeline: EscalationCase["timeline"],
  wanted: EscalationCase["expect"],
): EscalationCase => ({ id: "ours", kind, policy, timeline, expect: wanted });
const triggered = { atMinute: 0, event: "triggered" };
const two = [
  { delayMinutes: 10, targets: ["u1"] },
  { delayMinutes: 10, targets: ["u2"] },
];

test.each<[string, EscalationCase]>([
  [
    "the second step is paged after the delay of the first",
    ofKind("steps", { steps: two }, [triggered], { notified: [{ atMinute: 10, target: "u2" }] }),
  ],
  [
    "an acknowledgement stops the ladder",
    ofKind("ack", { steps: two }, [triggered, { atMinute: 1, event: "ack", by: "u1" }], {
      notReceived: [{ atMinute: 10 }],
      status: "acknowledged",
    }),
  ],
  [
    "an escalation by hand clears the acknowledgement",
    ofKind(
      "ack",
      { steps: two },
      [triggered, { atMinute: 1, event: "ack", by: "u1" }, { atMinute: 2, event: "escalateManually" }],
      { notified: [{ atMinute: 2, target: "u2" }], acknowledged: false },
    ),
  ],
  [
    "what was suppressed comes when maintenance is over",
    ofKind(
      "maintenance",
      { steps: two, maintenance: true },
      [triggered, { atMinute: 30, event: "maintenanceEnded" }],
      { notified: [{ atMinute: 30, target: "u1" }], notReceived: [{ beforeMinute: 30 }] },
    ),
  ],
  [
    "too few alerts pause a chain",
    ofKind("chainStep", { chain: [{ continueIfAtLeastAlerts: 2, withinMinutes: 2 }] }, [{ event: "alert" }], {
      pause: true,
      stop: false,
      restart: false,
    }),
  ],
  [
    "a chain outside its hours goes on at the next of them",
    ofKind(
      "chainStep",
      { chain: [{ continueOnlyBetween: ["22:00", "06:00"] }] },
      [{ event: "now", time: "21:00" }],
      { nextStepAfterSeconds: 3600, pause: false },
    ),
  ],
  [
    "an action that ends the chain stops it",
    ofKind("chainStep", { chain: [{ resolve: true }] }, [], { stop: true, nextStepAfterSeconds: null }),
  ],
  [
    "an incident is not declared where that is switched off",
    ofKind("chainStep", { chain: [{ declareIncident: false }] }, [], { tasks: 0 }),
  ],
  [
    "a step that is long overdue",
    ofKind("auditor", {}, [{ event: "nextStepEta", offset: "-PT6M" }], { etaValid: false }),
  ],
  [
    "reminders go on without an end to the acknowledgement where there is none",
    ofKind("ackTimeout", { ackReminder: "PT1H", unackTimeout: null }, [{ event: "reminderDue" }], {
      audit: "ackReminderTriggered",
      nextReminderAfter: "PT1H",
      unackAfter: null,
    }),
  ],
])("cases of the same kinds: %s", (_words, found) => {
  expect(runEscalationCase(found)).toEqual({ outcome: "passed" });
});

test("a wrong expectation, an unknown word and an unknown kind are failures, never left out", () => {
  const steps = { steps: two };
  const failing = [
    ofKind("steps", steps, [triggered], { notified: [{ atMinute: 9, target: "u2" }] }),
    ofKind("steps", steps, [triggered], { mood: "good" }),
    ofKind("steps", steps, [triggered, { event: "dance" }], {}),
    ofKind("ackTimeout", {}, [{ event: "dance" }], {}),
    ofKind("other", steps, [], {}),
  ];
  expect(failing.map((found) => runEscalationCase(found).outcome)).toEqual(failing.map(() => "failed"));
});

test("a case that waits for a step with nobody there follows another convention", () => {
  const steps = [{ delayMinutes: 5, targets: [] }, ...two];
  const found = ofKind("steps", { steps }, [triggered], { notified: [{ atMinute: 5, target: "u1" }] });
  expect(runEscalationCase(found)).toEqual({
    outcome: "skipped",
    convention: "waits for a step with nobody there: decision 16 skips it at once",
  });
});
