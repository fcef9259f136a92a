import { expect, test } from "vitest";
import { explainClocks } from "../../src/cli/explainClocks.ts";
import { explanationData, ticketData } from "../../src/cli/explainData.ts";
import { explain } from "../../src/policy/explain/index.ts";
import { at } from "../policy/explain/instants.ts";
import { inquiry, policyOf } from "../policy/samplePolicy.ts";
import { played } from "./ticketScript.ts";

const policy = policyOf();
const asJson = (data: object): unknown => JSON.parse(JSON.stringify(data));

test("times in UTC and in the calendar's zone, spans in minutes, clauses with file and line", () => {
  const facts = inquiry({ impact: "person", urgency: "minor", channel: "phone" });
  const data = explanationData(policy, explain(policy, facts, at("2026-07-03T20:58")));
  expect(asJson(data)).toMatchObject({
    schema: "deskdrill.explanation/1",
    policy: { id: "sample", version: "1" },
    opened: "2026-07-03T20:58:00Z",
    decision: { priority: "low", targetClause: "SLA-3" },
    targets: [
      {
        metric: "firstResponse",
        target: "3m in extended",
        allowed_minutes: 3,
        due: "2026-07-04T08:01:00Z",
        due_local: "2026-07-04T09:01:00+01:00",
        course: [
          { kind: "counted", from: "2026-07-03T21:58:00+01:00", minutes: 2 },
          { kind: "closed", because: ["night"] },
          { kind: "counted", minutes: 1 },
        ],
        points: [{ clause: "ESC-5", at: "2026-07-04T08:00:15Z" }],
      },
    ],
  });
});

test("a ticket with what was refused and the state of each clock", () => {
  const ticket = played(["02 10:00 hold for customer", "02 10:10 resolve"], "2026-03-02T12:00");
  expect(asJson(ticketData(ticket, explainClocks(ticket)))).toMatchObject({
    now: "2026-03-02T12:00:00Z",
    status: "waiting",
    waitsFor: "customer",
    happenings: [
      {},
      {},
      { kind: "policy", clause: "ESC-5", said: "desk told" },
      { kind: "implied" },
      {},
      {},
      { kind: "refused", reason: "not in work" },
    ],
    clocks: [
      { metric: "firstResponse", outcome: "missed", breach: { cause: "late", at: "2026-03-02T10:00:00Z" } },
      { metric: "update" },
      { metric: "resolution", state: "paused", used_minutes: 60, due: null, breach: null },
    ],
  });
});
