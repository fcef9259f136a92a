import { expect, test } from "vitest";
import { problemCodes, problemLine, type ProblemCode } from "../../../src/input/index.ts";
import { changed, placeOf, policyOf, problemsOf, sample } from "../samplePolicy.ts";

interface Fault {
  readonly code: ProblemCode;
  readonly from: string;
  readonly to: string;
  /** What stands where the problem is told, when that is not where `to` begins. */
  readonly at?: string;
  readonly says: string;
}

const faults: readonly Fault[] = [
  { code: "YAML_SYNTAX", from: "version: 1", to: "version: !new 1", at: "!new", says: "Unresolved tag" },
  { code: "KEY_DUPLICATE", from: "documentId: S1", to: "title: Twice", says: "stands twice" },
  { code: "KEY_UNKNOWN", from: "namedContacts: 3", to: "namedContact: 3", says: 'mean "namedContacts"?' },
  {
    code: "KEY_MISSING",
    from: "    title: Faults\n",
    to: "",
    at: "handledBy: tier2",
    says: '"title" is missing',
  },
  {
    code: "KEY_MISSING",
    from: "    accepts: always\n",
    to: "",
    at: "worked: office",
    says: '"accepts" is missing',
  },
  { code: "KEY_MISSING", from: "policy: sample\n", to: "", at: "version", says: '"policy" is missing' },
  {
    code: "KEY_MISSING",
    from: "        phone: 3m\n      calendar: worked\n",
    to: "        phone: 3m\n",
    at: "byChannel",
    says: "in which calendar",
  },
  {
    code: "KEY_MISSING",
    from: "    to: tier3\n    page",
    to: "    kind: functional\n    page",
    at: "clause: ESC-1",
    says: "names no tier",
  },
  {
    code: "VALUE_INVALID",
    from: "reviewed: 2026-10-01",
    to: "reviewed: 2026-02-30",
    at: "2026-02-30",
    says: "a date",
  },
  { code: "VALUE_INVALID", from: '">=1"', to: '"about 1"', says: "not a comparison" },
  { code: "VALUE_INVALID", from: "repeat: 2", to: "repeat: 99", at: "99", says: "" },
  {
    code: "VALUE_INVALID",
    from: "worked: office",
    to: "worked: an office",
    at: "an office",
    says: "a name has",
  },
  { code: "SPAN_INVALID", from: "pickUp: 10m", to: "pickUp: ten", at: "ten\n", says: "15m" },
  {
    code: "SPAN_INVALID",
    from: "firstResponse: 1h",
    to: "firstResponse: soon",
    at: "soon",
    says: "best effort",
  },
  {
    code: "SPAN_INVALID",
    from: "update: every 1h",
    to: "update: every 0m",
    at: "every 0m",
    says: "without end",
  },
  {
    code: "BUSINESS_DAY_AMBIGUOUS",
    from: "resolution: 2 business days",
    to: "resolution: 1 business day",
    at: "1 business day\n",
    says: "same-time",
  },
  {
    code: "HOURS_INVALID",
    from: '["09:00-12:30", "13:30-17:30"]',
    to: '["09:00-12:30", "12:00-17:30"]',
    at: "mon-fri",
    says: "overlap",
  },
  { code: "HOURS_INVALID", from: '"15:00-16:00"', to: '"15:00"', says: "15:00" },
  { code: "HOLIDAY_INVALID", from: "2026-12-25 Christmas", to: "2026-02-30 Christmas", says: "02-30" },
  {
    code: "HOLIDAY_INVALID",
    from: "2026-12-23:",
    to: "yearly 12-23:",
    at: "yearly 12-23",
    says: "a date such as",
  },
  {
    code: "ZONE_UNKNOWN",
    from: "zone: customer",
    to: "zone: Europe/Lodnon",
    at: "Europe/Lodnon",
    says: "IANA",
  },
  {
    code: "ZONE_UNKNOWN",
    from: "customerZone: Europe/London",
    to: "customerZone: Mars",
    at: "Mars",
    says: "IANA",
  },
  {
    code: "ZONE_UNKNOWN",
    from: "zone: Europe/London\n    handOver",
    to: "zone: Moon\n    handOver",
    at: "Moon",
    says: "IANA",
  },
  {
    code: "CALENDAR_NEVER_OPENS",
    from: 'daily: "08:00-20:00"',
    to: "daily: closed",
    at: "zone: customer",
    says: "",
  },
  {
    code: "REFERENCE_CYCLE",
    from: "complementOf: office",
    to: "complementOf: out-of-hours",
    at: "out-of-hours\n",
    says: "",
  },
  {
    code: "REFERENCE_CYCLE",
    from: "    title: Standard",
    to: "    extends: standard",
    at: "standard\n  premium",
    says: "",
  },
  {
    code: "NAME_UNKNOWN",
    from: "handledBy: tier2",
    to: "handledBy: tierr2",
    at: "tierr2",
    says: 'mean "tier2" or',
  },
  {
    code: "NAME_UNKNOWN",
    from: "anyOf: [office, extended]",
    to: "anyOf: [office, toString]",
    at: "toString",
    says: "",
  },
  {
    code: "NAME_DUPLICATE",
    from: "clause: PRI-2",
    to: "clause: PRI-1",
    at: "PRI-1\n      when:\n        category",
    says: "",
  },
  {
    code: "CONDITION_EMPTY",
    from: "when:\n      tier: tier3\n      workaround: true",
    to: "when: {}",
    at: "{}\n    to",
    says: "",
  },
  {
    code: "CONDITION_EMPTY",
    from: "    when:\n      priority: [critical, high]\n",
    to: "",
    at: "clause: SLA-2",
    says: "",
  },
  {
    code: "DEFAULT_NOT_ONE",
    from: "    when:\n      priority: [critical, high]",
    to: "    default: true",
    at: "clause: SLA-3",
    says: "",
  },
  {
    code: "NAME_DUPLICATE",
    from: "urgency: [blocked, minor]",
    to: "urgency: [minor, minor]",
    at: "minor]",
    says: "twice",
  },
  {
    code: "NAME_DUPLICATE",
    from: "    goTo: their provider\n",
    to: "    goTo: their provider\n  - { id: home-network, title: Again, goTo: nowhere }\n",
    at: "home-network, title",
    says: "twice",
  },
  {
    code: "NAME_RESERVED",
    from: "  always:\n    open: always\n",
    to: "  always:\n    open: always\n  worked:\n    open: always\n",
    at: "worked:\n    open: always",
    says: "another name",
  },
  {
    code: "VALUE_INVALID",
    from: "    extends: standard\n",
    to: "    extends: standard\n    addOnTo: standard\n",
    at: "standard\n    namedContacts",
    says: "both",
  },
  {
    code: "VALUE_INVALID",
    from: "  api: The interface",
    to: "  the api: The interface",
    at: "the api",
    says: "dashes",
  },
  {
    code: "VALUE_INVALID",
    from: "first: every 30m",
    to: "first: none",
    at: "none\n      after",
    says: "promise something",
  },
  {
    code: "VALUE_INVALID",
    from: "then: every 2h",
    to: "then: none",
    at: "none\n    workaround",
    says: "best effort and a note",
  },
  {
    code: "KEY_MISSING",
    from: "        ackWithin: 5m\n",
    to: "",
    at: "page: engineer",
    says: "how long this step waits",
  },
  { code: "MATRIX_SHAPE", from: "- [medium, low]", to: "- [medium]", at: "[medium]", says: "1 cells for 2" },
  {
    code: "MATRIX_SHAPE",
    from: "      - [medium, low]\n",
    to: "",
    at: "- [critical, high]\n      - [high",
    says: "2 rows for 3",
  },
  { code: "TRIGGER_INVALID", from: "firstResponse: 75%", to: "firstResponse: half", at: "half", says: "75%" },
  { code: "TRIGGER_INVALID", from: "5 tickets on one", to: "many tickets on one", says: "5 tickets" },
  {
    code: "TRIGGER_INVALID",
    from: "      firstResponse: 75%",
    to: "      firstResponse: 75%\n      update: 75%",
    at: "firstResponse: 75%",
    says: "",
  },
  {
    code: "TRIGGER_INVALID",
    from: "    at: customer request\n",
    to: "",
    at: "clause: ESC-7",
    says: "never says when",
  },
  {
    code: "TRIGGER_INVALID",
    from: "    declare: major-incident\n",
    to: "",
    at: "clause: ESC-8",
    says: "does nothing",
  },
  { code: "SHARE_INVALID", from: "passMark: 80%", to: "passMark: 180%", at: "180%", says: "80%" },
];

test("the sample itself has no problem", () => {
  expect(problemsOf(sample).map(problemLine)).toEqual([]);
});

test.each(faults.map((fault) => [fault.code, fault.to.trim() || `no ${fault.from.trim()}`, fault] as const))(
  "%s is told of: %s",
  (code, _what, { from, to, at = to, says }) => {
    const text = changed(from, to);
    const [problem, ...others] = problemsOf(text);
    expect(others.map(problemLine)).toEqual([]);
    expect(problem).toMatchObject({ code, at: placeOf(text, at) });
    expect(problem && problemLine(problem)).toContain(says);
    expect(problem?.fix).not.toBe("");
  },
);

test("PRIORITY_UNDECIDABLE is told of a desk that sets priorities by nothing", () => {
  const matrix = sample.slice(sample.indexOf("  matrix:\n"), sample.indexOf("  rules:\n"));
  const text = changed("        impact: person\n", "", changed(matrix, ""));
  expect(problemsOf(text).map(({ code, at }) => [code, at])).toEqual([
    ["PRIORITY_UNDECIDABLE", placeOf(text, "levels:")],
  ]);
  expect(problemsOf(text.replace("  rules:\n", "  setBy: customer\n  rules:\n"))).toEqual([]);
});

test("TEXT_ENCODING and FILE_TOO_LARGE are told of the whole file", () => {
  expect(problemsOf(`${sample}# \u0007\n`).map(({ code }) => code)).toEqual(["TEXT_ENCODING"]);
  expect(problemsOf(`${sample}# ${"x".repeat(2_097_152)}\n`).map(({ code }) => code)).toEqual([
    "FILE_TOO_LARGE",
  ]);
});

test("every code that a policy can cause has its fault here", () => {
  const elsewhere: readonly ProblemCode[] = [
    "FILE_TOO_LARGE",
    "EVENT_INVALID",
    "REPLICATIONS_INVALID",
    "TEXT_ENCODING",
    "PRIORITY_UNDECIDABLE",
    "CALENDAR_TOO_LARGE",
    "INCLUDE_INVALID",
    "STAFF_MISSING",
    "RUN_TOO_LARGE",
    "EXPECTATION_EMPTY",
    "MAP_COLUMN_UNKNOWN",
    "GHERKIN_SYNTAX",
    "STEP_UNKNOWN",
    "STEP_AMBIGUOUS",
    "WORD_UNKNOWN",
    "STEP_FILE_INVALID",
  ];
  const seeded = new Set<string>([...faults.map(({ code }) => code), ...elsewhere]);
  expect(Object.keys(problemCodes).filter((code) => !seeded.has(code))).toEqual([]);
});

test("all problems are told at once, of the file's form and of its names alike, in the order of the file", () => {
  const text = [
    ["title: Support of a sample\n", ""],
    ["reviewed: 2026-10-01", "reviewed: yesterday"],
    ["complementOf: office", "complementOf: ofice"],
    ["handledBy: tier2", "handledBy: tier9"],
    ["- [medium, low]", "- [medium]"],
    ["pickUp: 10m", "pickUp: 10 minutes"],
    ["notify: [manager, desk]", "notify: [manager, a desk]"],
    ["clause: DES-1", "clause: ESC-1"],
    ["    title: Manager", "    titel: Manager"],
    ["passMark: 80%", "passMark: 800%"],
  ].reduce((sofar, [from = "", to = ""]) => changed(from, to, sofar), sample);
  expect(problemsOf(text).map(({ code, path }) => `${code} ${path}`)).toEqual([
    "KEY_MISSING title",
    "VALUE_INVALID reviewed",
    "NAME_UNKNOWN calendars.out-of-hours.complementOf",
    "NAME_UNKNOWN categories.bug.handledBy",
    "MATRIX_SHAPE priority.matrix.cells.2",
    "SPAN_INVALID tiers.tier1.internalTargets.pickUp",
    "VALUE_INVALID escalations.0.notify.1",
    "NAME_DUPLICATE deEscalations.0.clause",
    "KEY_MISSING contacts.manager.title",
    "KEY_UNKNOWN contacts.manager.titel",
    "SHARE_INVALID training.passMark",
  ]);
});

test("an empty file, a list and a lone word are told to be a mapping", () => {
  for (const text of ["", "\n\n", "# nothing yet\n", "- policy\n", "policy\n"]) {
    const [problem, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "VALUE_INVALID", at: { line: 1, column: 1 } });
    expect(problem?.fix).toContain("mapping");
  }
});

test("a policy without any tier, channel or priority is told to have one", () => {
  const text = sample
    .replace(/channels:\n( .*\n)+/, "channels: {}\n")
    .replace(/tiers:\n( .*\n)+/, "tiers: {}\n")
    .replace(/ {2}levels:\n( {4}.*\n)+/, "  levels: {}\n");
  const missing = problemsOf(text).filter(({ code }) => code === "KEY_MISSING");
  expect(missing.map(({ found }) => found)).toEqual([
    "there is no channel",
    "there is no priority",
    "there is no tier",
  ]);
});

const numbered = `policy: 7
version: "2.1"
title: Numbers as names
calendars: { 24x7: { open: always } }
channels: { 1: { accepts: 24x7, worked: 24x7 } }
categories: { 10: { title: Ten, handledBy: 2 } }
priority:
  levels: { 3: {}, 2: {}, 1: {} }
  rules: [{ clause: 1.1, when: { category: 10, claimed: [3, "2"] }, is: 3 }]
  otherwise: 1
tiers: { 2: { title: Two }, 1: { title: One } }
`;

test("numbers are names; priorities and tiers keep the order of the file", () => {
  const text = numbered.replace("clause: 1.1", 'clause: "1.1"');
  const policy = policyOf(text);
  expect([policy.id, policy.version, policy.levels, policy.tiers]).toEqual([
    "7",
    "2.1",
    ["3", "2", "1"],
    ["2", "1"],
  ]);
  expect(problemsOf(text.replace("handledBy: 2", "handledBy: 20"))).toMatchObject([
    { code: "NAME_UNKNOWN", found: 'there is no tier "20"', at: placeOf(text, "2 } }") },
  ]);
});

test("a fraction is no name: 1.10 and 1.1 would be the same", () => {
  expect(problemsOf(numbered)).toMatchObject([{ code: "VALUE_INVALID", at: placeOf(numbered, "1.1,") }]);
});

test("names of the language underneath are names like any other, and defined only by the file", () => {
  const text = changed("  starter:", "  constructor:\n    extends: premium\n  starter:");
  expect(policyOf(text).form.plans.constructor).toMatchObject({ extends: "premium", namedContacts: 3 });
  expect(problemsOf(changed("extends: standard", "extends: constructor")).map(({ code }) => code)).toEqual([
    "NAME_UNKNOWN",
  ]);
  expect(problemsOf(changed("  starter:", "  __proto__:"))).toMatchObject([{ code: "KEY_UNKNOWN" }]);
});

test("line ends of Windows and a byte order mark are no problem and move none", () => {
  const text = changed("handledBy: tier2", "handledBy: tier9");
  const there = problemsOf(text);
  expect(there).toHaveLength(1);
  expect(problemsOf(text.replaceAll("\n", "\r\n"))).toEqual(there);
  expect(problemsOf(`\uFEFF${text}`)).toEqual(there);
});

test("repeated parts may be written as an alias, and problems in them are told where they stand", () => {
  const text = changed("  high: {}", "  high: &usual\n      channels: fax\n    medium: *usual").replace(
    "    medium: {}\n",
    "",
  );
  expect(problemsOf(text)).toMatchObject([
    { code: "NAME_UNKNOWN", path: "priority.levels.high.channels", at: placeOf(text, "fax") },
    { code: "NAME_UNKNOWN", path: "priority.levels.medium.channels", at: placeOf(text, "fax") },
  ]);
});

test("the policy knows where each of its clauses stands", () => {
  const { clauses } = policyOf();
  expect([...clauses.keys()]).toEqual([
    ...["PRI-1", "PRI-2", "SLA-1", "SLA-2", "SLA-3"],
    ...["ESC-1", "ESC-2", "ESC-3", "ESC-4", "ESC-5", "ESC-6", "ESC-7", "ESC-8", "DES-1"],
  ]);
  expect(clauses.get("SLA-2")).toEqual(placeOf(sample, "clause: SLA-2"));
});

test("the policy carries its name, version, hash and title, and keeps the form it was written in", () => {
  const policy = policyOf();
  expect(policy).toMatchObject({
    id: "sample",
    version: "1",
    hash: "0123456789ab",
    title: "Support of a sample",
  });
  expect(policy.form.workflow).toMatchObject({ autoClose: 432_000_000, queueOrder: "priority-then-due" });
});
