import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { compileCondition, type Known } from "../../../src/policy/condition.ts";
import {
  explainCondition,
  testsInTheWay,
  testsThatHeld,
} from "../../../src/policy/explain/explainCondition.ts";
import { standingCondition } from "../../../src/policy/schema/condition.ts";
import { minutes } from "../../../src/units/index.ts";
import { inquiry } from "../samplePolicy.ts";

const explained = (written: object, known: Partial<Known> = {}) =>
  explainCondition(standingCondition.parse(written), { ...inquiry(), ...known });
const reasons = (written: object, known: Partial<Known> = {}): readonly string[] =>
  testsInTheWay(explained(written, known)).map(({ reason }) => reason);

test("each test says what it wanted and what it found", () => {
  const { holds, tests } = explained({ plan: ["premium", "gold"], channel: { not: "phone" } });
  expect(holds).toBe(false);
  expect(tests).toMatchObject([
    { fact: "plan", wanted: "premium or gold", found: "standard", holds: false },
    { fact: "channel", wanted: "not phone", found: "email", holds: true },
  ]);
});

test.each<[object, Partial<Known>, string]>([
  [{ plan: ["premium", "gold"] }, {}, "plan is standard, not premium or gold"],
  [{ channel: { not: ["email", "chat"] } }, {}, "channel is email, which is left out"],
  [{ impact: "team" }, {}, "impact is not known, not team"],
  [{ signal: ["outage", "breach"] }, {}, "no signal outage or breach"],
  [{ signal: { all: ["outage", "breach"] } }, { signals: ["outage"] }, "no signal outage and breach"],
  [{ signal: { not: "outage" } }, { signals: ["outage"] }, "signal outage, which is left out"],
  [{ during: "night" }, {}, "not opened during night"],
  [{ during: { not: "night" } }, { during: ["night"] }, "opened during night, which is left out"],
  [{ attempts: ">=2" }, { attempts: 1 }, "attempts is 1, not >=2"],
  [{ unresolvedFor: "45m" }, { unresolvedFor: minutes(30) }, "unresolvedFor is 30m, not at least 45m"],
  [{ unresolvedFor: "45m" }, {}, "unresolvedFor is not known, not at least 45m"],
  [{ workaround: true }, { workaround: false }, "workaround is false, not true"],
  [{ attempts: 1 }, {}, "attempts is not known, not =1"],
])("%o with %o fails because %s", (when, known, reason) => {
  expect(reasons(when, known)).toEqual([reason]);
});

test("of alternatives that all fail each is in the way; of those that hold the first is told", () => {
  const when = { plan: "standard", any: [{ channel: "phone" }, { impact: "team" }] };
  expect(reasons(when)).toEqual(["channel is email, not phone", "impact is not known, not team"]);
  expect(reasons(when, { impact: "team" })).toEqual([]);
  expect(testsThatHeld(explained(when, { impact: "team" })).map(({ on }) => on)).toEqual([
    "plan standard",
    "impact team",
  ]);
});

test("what none: excludes is in the way when it holds", () => {
  const when = { plan: "standard", none: [{ channel: "email", category: "access" }] };
  expect(reasons(when)).toEqual([
    "channel is email, which is left out",
    "category is access, which is left out",
  ]);
  expect(reasons(when, { channel: "phone" })).toEqual([]);
});

test("of several signals only those that were asked for are told", () => {
  const outcome = explained({ signal: ["outage", "fire"] }, { signals: ["breach", "outage"] });
  expect(testsThatHeld(outcome).map(({ on }) => on)).toEqual(["signal outage"]);
});

test("a plan that adds on to another counts as that as well", () => {
  const when = standingCondition.parse({ plan: "premium" });
  const held = (plan: string): readonly string[] => [plan, "premium"];
  expect(explainCondition(when, inquiry(), held).holds).toBe(true);
});

const word = fc.constantFrom("a", "b", "c");
const words = fc.subarray(["a", "b", "c"], { minLength: 1 });
const wordTest = fc.oneof(word, words, fc.record({ not: words }));
const tests = fc
  .record(
    {
      plan: wordTest,
      service: wordTest,
      signal: fc.oneof(wordTest, fc.record({ all: words })),
      during: wordTest,
      attempts: fc.constantFrom("<2", ">=1", 1),
      workaround: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter((one) => Object.keys(one).length > 0);
const group = fc.array(tests, { minLength: 1, maxLength: 3 });
const condition = fc.tuple(tests, fc.record({ any: group, all: group, none: group }, { requiredKeys: [] }));
const known = fc.record(
  {
    plan: word,
    signals: fc.subarray(["a", "b", "c"]),
    service: word,
    during: fc.subarray(["a", "b", "c"]),
    attempts: fc.nat(3),
    workaround: fc.boolean(),
  },
  { requiredKeys: ["plan", "signals"] },
);

property.prop([condition, known])(
  "it holds exactly when the compiled condition does",
  ([own, groups], facts) => {
    const when = standingCondition.parse({ ...own, ...groups });
    const all = { ...inquiry(), ...facts };
    const outcome = explainCondition(when, all);
    expect(outcome.holds).toBe(compileCondition(when)(all));
    expect(testsInTheWay(outcome).length > 0).toBe(!outcome.holds);
  },
);

test("a test that is not written is none", () => {
  expect(
    explainCondition({ plan: { oneOf: ["standard"] }, engaged: undefined }, inquiry()).tests,
  ).toHaveLength(1);
});
