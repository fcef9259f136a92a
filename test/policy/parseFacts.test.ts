import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { parseFacts, type Facts } from "../../src/policy/index.ts";
import { changed, policyOf } from "./samplePolicy.ts";

const policy = policyOf();
const least = "plan: premium\nchannel: phone\ncategory: bug\n";

function facts(text: string, of = policy): Facts {
  const parsed = parseFacts(of, text);
  if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join("\n"));
  return parsed.value;
}

const problems = (text: string): readonly string[] => {
  const parsed = parseFacts(policy, text);
  return parsed.ok ? [] : parsed.problems.map(problemLine);
};

test("facts are read from YAML and from JSON alike", () => {
  const expected: Facts = {
    plan: "premium",
    channel: "phone",
    category: "bug",
    signals: ["outage"],
    service: "api",
    audience: "guest",
    impact: "team",
    urgency: "minor",
    claimed: "high",
    during: ["office"],
  };
  expect(facts(JSON.stringify(expected))).toEqual(expected);
  expect(
    facts(
      "{plan: premium, channel: phone, category: bug, signal: outage, service: api, audience: guest, impact: team, urgency: minor, claimed: high, during: office}",
    ),
  ).toEqual(expected);
});

test("what was not written is not there, but for an empty list of signals", () => {
  expect(facts(least)).toEqual({ plan: "premium", channel: "phone", category: "bug", signals: [] });
});

test("signal and signals may both be written, one word or several", () => {
  expect(facts(`${least}signal: outage\nsignals: [breach]\n`).signals).toEqual(["outage", "breach"]);
});

test("a plan, channel or category may be left out only where the policy has but one", () => {
  expect(problems("{}")).toEqual([
    "--facts:1:1 KEY_MISSING: the plan is missing. Add plan: one of standard, premium, starter, community",
    "--facts:1:1 KEY_MISSING: the channel is missing. Add channel: one of email, phone",
    "--facts:1:1 KEY_MISSING: the category is missing. Add category: one of access, bug, network",
  ]);
  const simple = policyOf(`policy: simple
version: 1
title: Simple
calendars: { always: { open: always } }
channels: { email: { accepts: always, worked: always } }
categories: { question: { title: Questions } }
priority: { levels: { normal: {} }, otherwise: normal }
tiers: { desk: { title: Desk } }
`);
  expect(facts("{}", simple)).toEqual({
    plan: "default",
    channel: "email",
    category: "question",
    signals: [],
  });
});

test.each([
  [
    "plan: premum",
    "plan: premium\n",
    '1:7 NAME_UNKNOWN at plan: there is no plan "premum". Did you mean "premium"?',
  ],
  [
    "channel: fax",
    "channel: phone\n",
    '1:10 NAME_UNKNOWN at channel: there is no channel "fax". Use one of: email, phone',
  ],
  [
    "category: bugs",
    "category: bug\n",
    '1:11 NAME_UNKNOWN at category: there is no category "bugs". Did you mean "bug"?',
  ],
  ["service: apis", "", '1:10 NAME_UNKNOWN at service: there is no service "apis". Did you mean "api"?'],
  [
    "claimed: hihg",
    "",
    '1:10 NAME_UNKNOWN at claimed: there is no priority "hihg". Use one of: critical, high, medium, low',
  ],
  [
    "impact: galaxy",
    "",
    '1:9 NAME_UNKNOWN at impact: there is no impact "galaxy". Use one of: organisation, team, person',
  ],
  ["urgency: now", "", '1:10 NAME_UNKNOWN at urgency: there is no urgency "now". Use one of: blocked, minor'],
  ["signal: outtage", "", '1:9 NAME_UNKNOWN at signal: there is no signal "outtage". Did you mean "outage"?'],
  [
    "signals: [outage, fire]",
    "",
    '1:19 NAME_UNKNOWN at signals.1: there is no signal "fire". Use one of: outage, breach',
  ],
  ["during: night", "", '1:9 NAME_UNKNOWN at during: there is no calendar "night".'],
  ["colour: red", "", '1:1 KEY_UNKNOWN at colour: "colour" means nothing here.'],
  ["impact: [team]", "", '1:9 VALUE_INVALID at impact: found ["team"]. expected a name'],
])("%s is told with its place", (line, instead, expected) => {
  const text = `${line}\n${least.replace(instead, "")}`;
  const [told, ...others] = problems(text);
  expect(others).toEqual([]);
  expect(told).toContain(`--facts:${expected}`);
});

test("all unknown words are told at once", () => {
  expect(problems("plan: a\nchannel: b\ncategory: c\nsignal: d\nimpact: e\n")).toHaveLength(5);
});

test("a text that is no mapping is refused: nothing, a word, a list, half a JSON", () => {
  for (const text of ["", "premium", "[premium]", '{"plan": "premium"'])
    expect(problems(text)).toHaveLength(1);
});

test("an audience is one of those that the policy defines, where it defines any", () => {
  const closed = policyOf(changed("services:\n", "audiences: { guest: Guests }\nservices:\n"));
  expect(facts(`${least}audience: guest\n`, closed).audience).toBe("guest");
  const told = parseFacts(closed, `${least}audience: guests\n`);
  expect(told.ok ? [] : told.problems.map(problemLine)).toEqual([
    '--facts:4:11 NAME_UNKNOWN at audience: there is no audience "guests". Did you mean "guest"?',
  ]);
  expect(facts(`${least}audience: anybody\n`).audience).toBe("anybody");
});

test("a zone is one that there is", () => {
  expect(facts(`${least}zone: Asia/Tokyo\n`).zone).toBe("Asia/Tokyo");
  expect(problems(`${least}zone: Asia/Toyko\n`)).toEqual([
    '--facts:4:7 ZONE_UNKNOWN at zone: there is no time zone "Asia/Toyko". Use an IANA name such as Europe/London',
  ]);
});
