import { expect, test } from "vitest";
import { decide } from "../../../src/policy/index.ts";
import { isOnRightChannel, rightChannels } from "../../../src/policy/verify/rightChannels.ts";
import { inquiry, policyOf } from "../samplePolicy.ts";
import { clean, loaded } from "./cleanPolicy.ts";

test("a priority that must be phoned in has the phone alone", () => {
  expect(rightChannels(policyOf(), { ...inquiry(), priority: "critical" })).toEqual(["phone"]);
  expect(rightChannels(policyOf(), { ...inquiry(), priority: "medium" })).toEqual(["email"]);
});

test("a rule about channels leaves those it names", () => {
  const { policy } = loaded(clean);
  expect(rightChannels(policy, { ...inquiry({ category: "bug" }), priority: "low" })).toEqual(["email"]);
  expect(rightChannels(policy, { ...inquiry(), priority: "low" })).toEqual(["email", "phone"]);
});

test("where its own is not right, these are the channels that a decision says to use", () => {
  const facts = inquiry({ impact: "organisation", urgency: "blocked" });
  const { priority, mustUse } = decide(policyOf(), facts);
  expect(rightChannels(policyOf(), { ...facts, priority })).toEqual(mustUse);
});

test("an inquiry is on the right channel where its own is one of the right ones", () => {
  for (const policy of [policyOf(), loaded(clean).policy])
    for (const channel of ["email", "phone"])
      for (const category of ["access", "bug"])
        for (const priority of policy.levels) {
          const known = { ...inquiry({ channel, category }), priority };
          expect(isOnRightChannel(policy, known)).toBe(rightChannels(policy, known).includes(channel));
        }
});

test("a priority or channel that the policy does not name is bound to nothing", () => {
  expect(isOnRightChannel(policyOf(), { ...inquiry(), priority: "urgent" })).toBe(true);
  expect(isOnRightChannel(policyOf(), { ...inquiry({ channel: "fax" }), priority: "low" })).toBe(true);
});
