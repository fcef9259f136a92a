import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runSlaBehaviourCase, type SlaCase, type SlaFile } from "./slaBehaviour.ts";

const suite = JSON.parse(readFileSync(new URL("sla-behaviour.json", import.meta.url), "utf8")) as SlaFile;
const outcomes = suite.cases.map((found) => [found.id, runSlaBehaviourCase(suite, found)] as const);

test("every case of the clocks is answered as its source does, or left out for its convention", () => {
  expect(outcomes.filter(([, { outcome }]) => outcome === "failed")).toEqual([]);
  expect(suite.cases).toHaveLength(60);
});

test("cases are left out only where their source decides otherwise, each with its convention", () => {
  const skipped = outcomes.flatMap(([id, one]) => (one.outcome === "skipped" ? [[id, one.convention]] : []));
  const wallClock =
    "pause: wall-clock hold added to the resolution target, even outside opening hours (decided: 4)";
  const floored = "granularity: floor-to-minute (decided: whole milliseconds)";
  const reapplied = "policyEdit: retroactive for open tickets (decided: 11)";
  expect(skipped).toEqual([
    ["za-pause-boundary-new", "boundary: next-open (decided: 1)"],
    ["za-seq-5", floored],
    ["za-seq-6", floored],
    ["zl-policy-v2", reapplied],
    ["zl-policy-replaced", reapplied],
    ["zl-calendar-edit", "calendarEdit: retroactive (decided: 11)"],
    ["erp-hold-replied", wallClock],
    ["erp-hold-closed", wallClock],
  ]);
});

const ofKind = (
  kind: string,
  policy: SlaCase["policy"],
  timeline: SlaCase["timeline"],
  wanted: SlaCase["expect"],
  ticket: SlaCase["ticket"] = {},
): SlaCase => ({
  id: "ours",
  kind,
  policy: { calendar: "hd-10-18", pauseStatuses: ["pending"], ...policy },
  ticket: { createdAt: "2024-01-15T12:00:00Z", status: "open", ...ticket },
  timeline,
  expect: wanted,
});
const day = (clock: string): string => `2024-01-15T${clock}:00Z`;
const status = (clock: string, to: string) => ({ at: day(clock), event: "status", to });
const sample = { targetsMinutes: { firstResponse: 60, nextResponse: 30, resolution: 240 } };
const waits = [status("17:00", "pending"), { at: "2024-01-16T11:00:00Z", event: "status", to: "open" }];

test.each<[string, SlaCase]>([
  [
    "a span with a pause is used up later by the open time of the pause",
    ofKind("addWithPauses", { minutes: 360 }, waits, { due: "2024-01-16T12:00:00Z" }),
  ],
  [
    "a span with pauses that are given as spans",
    ofKind("addWithPauses", { minutes: 60, pauses: [[day("12:30"), day("13:00")]] }, [], {
      due: day("13:30"),
    }),
  ],
  [
    "the spans in which a ticket waited",
    ofKind("pauseIntervals", {}, waits, { intervals: [[day("17:00"), "2024-01-16T11:00:00Z"]] }),
  ],
  [
    "a customer who writes again while waiting moves no deadline, and waits until the answer",
    ofKind(
      "targets",
      sample,
      [
        { at: day("12:10"), event: "agentContact" },
        { at: day("12:20"), event: "customerContact" },
        { at: day("12:30"), event: "customerContact" },
      ],
      { nextResponse: { due: day("12:50") }, firstResponse: { due: null, elapsedMinutes: 10 } },
    ),
  ],
  [
    "a target that is not met is missed after its due time, and not at it",
    ofKind("verdict", sample, [], { evaluatedAt: "2024-01-15T13:00:01Z", verdict: "missed" }),
  ],
  [
    "solved late is missed, however late somebody looks",
    ofKind("verdict", { targetsMinutes: { resolution: 60 } }, [status("14:00", "Resolved")], {
      evaluatedAt: day("17:00"),
      verdict: "missed",
    }),
  ],
  [
    "a reopened ticket's clock goes on",
    ofKind("targets", sample, [status("13:00", "resolved"), status("14:00", "open")], {
      resolution: { due: day("17:00") },
    }),
  ],
  [
    "a sequence of states that ends late",
    ofKind(
      "statusSequence",
      { targetsMinutes: { firstResponse: 1, resolution: 1 } },
      ["Open", "Open", "Open", "Resolved"].map((to) => ({ status: to })),
      { agreementStatus: ["First Response Due", "First Response Due", "First Response Due", "Failed"] },
    ),
  ],
  [
    "what a report says in elapsed time",
    ofKind(
      "metrics",
      {},
      [
        { at: day("12:15"), event: "agentContact" },
        status("12:15", "pending"),
        { at: day("13:00"), event: "customerContact" },
        { at: day("13:05"), event: "agentContact" },
        status("13:05", "closed"),
      ],
      { avgResponseSeconds: 600, resolutionSeconds: 3900, userResolutionSeconds: 1200 },
    ),
  ],
  [
    "a condition on words, and the one default",
    ofKind(
      "match",
      {
        policies: [
          { name: "first", match: { title: { "contains not": "printer" } } },
          { name: "blank", match: "" },
          { name: "other", default: true },
        ],
      },
      [],
      { policy: "other" },
      { title: "The printer" },
    ),
  ],
  [
    "solved tickets are due no more",
    ofKind(
      "relational",
      { targetsMinutes: { resolve: 120 } },
      [{ event: "created", by: "requestor" }, { event: "agentReply" }, { event: "status", to: "resolved" }],
      { due: ["set", "same", "unset"] },
    ),
  ],
])("cases of the same kinds: %s", (_words, found) => {
  expect(runSlaBehaviourCase(suite, found)).toEqual({ outcome: "passed" });
});

test("a wrong expectation, an unknown word and an unknown kind are failures, never left out", () => {
  const failing = [
    ofKind("targets", sample, [], { resolution: { due: day("12:00") } }),
    ofKind("targets", sample, [], { mood: "good" }),
    ofKind("flags", sample, [], { isGreen: true }),
    ofKind("other", sample, [], {}),
    { ...ofKind("targets", sample, [], { due: day("12:00") }), convention: { update: "customer-waiting" } },
  ];
  expect(failing.map((found) => runSlaBehaviourCase(suite, found).outcome)).toEqual(
    failing.map(() => "failed"),
  );
});
