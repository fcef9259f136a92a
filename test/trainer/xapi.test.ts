import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { uuidOf } from "../../src/trainer/node/uuid.ts";
import { judgedSessions } from "../../src/trainer/progress/judgedSession.ts";
import { xapiLines, xapiStatements } from "../../src/trainer/xapi.ts";
import { eventsOf, practice, reply, rowsOf } from "./progress/practice.ts";
import { noon } from "./node/samples.ts";

const origin = { home: "https://support.example.org", platform: "deskdrill 0.1.0", uuidOf };
const session = "0195b0f0-0000-7000-8000-000000000001";
const [judged] = judgedSessions(eventsOf(session, "Ann", [{ ...reply, priority: "P2" }]), rowsOf);
const statements = judged ? xapiStatements(judged, { isPassed: false, points: 60, wall: noon }, origin) : [];

property.prop([practice])("every answer is one statement, the same whenever it is made", (events) => {
  const made = (): readonly string[] =>
    judgedSessions(events, rowsOf).flatMap((one) =>
      xapiStatements(one, undefined, origin).map(({ id }) => id),
    );
  const answers = events.filter(({ event }) => event.type === "answered");
  expect(new Set(made()).size).toBe(answers.length);
  expect(made()).toEqual(made());
});

test("an answer says who answered what, when, how right and how fast, without an address that nobody gave", () => {
  expect(statements[0]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    actor: { objectType: "Agent", account: { homePage: "https://support.example.org", name: "Ann" } },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { "en-US": "answered" } },
    object: {
      objectType: "Activity",
      id: "https://support.example.org/cases/0123456789ab/SLA-1%7C%7C0",
      definition: { type: "http://adlnet.gov/expapi/activities/question", name: { "en-US": "No access" } },
    },
    result: {
      score: { scaled: 0.6, raw: 60, min: 0, max: 100 },
      success: false,
      completion: true,
      response: JSON.stringify(judged?.answers[0]?.answer),
      duration: "PT60S",
    },
    timestamp: "2026-03-02T12:01:00Z",
    context: {
      registration: session,
      platform: "deskdrill 0.1.0",
      contextActivities: { parent: [statements[1]?.object] },
      extensions: {
        "https://support.example.org/xapi/policy": "0123456789ab",
        "https://support.example.org/xapi/seed": "4711",
      },
    },
  });
});

test("an exam is passed or failed, and a session without an outcome is neither", () => {
  const verbs = (isPassed: boolean): unknown =>
    judged && xapiStatements(judged, { isPassed, points: 60, wall: noon }, origin).at(-1)?.verb;
  expect([verbs(true), verbs(false)]).toMatchObject([
    { display: { "en-US": "passed" } },
    { display: { "en-US": "failed" } },
  ]);
  expect(judged && xapiStatements(judged, undefined, origin)).toEqual(statements.slice(0, 1));
});

test("statements are written one a line", () => {
  const lines = xapiLines(statements).split("\n");
  expect(lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(statements);
  expect(lines.at(-1)).toBe("");
});
