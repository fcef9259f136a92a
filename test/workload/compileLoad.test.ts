import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { instant, instantOf, type Instant } from "../../src/units/index.ts";
import { compileLoad, parseLoad } from "../../src/workload/index.ts";
import { changed, loadOf, placeOf, policyOf, problemsOf, sampleLoad, samplePolicy } from "./sampleLoad.ts";

const at = (text: string): Instant => instantOf(text) ?? instant(NaN);

test("the horizon begins with the warm-up, at midnight in the zone of the policy", () => {
  expect(loadOf().horizon).toEqual({
    zone: "Europe/London",
    start: at("2026-02-23T00:00:00Z"),
    measuredFrom: at("2026-03-02T00:00:00Z"),
    end: at("2026-03-16T00:00:00Z"),
  });
});

test.for([
  ["warmUp: 1, zone: America/New_York", samplePolicy, "2026-03-02T05:00:00Z", "2026-03-16T04:00:00Z"],
  [
    "warmUp: 1",
    changed(samplePolicy, ["customerZone: Europe/London\n", ""]),
    "2026-03-02T00:00:00Z",
    "2026-03-16T00:00:00Z",
  ],
] as const)("with %s the weeks are those of the clock there", ([horizon, policy, from, to]) => {
  const load = loadOf(changed(sampleLoad, ["warmUp: 1", horizon]), policyOf(policy));
  expect([load.horizon.measuredFrom, load.horizon.end]).toEqual([at(from), at(to)]);
});

test("an unknown zone is told where it stands", () => {
  const text = changed(sampleLoad, ["warmUp: 1", "warmUp: 1, zone: Europe/Londn"]);
  expect(problemsOf(text)).toMatchObject([
    {
      code: "ZONE_UNKNOWN",
      path: "horizon.zone",
      at: placeOf(text, "Europe/Londn"),
      found: 'there is no time zone "Europe/Londn"',
    },
  ]);
});

test("a command line may change the seed, the weeks and the replications", () => {
  const { form, horizon } = loadOf(sampleLoad, policyOf(), { seed: "autumn", weeks: 4, replications: 12 });
  expect(form).toMatchObject({
    seed: "autumn",
    horizon: { weeks: 4, warmUp: 1 },
    replications: { min: 12, max: 12 },
  });
  expect(horizon.end).toBe(at("2026-03-29T23:00:00Z"));
});

test("staff keep their hours and take all channels and categories that they are not kept from", () => {
  const text = changed(sampleLoad, ["agents: 3,", "agents: 3, skills: [bug, access],"]);
  const [early, second] = loadOf(text).staff;
  expect(early).toMatchObject({
    name: "early",
    tier: 0,
    agents: 3,
    channels: [true, true, false],
    categories: [true, true, false],
  });
  expect(second).toMatchObject({ tier: 1, channels: [true, true, true], categories: [true, true, true] });
  const worksAt = (time: string) => [early?.shift.openAt(at(time)), second?.shift.openAt(at(time))];
  expect(worksAt("2026-03-02T08:30:00Z")).toEqual([true, false]);
  expect(worksAt("2026-03-02T16:30:00Z")).toEqual([false, true]);
  expect(worksAt("2026-03-30T07:30:00Z")).toEqual([true, false]);
  expect(worksAt("2026-03-07T12:00:00Z")).toEqual([false, false]);
});

test.for([
  [
    "channels: [email, phone]",
    "channels: phone",
    "in tier1 nobody takes email about access, email about bug",
  ],
  ["channels: [email, phone]", "skills: bug", "in tier1 nobody takes email about access, phone about access"],
  [
    "agents: 2",
    "agents: 0",
    "in tier2 nobody takes email about access, email about bug, phone about access, phone about bug",
  ],
])("with %j changed to %j, %s", ([from, to, found]) => {
  const text = changed(sampleLoad, [from ?? "", to ?? ""]);
  const problem = { code: "STAFF_MISSING", path: "staff", found, at: placeOf(text, "- { name: early") };
  expect(problemsOf(text)).toMatchObject([problem]);
});

test("where nobody takes many kinds of inquiry, the first four are named", () => {
  const text = changed(
    sampleLoad,
    ["tier: tier2, agents", "tier: tier1, agents"],
    ["  phone: { perWeek: 168", "  chat: { perWeek: 1 }\n  phone: { perWeek: 168"],
  );
  expect(problemsOf(text).map(({ found }) => found)).toEqual([
    "in tier2 nobody takes email about access, email about bug, chat about access, chat about bug, and 2 more",
  ]);
});

test("a text that is not YAML, or no load at all, is refused before it meets a policy", () => {
  for (const [text, code] of [
    ["load: [", "YAML_SYNTAX"],
    ["- load", "VALUE_INVALID"],
  ] as const) {
    const parsed = parseLoad("load.yaml", text);
    expect(parsed.ok ? [] : parsed.problems.map((one) => one.code)).toContain(code);
  }
});

test("all problems of names, shares, hours and size are told at once, in the order of the file", () => {
  const text = changed(
    sampleLoad,
    ["warmUp: 1", "warmUp: 1, zone: Mars/Base"],
    ["perWeek: 504", "perWeek: 500_000_000".replaceAll("_", "")],
    ["profile: office", "profile: ofice"],
    ["    mon-fri: ", "    mo-fri: "],
    ["categories: access", "categories: acess"],
    ["premium: 25%", "premium: 20%"],
    ["  tier2: { mean: 30m }\n", ""],
    ["hours: office", "hours: offices"],
    ['{ mon-fri: "08:00-16:00" }', '{ mon-fri: "08:00" }'],
    ["where: { tier: tier1 }", "where: { tier: tier3 }"],
  );
  expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "RUN_TOO_LARGE horizon",
    "ZONE_UNKNOWN horizon.zone",
    "KEY_UNKNOWN profiles.office.mo-fri",
    "NAME_UNKNOWN arrivals.phone.profile",
    "NAME_UNKNOWN incidents.0.categories",
    "SHARE_INVALID mix.plans",
    "KEY_MISSING effort",
    "HOURS_INVALID staff.0.hours",
    "NAME_UNKNOWN staff.1.hours",
    "NAME_UNKNOWN expect.1.where.tier",
  ]);
});

test("problems of the shape do not hide the names that are unknown", () => {
  const text = changed(
    sampleLoad,
    ["title: A week", "tittle: A week"],
    ["profile: office", "profile: ofice"],
    ["multiplies: 30", "multiplies: 30\n    severity: high"],
    ["tier: tier2, agents", "tier: tier3, agents"],
  );
  expect(problemsOf(text).map(problemLine)).toEqual([
    'load.yaml:1:1 KEY_MISSING at title: "title" is missing. Add "title" here',
    'load.yaml:2:1 KEY_UNKNOWN at tittle: "tittle" means nothing here. Did you mean "title"?',
    'load.yaml:12:35 NAME_UNKNOWN at arrivals.phone.profile: there is no profile "ofice". Did you mean "office"?',
    'load.yaml:21:5 KEY_UNKNOWN at incidents.0.severity: "severity" means nothing here. Use one of: name, at, week, perWeek, lasts, multiplies, categories, signals, service, impact, urgency, duplicates',
    'load.yaml:54:27 NAME_UNKNOWN at staff.1.tier: there is no tier "tier3". Did you mean "tier1" or "tier2"?',
  ]);
});

test("a share that cannot be read does not make the others seem to be too few", () => {
  const text = changed(sampleLoad, ["premium: 25%", "premium: a quarter"]);
  expect(problemsOf(text).map(({ path }) => path)).toEqual(["mix.plans.premium"]);
});

test("what is left of a load with a faulty shape is never a load", () => {
  const parsed = parseLoad("load.yaml", changed(sampleLoad, ["title: A week", "title: A week\nextra: 1"]));
  expect(parsed.ok && parsed.value.problems).toHaveLength(1);
  expect(parsed.ok && compileLoad(parsed.value, policyOf()).ok).toBe(false);
});
