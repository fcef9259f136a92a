import { expect, test } from "vitest";
import { policySchema } from "../../../src/policy/schema/policySchema.ts";
import { reading } from "./reading.ts";

const least = {
  policy: "least",
  version: 1,
  title: "The least that is a policy",
  calendars: {},
  channels: {},
  priority: { levels: {} },
  tiers: {},
};

test("a policy may leave out whatever it has nothing to say about", () => {
  expect(reading(policySchema, least)).toMatchObject({
    version: "1",
    contractual: "unconfirmed",
    plans: { default: {} },
    targets: [],
    escalations: [],
    clocks: {},
    workflow: { queueOrder: "priority-then-due" },
    knowledge: { articles: {}, faqs: [], runbooks: {} },
    training: { competences: {} },
  });
});

test("targets are aims until somebody confirms that they are part of the contract", () => {
  expect(reading(policySchema, { ...least, contractual: "confirmed" })).toMatchObject({
    contractual: "confirmed",
  });
  expect(reading(policySchema, { ...least, contractual: "yes" })).toHaveLength(1);
});

test("a priority too low costs four times one too high, unless the policy says otherwise", () => {
  const costsOf = (training: object): unknown => reading(policySchema, { ...least, training });
  expect(costsOf({})).toMatchObject({ training: { costs: { under: 4, over: 1 } } });
  expect(costsOf({ costs: { over: 2 } })).toMatchObject({ training: { costs: { under: 8, over: 2 } } });
  expect(costsOf({ costs: { under: 9 } })).toMatchObject({ training: { costs: { under: 9, over: 1 } } });
  expect(costsOf({ costs: { under: -1 } })).toHaveLength(1);
});

test.each(Object.keys(least))("a policy without %s is refused", (key) => {
  const rest = Object.fromEntries(Object.entries(least).filter(([name]) => name !== key));
  expect(reading(policySchema, rest)).toHaveLength(1);
});

test("an open item is a text, or a text with an owner and a date", () => {
  const openItems = ["Who confirms?", { text: "Which zone?", owner: "manager", due: "2026-12-01" }];
  expect(reading(policySchema, { ...least, openItems })).toMatchObject({ openItems });
});
