import { expect, test } from "vitest";
import { changed, placeOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

test("the sample has no problem", () => {
  expect(problemsOf(sampleLoad)).toEqual([]);
});

const words = "impact: { team: 10%, person: 90% }";

/** Each place that refers to a name: what the sample says there, and the kind of name that is then unknown. */
const references: readonly (readonly [from: string, to: string, kind: string])[] = [
  ["profile: office", "profile: nobody", "profile"],
  ["categories: access", "categories: nobody", "category of the mix"],
  ["categories: access", "categories: [access, nobody]", "category of the mix"],
  ["signals: outage", "signals: nobody", "signal"],
  ["signals: outage", "signals: [outage, nobody, breach]", "signal"],
  ["service: planner", "service: nobody", "service"],
  ["impact: team\n", "impact: nobody\n", "impact"],
  ["urgency: blocked\n", "urgency: nobody\n", "urgency"],
  ["tier: tier2, agents", "tier: nobody, agents", "tier"],
  ["channels: [email, phone]", "channels: [email, nobody]", "channel"],
  ["hours: office", "hours: office, skills: [access, bug, nobody]", "category"],
  ["hours: office", "hours: nobody", "calendar"],
];

test.each(references)("instead of %j, %j is told at the word: no such %s", (from, to, kind) => {
  const text = changed(sampleLoad, [from, to]);
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_UNKNOWN", found: `there is no ${kind} "nobody"`, at: placeOf(text, "nobody") },
  ]);
});

/** Each mapping whose keys are names: what the sample says there, what another key stands for, and its kind. */
const keys: readonly (readonly [from: string, to: string, value: string, kind: string])[] = [
  ["phone: { perWeek: 168, profile", "nobody: { perWeek: 168, profile", "{ perWeek: 168", "channel"],
  ["premium: 25%", "nobody: 25%", "25%", "plan"],
  ["bug:\n      share: 50%", "nobody: { share: 50% }", "{ share", "category"],
  ["channels: { phone: 2 }", "channels: { nobody: 2 }", "2 }", "channel"],
  [words, "impact: { nobody: 10%, person: 90% }", "10%, person", "impact"],
  ["blocked: 40%", "nobody: 40%", "40%", "urgency"],
  ["{ high: 50%", "{ nobody: 50%", "50%, low", "priority"],
  ["mobile: 20%", "nobody: 20%", "20% }\n      signals", "service"],
  ["outage: 5%", "nobody: 5%", "5%, breach", "signal"],
  ["tier2: 30%", "nobody: 30%", "30%", "tier"],
  ["tier2: { mean", "tier2: 30m\n  nobody: { mean", "{ mean: 30m", "tier or tier.channel"],
  ["tier1.phone", "nobody.phone", "{ mean: 6m", "tier or tier.channel"],
  ["tier1.phone", "tier1.nobody", "{ mean: 6m", "tier or tier.channel"],
  ["tier1.phone", "tier1.phone.nobody", "{ mean: 6m", "tier or tier.channel"],
  ["patience: { phone", "patience: { nobody", "{ mean: 5m", "channel"],
  ["firstReplyAfter: 3m", "wrapUp: { tier1: 2m, tier1.nobody: 4m }", "4m }", "tier or tier.channel"],
];

test.each(keys)(
  "instead of %j, the key of %j is told at its value %j: no such %s",
  (from, to, value, kind) => {
    const text = changed(sampleLoad, [from, to]);
    expect(problemsOf(text)).toMatchObject([
      {
        code: "NAME_UNKNOWN",
        found: expect.stringMatching(new RegExp(`^there is no ${kind} ".*nobody.*"$`)) as unknown,
        at: placeOf(text, value),
      },
    ]);
  },
);

test("a misspelled name is told with the nearest ones", () => {
  const fixesOf = (...change: readonly [string, string]) =>
    problemsOf(changed(sampleLoad, change)).map(({ fix }) => fix);
  expect(fixesOf("tier: tier2, agents", "tier: tir2, agents")).toEqual(['Did you mean "tier2"?']);
  expect(fixesOf("tier1.phone", "tier1.fone")).toEqual(['Did you mean "tier1.phone" or "tier2.phone"?']);
  expect(fixesOf("profile: office", "profile: nightly")).toEqual(["Use one of: office"]);
});

test.each([
  ["premium: 25%", "premium: 30%", "105%", "mix.plans", "{ standard"],
  [words, "impact: { team: 10%, person: 80% }", "90%", "mix.categories.access.impact", "{ team"],
  ["blocked: 40%", "blocked: 10%", "70%", "mix.categories.access.urgency", "{ blocked"],
  ["{ high: 50%", "{ high: 49.99%", "99.99%", "mix.categories.access.claimed", "{ high"],
  ["mobile: 20%", "mobile: 0.1", "90%", "mix.categories.access.services", "{ planner"],
  ["tier2: 30%", "tier2: 40%", "110%", "mix.categories.access.solvedAt", "{ tier1"],
  ["bug:\n      share: 50%", "bug:\n      share: 20%", "70%", "mix.categories", "access:\n      share"],
])("with %j changed to %j the shares add up to %s, told at %s", (from, to, sum, path, piece) => {
  const text = changed(sampleLoad, [from, to]);
  const at = placeOf(text, piece);
  const found = `the shares add up to ${sum}`;
  expect(problemsOf(text)).toMatchObject([{ code: "SHARE_INVALID", path, found, at }]);
});

test("the rows of a triage matrix are priorities of the policy, and each is a whole", () => {
  const triage = `triage:
  matrix:
    critical: { critical: 90%, lwo: 10% }
    hihg: { high: 100% }
    low: { low: 90% }
`;
  const text = `${sampleLoad}${triage}`;
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_UNKNOWN", path: "triage.matrix.critical.lwo" },
    { code: "NAME_UNKNOWN", path: "triage.matrix.hihg" },
    {
      code: "SHARE_INVALID",
      path: "triage.matrix.low",
      found: "the shares add up to 90%",
      at: placeOf(text, "{ low: 90%"),
    },
  ]);
});

test("customers switch to a channel that they know, on which nobody waits, and not all of them twice", () => {
  const switching = (to: string, share: string): string =>
    changed(sampleLoad, [
      "  confirm: 20h\n",
      `  confirm: 20h\n  redial: { share: 60%, after: 10m }\n  switch: { share: ${share}, to: ${to}, after: 1h }\n`,
    ]);
  expect(problemsOf(switching("email", "40%"))).toEqual([]);
  expect(problemsOf(switching("emial", "10%"))).toMatchObject([{ path: "customers.switch.to" }]);
  expect(problemsOf(switching("chat", "10%"))).toMatchObject([
    { code: "VALUE_INVALID", path: "customers.switch.to", found: "customers wait on chat as well" },
  ]);
  expect(problemsOf(switching("email", "40.5%"))).toMatchObject([
    {
      code: "SHARE_INVALID",
      path: "customers.switch.share",
      found: "redial and switch are 100.5% of those who hang up",
    },
  ]);
});

test("signals show each on its own, so their shares need not add up", () => {
  expect(problemsOf(changed(sampleLoad, ["outage: 5%, breach: 20%", "outage: 90%, breach: 80%"]))).toEqual(
    [],
  );
});

test("a channel on which no category comes is told", () => {
  const text = changed(
    sampleLoad,
    ["channels: { phone: 2 }", "channels: { phone: 0 }"],
    ["bug:\n      share: 50%", "bug:\n      share: 50%\n      channels: { phone: 0% }"],
  );
  expect(problemsOf(text)).toMatchObject([
    {
      code: "SHARE_INVALID",
      found: "no category of the mix comes by phone",
      at: placeOf(text, "{ perWeek: 168"),
    },
  ]);
});

test("a tier without effort is told, at the efforts", () => {
  const text = changed(sampleLoad, ["  tier2: { mean: 30m }\n", ""]);
  expect(problemsOf(text)).toMatchObject([
    {
      code: "KEY_MISSING",
      path: "effort",
      found: "the effort of tier2 is missing",
      at: placeOf(text, "tier1: { mean"),
    },
  ]);
  const onlyByPhone = changed(sampleLoad, ["  tier1: { mean: 10m, cv: 0.8 }\n", ""]);
  expect(problemsOf(onlyByPhone).map(({ found }) => found)).toEqual(["the effort of tier1 is missing"]);
});

test("a day of a profile that is none, and one that stands twice, are told", () => {
  const text = changed(
    sampleLoad,
    ["    mon-fri: ", "    mo-fri: "],
    ["    sat,sun: ", '    daily: "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"\n    sat,sun: '],
  );
  expect(problemsOf(text)).toMatchObject([
    {
      code: "KEY_UNKNOWN",
      path: "profiles.office.mo-fri",
      found: '"mo-fri" names no weekdays',
      at: placeOf(text, '"0 0 0 0 0 0 0 0 1'),
    },
    {
      code: "KEY_DUPLICATE",
      path: "profiles.office.sat,sun",
      at: placeOf(text, '"0 0 0 0 0 0 0 0 0'),
    },
  ]);
});

test.each([
  ['{ mon-fri: "08:00-16:00" }', '{ mo-fri: "08:00-16:00" }', /^"mo-fri" names no weekdays/],
  ['{ mon-fri: "08:00-16:00" }', '{ mon-fri: "8-16" }', /"8-16" is not a span of hours/],
  ['{ mon-fri: "08:00-16:00" }', '{ mon-fri: ["08:00-12:00", "11:00-16:00"] }', /without overlap/],
])("a shift of %j changed to %j has hours that cannot be read", (from, to, found) => {
  const text = changed(sampleLoad, [from, to]);
  expect(problemsOf(text)).toMatchObject([
    {
      code: "HOURS_INVALID",
      path: "staff.0.hours",
      at: placeOf(text, to),
      found: expect.stringMatching(found) as unknown,
    },
  ]);
});

test("two incidents of one name would come at the same times, so the second is told", () => {
  const again = "  - { name: lost-link, perWeek: 1, lasts: 1h, multiplies: 2, categories: bug }\nmix:";
  const text = changed(sampleLoad, ["mix:", again]);
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_DUPLICATE", path: "incidents.1.name", at: placeOf(text, "lost-link, perWeek") },
  ]);
});

test("newcomers are agents of the line, and only work that is no conversation may be interrupted", () => {
  const ramp = changed(sampleLoad, [
    "agents: 2, hours",
    "agents: 2, ramp: { agents: 3, speed: 60%, over: 4w }, hours",
  ]);
  expect(problemsOf(ramp)).toMatchObject([
    {
      code: "VALUE_INVALID",
      at: placeOf(ramp, "3, speed"),
      path: "staff.1.ramp.agents",
      found: "second has 2 agents, and 3 are to be new",
      fix: "Write at most 2",
    },
  ]);
  const preempt = `${sampleLoad}preempt: { priorities: [critical, urgent], over: [email, chat] }\n`;
  expect(problemsOf(preempt)).toMatchObject([
    { at: placeOf(preempt, "urgent]"), found: 'there is no priority "urgent"' },
    { at: placeOf(preempt, "chat] }"), found: 'there is no channel that is not live "chat"' },
  ]);
});
