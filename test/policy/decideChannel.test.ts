import { expect, test } from "vitest";
import { changed, decided } from "./samplePolicy.ts";

test("a priority with channels of its own must use one of them", () => {
  const critical = { impact: "organisation", urgency: "blocked" };
  expect(decided({ ...critical, channel: "email" }).mustUse).toEqual(["phone"]);
  expect(decided({ ...critical, channel: "phone" }).mustUse).toEqual([]);
});

test("a channel that does not take a priority sends the customer to those that do", () => {
  const low = { impact: "person", urgency: "minor" };
  expect(decided({ ...low, channel: "phone" }).mustUse).toEqual(["email"]);
  expect(decided({ ...low, channel: "email" }).mustUse).toEqual([]);
});

test("a rule about channels is named where it is broken", () => {
  const text = changed(
    "plans:\n",
    "channelRules:\n  - { clause: CH-1, when: { category: bug }, use: phone }\nplans:\n",
  );
  const bug = { category: "bug", impact: "team", urgency: "blocked" };
  expect(decided(bug, text)).toMatchObject({ mustUse: ["phone"], clauses: ["CH-1", "SLA-2"] });
  expect(decided({ ...bug, channel: "phone" }, text)).toMatchObject({ mustUse: [], clauses: ["SLA-2"] });
});
