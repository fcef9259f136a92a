import { expect, test } from "vitest";
import { hours, workingHours, workingMinutes } from "../../../src/units/index.ts";
import type { TargetClause } from "../../../src/policy/policy.ts";
import { changed, policyOf, problemsOf, sample } from "../samplePolicy.ts";

const clause = (name: string): TargetClause | undefined =>
  policyOf().targetClauses.find((one) => one.clause === name);

test("a target counts in its own calendar before its clause's", () => {
  const terms = clause("SLA-2")?.terms;
  expect(terms?.get("firstResponse")?.calendar).toBe("office");
  expect(terms?.get("nextResponse")?.calendar).toBe("worked");
});

test("a target by channel has a term for each and none for the others", () => {
  const byChannel = clause("SLA-3")?.terms.get("firstResponse")?.byChannel;
  expect([...(byChannel?.keys() ?? [])]).toEqual(["email", "phone"]);
  expect(clause("SLA-1")?.terms.get("firstResponse")?.byChannel.get(undefined)).toMatchObject({
    kind: "within",
  });
});

test("decision 8: next response and update are two metrics with terms of their own", () => {
  const terms = clause("SLA-2")?.terms;
  expect(terms?.get("nextResponse")?.byChannel.get(undefined)).toMatchObject({
    allowance: { time: workingHours(2) },
    cadence: "once",
  });
  expect(terms?.get("update")?.byChannel.get(undefined)).toEqual({
    kind: "within",
    allowance: { kind: "time", time: workingMinutes(30) },
    cadence: "every",
    later: { after: hours(4), allowance: { kind: "time", time: workingHours(2) }, cadence: "every" },
  });
});

test("what is none or best effort needs no calendar", () => {
  const text = changed(
    "    calendar: always\n    firstResponse: 15m\n    update: every 1h\n",
    "    firstResponse: none\n",
  ).replace("resolution: 1 business day end-of-day", "resolution: best effort");
  expect(problemsOf(text)).toEqual([]);
});

test("a policy without targets needs no default", () => {
  const text = sample.slice(0, sample.indexOf("targets:\n")) + sample.slice(sample.indexOf("clocks:\n"));
  expect(policyOf(text).targetClauses).toEqual([]);
});

test("exactly one clause is the default, and a default has no condition", () => {
  const none = changed("    default: true\n", "    when:\n      plan: standard\n");
  expect(problemsOf(none)).toMatchObject([{ code: "DEFAULT_NOT_ONE", path: "targets" }]);
  const both = changed("    default: true\n", "    default: true\n    when:\n      plan: standard\n");
  expect(problemsOf(both)).toMatchObject([{ code: "DEFAULT_NOT_ONE", path: "targets.2" }]);
});

test("a channel's target says a calendar only where it has one of its own", () => {
  const text = changed("        email: 24h\n", "        email: { within: 24h, share: 90% }\n");
  const terms = policyOf(text).targetClauses.find(({ clause: name }) => name === "SLA-3")?.terms;
  expect(terms?.get("firstResponse")?.byChannel.get("email")).toStrictEqual({
    kind: "within",
    allowance: { kind: "time", time: workingHours(24) },
    cadence: "once",
    notes: { share: 0.9 },
  });
});
