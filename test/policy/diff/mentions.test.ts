import { expect, test } from "vitest";
import { mentionsIn } from "../../../src/policy/diff/mentions.ts";
import { withRota } from "../withRota.ts";
import { policyOf } from "../samplePolicy.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

const places = (word: string, policy = smallPolicy()): readonly string[] => [
  ...(mentionsIn(policy.form).get(word) ?? []),
];

test("words that every part says the same of have the same mentions", () => {
  expect(places("email")).toEqual(places("portal"));
  expect(places("access")).toEqual(places("how-to"));
  expect(places("access")).not.toEqual(places("bug"));
});

test("a condition tells a word apart, a rule about work does not", () => {
  expect(places("email", smallWith(["when: { signal: breach }", "when: { channel: email }"]))).not.toEqual(
    places("portal"),
  );
  const work = smallWith(['{ tier: tier1, attempts: ">=1" }', "{ tier: tier1, category: access }"]);
  expect(places("access", work)).toEqual(places("how-to", work));
});

test("impacts and urgencies are told apart by their cells", () => {
  const same = smallWith(["[[high, low], [low, low]]", "[[high, low], [high, low]]"]);
  expect(places("team", same)).toEqual(places("person", same));
  expect(places("team")).not.toEqual(places("person"));
  expect(places("blocked")).toEqual(['column [["high"],["low"]]'.replaceAll(/\["(\w+)"\]/g, '"$1"')]);
});

test("what is only read by people is not mentioned", () => {
  expect(places("Access")).toEqual([]);
  expect(places("Third")).toEqual([]);
});

test("who is on call is in no decision, so no word is told apart by layers and overrides", () => {
  const { form } = policyOf(
    withRota(`layers: [{ handOver: daily 08:00, members: [ann], hours: { daily: "08:00-20:00" } }]
overrides: [{ from: 2026-12-24T18:00, to: 2026-12-27T09:00, who: bob }]`),
  );
  expect(mentionsIn(form)).toEqual(
    mentionsIn(policyOf(withRota("handOver: daily 08:00\nmembers: [cid]")).form),
  );
});
