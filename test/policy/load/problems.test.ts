import { expect, test } from "vitest";
import { parseSource, problemLine } from "../../../src/input/index.ts";
import { loadPolicy } from "../../../src/policy/index.ts";
import { includesOf } from "../../../src/policy/load/includes.ts";
import { changed } from "../samplePolicy.ts";

/** A fault of the sample policy: what is written otherwise. */
type Fault = readonly [from: string, to: string];

/** The sample with further parts. */
const adding = (parts: string): Fault => ["training:\n", `${parts}\ntraining:\n`];
const office = '{ zone: Europe/London, open: { daily: "09:00-17:00" } }';
const calendar = (form: string): Fault => ["  theirs:\n", `  faulty: ${form}\n  theirs:\n`];
const target = (form: string): Fault => ["    workaround: best effort\n", `    workaround: ${form}\n`];
const condition = (form: string): Fault => ["      when:\n        signal: breach\n", `      when: ${form}\n`];
const escalation = (form: string): Fault => [
  "deEscalations:\n",
  `  - { clause: ESC-9, ${form} }\ndeEscalations:\n`,
];
const priority = (form: string): Fault => ["priority:\n", `priority:\n  ${form}\n`];
const rota = (...lines: readonly string[]): Fault => [
  "    handOver: weekly mon 09:00\n    members: [engineer]\n",
  lines.map((line) => `    ${line}\n`).join(""),
];
const turns = ["handOver: weekly mon 09:00", "members: [engineer]"];
const layer = (form: string): Fault => rota("layers:", `  - { handOver: daily 08:00, ${form} }`);
const raci = (form: string): Fault => [
  "  autoClose: 5d\n",
  `  autoClose: 5d\n  raci: [{ task: Solve, responsible: tier1, accountable: manager, ${form} }]\n`,
];
const plan = (form: string): Fault => ["  community:\n", `  faulty: ${form}\n  community:\n`];

const faults: Readonly<Record<string, readonly Fault[]>> = {
  "names of what the desk offers": [
    ["owner: manager", "owner: manger"],
    adding("document: { approver: nobody }"),
    adding("channelRules: [{ clause: CH-1, when: { plan: gold }, use: [email, fax] }]"),
    ["    accepts: extended", "    accepts: extendet"],
    ["    worked: office", "    worked: nights"],
    ["supports: [access, bug]", "supports: [access, bugs]"],
    ["priorities: [critical, high]\nplans", "priorities: urgent\nplans"],
    plan("{ extends: gold }"),
    plan("{ addOnTo: gold, categories: printers, priorities: [low, urgent] }"),
    ["handledBy: tier1", "handledBy: tier0"],
    ["article: access-guide", "article: acces-guide"],
    ["categories: network", "categories: [network, printers]"],
    ["    required: [critical, high]", "    required: [critical, urgent]"],
  ],
  "names in conditions": [
    condition("{ plan: gold, channel: { not: fax }, region: moon, category: [bug, printers] }"),
    condition("{ service: billing, signal: { all: [breach, fire] }, impact: world, urgency: now }"),
    condition("{ claimed: urgent, customerPriority: first, during: nights }"),
    condition("{ any: [{ plan: gold }], all: [{ plan: basic }], none: [{ none: [{ plan: free }] }] }"),
    ["    when:\n      tier: tier3\n", "    when:\n      tier: tier9\n"],
    ["      tier: tier1\n", "      tier: tier9\n      priority: urgent\n"],
    ["requiredFor:\n    priority: critical", "requiredFor:\n    priority: urgent"],
    ["services:\n", "audiences: { staff: Staff }\nservices:\n"],
  ],
  "names of priorities": [
    ["is: critical", "is: urgent"],
    priority("floors: [{ clause: FLR-1, when: { plan: gold }, atLeast: urgent }]"),
    adding("continuousEffort: [{ clause: CE-1, when: { priority: urgent }, otherwise: urgent }]"),
    ["      channels: phone", "      channels: [phone, fax]"],
    priority("otherwise: urgent"),
    ["      - [medium, low]\n", "      - [medium, lower]\n"],
  ],
  "names in targets": [
    ["    calendar: always\n    first", "    calendar: nights\n    first"],
    target("{ within: 4h, calendar: nights }"),
    target("{ byChannel: { fax: 4h, phone: { within: 1h, calendar: nights } } }"),
    target("{ byChannel: { phone: 1h }, otherwise: { within: 4h, calendar: nights } }"),
    target("4h\n    other: { visit: { within: 4h, calendar: nights } }"),
  ],
  "names in escalations and of people": [
    escalation("at: intake, to: tier9"),
    escalation("at: intake, page: minor"),
    escalation("at: intake, notify: [desk, nobody]"),
    ["workaround: true\n    to: tier2", "workaround: true\n    to: tier9"],
    ["    handles: access\n    contact: desk", "    handles: printers\n    contact: desks"],
    ["page: engineer", "page: [engineer, enginer]"],
    ["then: manager", "then: manger"],
    ["    calendar: office\n  engineer", "    calendar: nights\n    deputy: nobody\n  engineer"],
    ["    rota: engineers", "    rota: engineer"],
    adding("roles: { lead: { title: Lead, contact: nobody } }"),
    ["      owner: desk", "      owner: nobody"],
    layer("members: [desk, [engineer, nobody]]"),
    rota(...turns, "overrides: [{ from: 2026-07-01T09:00, to: 2026-07-01T10:00, who: x1, replaces: x2 }]"),
    rota(...turns, "swaps: [{ from: 2026-07-01T09:00, to: 2026-07-01T10:00, member: x1, takenBy: x2 }]"),
    raci("consulted: [desk, nobody], informed: nobody"),
  ],
  "names that stand twice or mean something already": [
    [
      "    goTo: their provider\n",
      "    goTo: their provider\n  - { id: home-network, title: T, goTo: elsewhere }\n",
    ],
    ["impact: [organisation, team, person]", "impact: [organisation, team, team]"],
    ["urgency: [blocked, minor]", "urgency: [minor, minor]"],
    priority("customersOwn: { levels: [first, second, first] }"),
    ["  always:\n", `  worked: ${office}\n  always:\n`],
    ["  england:\n", "  none: [2026-12-25]\n  england:\n"],
    plan("{ extends: standard, addOnTo: premium }"),
    ["clause: SLA-2", "clause: PRI-1"],
  ],
  "plans and calendars in a circle": [
    ["    title: Standard", "    extends: premium"],
    ["    title: Standard", "    addOnTo: standard"],
    calendar("{ complementOf: faulty }"),
    calendar("{ like: faulty }"),
    calendar("{ anyOf: [office, worse] }\n  worse: { allOf: [faulty] }"),
  ],
  "hours, holidays and zones": [
    ["    - yearly 01-01\n", "    - new year\n"],
    ["    - yearly 01-01\n", "    - 2026-02-30\n"],
    ['2026-12-24: "09:00-12:00"', 'christmas: "09:00-12:00"'],
    ['2026-12-24: "09:00-12:00"', '2026-12-24: "nine to noon"'],
    ['2026-12-23: "15:00-16:00"', 'yearly 12-23: "16:00-15:00"'],
    ['      mon-fri: "07:00-22:00"', '      someday: "07:00-22:00"'],
    ['      mon-fri: "07:00-22:00"', '      mon-fri: "7 to 10"'],
    ['      mon-fri: "07:00-22:00"', '      mon-fri: ["07:00-12:00", "11:00-22:00"]'],
    ["    holidays: england", "    holidays: engalnd"],
    ["customerZone: Europe/London", "customerZone: Europe/Londno"],
    ["    zone: customer", "    zone: Mars/Crater"],
    ["    zone: Europe/London\n    handOver", "    zone: Londinium\n    handOver"],
    adding("regions: { moon: { title: Moon, zone: Moon/Tranquility } }"),
    calendar('{ zone: UTC, open: { mon: "closed" } }'),
    calendar("{ complementOf: always }"),
    calendar("{ complementOf: offices }"),
    calendar("{ anyOf: [office, offices] }"),
    calendar("{ allOf: [office, offices] }"),
    calendar("{ like: always }"),
    calendar("{ like: offices }"),
    calendar("{ like: office, zone: Nowhere, holidays: scotland }"),
    calendar('{ like: office, replaced: { someday: "09:00-10:00" }, breaks: { 2026-12-01: soon } }'),
    calendar("{ chosenBy: plan, calendars: { gold: office, premium: offices }, otherwise: nights }"),
    calendar("{ anyOf: [choice, office] }\n  choice: { chosenBy: plan, calendars: {}, otherwise: office }"),
    calendar(`{ anyOf: [${Array.from({ length: 64 }, () => "office").join(", ")}] }`),
  ],
  "priorities that cannot be decided": [
    ["      - [critical, high]\n      - [high, medium]\n", "      - [critical, high]\n"],
    ["      - [medium, low]\n", "      - [medium, low, low]\n"],
    [
      "  matrix:\n    impact: [organisation, team, person]\n    urgency: [blocked, minor]\n    cells:\n      - [critical, high]\n      - [high, medium]\n      - [medium, low]\n",
      "",
    ],
    ["    critical:\n      channels: phone\n    high: {}\n    medium: {}\n    low: {}\n", "    {}\n"],
  ],
  rotas: [
    rota("layers: [{ handOver: daily 08:00, members: [engineer] }]", ...turns),
    rota("members: [engineer]"),
    layer("members: [engineer], hours: { someday: 9 to 5 }"),
    layer("members: [engineer], from: soon, until: later"),
    layer("members: [engineer], from: 2026-07-02T09:00, until: 2026-07-01T09:00"),
    rota(...turns, "overrides: [{ from: tomorrow, to: 2026-07-01T10:00, who: desk }]"),
    rota(...turns, "swaps: [{ from: 2026-07-01T09:00, to: 2026-07-01T09:00, member: desk }]"),
  ],
  targets: [
    target("soon"),
    target("1 business day"),
    target("every 0m"),
    target("once every 1h"),
    target("3"),
    target("{ within: 4h, calender: office }"),
    target("{ first: none, after: 1h, then: every 2h }"),
    target("{ first: every 1h, after: 1h, then: none }"),
    target("{ first: every 1h, after: a while, then: every 2h }"),
    target("{ within: 4h, share: 110% }"),
    target("{ within: 4h, share: most }"),
    ["    default: true\n", "    when: { plan: standard }\n"],
    ["    when:\n      priority: [critical, high]\n    calendar", "    default: true\n    calendar"],
    ["    default: true\n", "    default: true\n    when: { plan: standard }\n"],
    ["    when:\n      priority: [critical, high]\n    calendar", "    calendar"],
    ["      calendar: worked\n    resolution: none", "    resolution: 8h"],
    ["    resolution: none", "    resolution: none\n    other: { visit: 2h }"],
  ],
  conditions: [
    condition("{}"),
    condition("{ any: [] }"),
    condition("{ any: [{}] }"),
    condition("{ plan: { not: [] } }"),
    condition("{ plan: { only: premium } }"),
    condition("{ plan: 1.5 }"),
    condition("{ priority: high }"),
    ['      attempts: ">=1"', '      attempts: "1 or more"'],
    ['      attempts: ">=1"', "      attempts: 1.5"],
    ["      unresolvedFor: 45m", "      unresolvedFor: 45"],
    ["      unresolvedFor: 45m", "      unresolvedFor: a while"],
  ],
  "escalations and ladders": [
    escalation("at: intake"),
    escalation("at: intake, kind: functional, notify: desk"),
    escalation("notify: desk"),
    escalation("at: tomorrow, notify: desk"),
    escalation("at: { volume: a lot of tickets }, declare: incident"),
    escalation("at: { volume: 5 tickets on one service in a while }, declare: incident"),
    escalation("at: {}, notify: desk"),
    escalation("at: { resolution: 75%, update: 50% }, notify: desk"),
    escalation("at: { resolution: soon }, notify: desk"),
    escalation("at: { resolution: 100% + a while }, notify: desk"),
    escalation("at: { resolution: x75% }, notify: desk"),
    escalation("at: customer request, once: { update: late }, notify: desk"),
    ["        ackWithin: 5m\n", ""],
    ["    repeat: 2", "    repeat: 200"],
  ],
  "tiers, channels and words": [
    [
      "  tier1:\n    title: First line\n    handles: access\n    contact: desk\n    internalTargets:\n      pickUp: 10m\n  tier2:\n    title: Second line\n  tier3:\n    title: Engineers\n",
      "  self: { title: Articles, selfHelp: true }\n",
    ],
    [
      "  email:\n    accepts: always\n    worked: office\n    supports: [access, bug]\n  phone:\n    accepts: extended\n    worked: extended\n    live: true\n    priorities: [critical, high]\n",
      "  {}\n",
    ],
    ["  planner: The planner\n", '  "the planner": The planner\n'],
    ["policy: sample", "policy: our sample"],
    ["title: Support of a sample", 'title: " "'],
    ["version: 1\n", "version: 1.5\n"],
    ["reviewed: 2026-10-01", "reviewed: 2026-02-30"],
    ["reviewEvery: 90d", "reviewEvery: quarterly"],
    ["      pickUp: 10m", "      pickUp: 10"],
    ["passMark: 80%", "passMark: 80"],
    ['      mon-fri: "07:00-22:00"', "      mon-fri: 7"],
    ["    open: always", "    opens: always"],
    adding("versions: { supportedFor: a year }"),
    adding("customerContacts: { scale: [{ upTo: 250 }] }"),
  ],
};

function linesOf(fault: Fault): readonly string[] {
  const text = changed(...fault);
  const policy = loadPolicy({ file: "sample.yaml", text, hash: "0123456789ab" });
  return policy.ok ? ["(loads)"] : policy.problems.map(problemLine);
}

/** What was written, and below it every problem that this makes. */
const told = ([from, to]: Fault): string => {
  const written = (text: string): string => text.trim().replaceAll(/\n */g, " / ").slice(0, 120);
  return [`${written(from)}  =>  ${written(to)}`, ...linesOf([from, to]).map((line) => `  ${line}`)].join(
    "\n",
  );
};

test("each fault of a policy is told at its place, with what was found and what to do", async () => {
  const parts = Object.entries(faults).map(([about, all]) => `# ${about}\n\n${all.map(told).join("\n")}\n`);
  await expect(parts.join("\n")).toMatchFileSnapshot("problems.golden.txt");
});

test("what is included and is no file beside the policy is told", () => {
  const source = parseSource("p.yaml", "include: [a.yaml, 7, ../b.yaml]\n");
  if (!source.ok) expect.unreachable("the text is YAML");
  expect(includesOf(source.value).problems.map(problemLine)).toEqual([
    "p.yaml:1:19 INCLUDE_INVALID at include.1: 7 is no file beside this one. Name a YAML file in the same folder, such as targets.yaml",
    'p.yaml:1:22 INCLUDE_INVALID at include.2: "../b.yaml" is no file beside this one. Name a YAML file in the same folder, such as targets.yaml',
  ]);
});
