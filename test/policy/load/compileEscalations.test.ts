import { expect, test } from "vitest";
import { minutes, workingMinutes } from "../../../src/units/index.ts";
import type { EscalationRule } from "../../../src/policy/index.ts";
import { changed, policyOf, problemsOf } from "../samplePolicy.ts";

const rule = (clause: string, text?: string): EscalationRule | undefined =>
  policyOf(text).escalations.find((one) => one.clause === clause);

const trigger = (written: string): unknown =>
  rule("ESC-6", changed("resolution: 100% + 30m", `resolution: ${written}`))?.trigger;

test("a rule with a tier is functional, any other is hierarchical, unless it says so itself", () => {
  const kinds = policyOf().escalations.map(({ clause, kind }) => `${clause} ${kind}`);
  expect(kinds.filter((line) => line.endsWith("functional"))).toEqual([
    "ESC-1 functional",
    "ESC-2 functional",
    "ESC-3 functional",
    "ESC-4 functional",
  ]);
  const told = changed("    to: tier3\n    page", "    kind: hierarchical\n    to: tier3\n    page");
  expect(rule("ESC-1", told)?.kind).toBe("hierarchical");
});

test("a rule about work fires after an attempt, or after the time its condition names", () => {
  expect(rule("ESC-2")?.trigger).toEqual({ on: "work", after: undefined });
  expect(rule("ESC-3")?.trigger).toEqual({ on: "work", after: minutes(45) });
});

test("a customer's request and a volume of tickets keep their words", () => {
  expect(rule("ESC-7")?.trigger).toEqual({
    on: "customer-request",
    requires: ["The effect on their business"],
  });
  expect(rule("ESC-8")?.trigger).toEqual({
    on: "volume",
    tickets: 5,
    window: minutes(15),
    declare: "major-incident",
    links: false,
  });
});

test("decision 15: a point of a clock is a share of the target, before or after by open time", () => {
  const point = (share: number, offset: number): unknown => ({
    on: "clock",
    point: { metric: "resolution", share, offset: workingMinutes(offset) },
  });
  expect(trigger("75%")).toEqual(point(0.75, 0));
  expect(trigger("100% + 30m")).toEqual(point(1, 30));
  expect(trigger("100% - 15m")).toEqual(point(1, -15));
  expect(trigger("100%+1h30m")).toEqual(point(1, 90));
  expect(trigger("150%")).toEqual(point(1.5, 0));
});

test.each(["half", '"75"', "+ 30m", "100% + soon", "100% + 30", "100% * 2", "-5%"])(
  "%s is no point of a clock",
  (written) => {
    expect(problemsOf(changed("resolution: 100% + 30m", `resolution: ${written}`))).toMatchObject([
      { code: "TRIGGER_INVALID", path: "escalations.5.at.resolution" },
    ]);
  },
);

test.each(["many tickets on one service in 15m", "5 tickets in 15m", "5 tickets on one service in soon"])(
  "%s is no volume",
  (written) => {
    expect(problemsOf(changed("5 tickets on one service in 15m", written))).toMatchObject([
      { code: "TRIGGER_INVALID", path: "escalations.7.at.volume" },
    ]);
  },
);

test("tickets are given back by conditions about the work", () => {
  const [rule] = policyOf().deEscalations;
  expect(rule).toMatchObject({ clause: "DES-1", to: "tier2" });
  const known = { plan: "standard", channel: "email", category: "bug", signals: [], tier: "tier3" };
  expect(rule?.applies({ ...known, workaround: true })).toBe(true);
  expect(rule?.applies({ ...known, workaround: false })).toBe(false);
});

test("an employee's request is no customer's, and may have to wait for a point of a clock", () => {
  const text = changed(
    "    at: customer request\n",
    "    at: employee request\n    once: { firstResponse: 100% + 1h }\n",
  );
  const trigger = policyOf(text).escalations.find(({ clause }) => clause === "ESC-7")?.trigger;
  expect(trigger).toMatchObject({
    on: "customer-request",
    by: "employee",
    once: { metric: "firstResponse" },
  });
});

test("a rule with several times of work stands there once for each of them", () => {
  const text = changed(
    "      unresolvedFor: 45m\n",
    "      any:\n        - { unresolvedFor: 2h, category: bug }\n        - { unresolvedFor: 30m }\n",
  );
  const triggers = policyOf(text)
    .escalations.filter(({ clause }) => clause === "ESC-3")
    .map(({ trigger }) => trigger);
  expect(triggers).toEqual([
    { on: "work", after: minutes(30) },
    { on: "work", after: minutes(120) },
  ]);
});
