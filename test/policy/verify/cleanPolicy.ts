import { parseSource, problemLine, type SourceDocument } from "../../../src/input/index.ts";
import { loadPolicy, type Policy } from "../../../src/policy/index.ts";
import { lintPolicy, type Finding, type FindingCode } from "../../../src/policy/verify/index.ts";
import { changed } from "../samplePolicy.ts";

export { changed } from "../samplePolicy.ts";

/** The day on which the policies of these tests are judged. */
export const today = "2026-11-22";

/** A small policy in which nothing at all is to be found. */
export const clean = `policy: clean
version: 1
title: A desk without a fault
owner: boss
reviewed: 2026-10-01
reviewEvery: 90d
customerZone: Europe/London
overview: We aim to help soon, which is not guaranteed.
holidays:
  england:
    - 2026-12-25 Christmas Day
    - 2027-12-27 Christmas Day (substitute day)
calendars:
  office: { zone: Europe/London, open: { mon-fri: "09:00-17:00" }, holidays: england }
  always: { open: always }
  night: { complementOf: office }
channels:
  email: { accepts: always, worked: office }
  phone: { accepts: office, worked: office, live: true }
channelRules:
  - { clause: CH-1, when: { category: bug, priority: low }, use: email }
plans:
  standard: { title: Standard }
  premium: { title: Premium }
categories:
  access: { title: Signing in, handledBy: tier1 }
  bug: { title: Faults, handledBy: tier1 }
signals:
  outage: { title: Nobody can work }
priority:
  levels:
    critical: { examples: [Nobody can work] }
    high: { examples: [A team cannot work] }
    low: { examples: [A question] }
  matrix:
    impact: [team, person]
    urgency: [blocked, minor]
    cells: [[high, low], [low, low]]
  rules:
    - { clause: PRI-1, when: { signal: outage }, is: critical }
targets:
  - clause: SLA-1
    when: { plan: premium, priority: critical }
    calendar: always
    firstResponse: 30m
    update: every 1h
    workaround: 2h
    resolution: 8h
  - clause: SLA-2
    when: { priority: [critical, high] }
    calendar: office
    firstResponse: 1h
    resolution: 2 business days
  - clause: SLA-3
    default: true
    calendar: office
    firstResponse: 4h
    resolution: none
clocks:
  resolution: { pausesWhile: [waiting-customer] }
tiers:
  tier1: { title: First line, contact: desk }
  tier2: { title: Engineers, contact: engineer }
escalations:
  - { clause: ESC-1, at: intake, when: { plan: premium, priority: critical }, to: tier2, page: major }
  - { clause: ESC-2, when: { tier: tier1, category: bug, attempts: ">=1" }, to: tier2 }
  - { clause: ESC-3, at: { resolution: 100% }, notify: boss }
  - { clause: ESC-4, at: intake, when: { signal: outage, during: night }, notify: boss }
deEscalations:
  - { clause: DES-1, when: { tier: tier2, workaround: true }, to: tier1 }
ladders:
  major:
    steps:
      - { page: engineer, ackWithin: 5m }
    then: boss
contacts:
  desk: { title: Service desk, calendar: office }
  engineer: { title: Engineer on call, rota: engineers }
  ann: { title: Ann, calendar: always }
  boss: { title: Whoever decides, calendar: always, management: true }
rotas:
  engineers: { zone: Europe/London, handOver: weekly mon 09:00, members: [ann] }
roles:
  lead: { title: Lead of an incident, contact: boss }
openItems:
  - { text: A second engineer, due: 2027-01-31 }
`;

/** A fault that the clean policy does not have: what is written otherwise, and where the finding is to stand. */
export interface Seed {
  readonly from: string;
  readonly to: string;
  /** The text that begins where the finding is. */
  readonly at: string;
}

/** One fault for each code. */
export const seeds: Readonly<Record<FindingCode, Seed>> = {
  NO_TARGET: {
    from: "    firstResponse: 1h\n    resolution: 2 business days\n",
    to: "    firstResponse: { byChannel: { phone: 1h } }\n",
    at: "clause: SLA-2",
  },
  NO_TIER: {
    from: "tier1: { title: First line, contact: desk }",
    to: "tier1: { title: First line, contact: desk, selfHelp: true }",
    at: "handledBy: tier1 }\n  bug",
  },
  UNREACHABLE_CONTACT: {
    from: ", to: tier2, page: major",
    to: ", notify: desk",
    at: "{ clause: ESC-1",
  },
  CLAUSE_UNREACHABLE: {
    from: "category: bug, attempts",
    to: "category: { not: [access, bug] }, attempts",
    at: "{ clause: ESC-2",
  },
  CLAUSE_SHADOWED: {
    from: "    when: { plan: premium, priority: critical }\n",
    to: "    when: { priority: [critical, high] }\n",
    at: "clause: SLA-2",
  },
  PRIORITY_SLOWER: {
    from: "firstResponse: 30m",
    to: "firstResponse: 90m",
    at: "firstResponse: 90m",
  },
  RESPONSE_SLOWER_THAN_RESOLUTION: {
    from: "resolution: 2 business days",
    to: "resolution: 45m",
    at: "firstResponse: 1h",
  },
  TARGET_IMPOSSIBLE: {
    from: "resolution: 2 business days",
    to: "resolution: 9000h",
    at: "resolution: 9000h",
  },
  CHANNEL_PRIORITY_CONTRADICTION: {
    from: "plans:\n",
    to: "  - { clause: CH-2, when: { category: bug }, use: phone }\nplans:\n",
    at: "{ clause: CH-1",
  },
  ROTA_UNREADABLE: { from: "weekly mon 09:00", to: "every monday", at: "handOver: every monday" },
  UPDATE_SLOWER_THAN_WORKAROUND: { from: "update: every 1h", to: "update: every 3h", at: "update: every 3h" },
  LADDER_NOT_MANAGEMENT: { from: "    then: boss\n", to: "", at: "major:\n" },
  STEP_EMPTY: { from: "{ page: engineer, ", to: "{ page: desk, ", at: "{ page: desk" },
  CHANNEL_UNATTENDED: {
    from: "phone: { accepts: office",
    to: "phone: { accepts: always",
    at: "phone: { accepts: always",
  },
  FIRST_RESPONSE_PAUSES: {
    from: "  resolution: { pausesWhile",
    to: "  firstResponse: { pausesWhile",
    at: "pausesWhile",
  },
  REVIEW_OVERDUE: { from: "reviewed: 2026-10-01", to: "reviewed: 2026-08-01", at: "reviewed: 2026-08-01" },
  HOLIDAYS_END: { from: "    - 2027-12-27 Christmas Day (substitute day)\n", to: "", at: "england:\n" },
  COMMITMENT_WORDING: { from: "which is not guaranteed", to: "which we guarantee", at: "overview:" },
  HOURS_WITHOUT_ZONE: {
    from: "resolution: 2 business days",
    to: "resolution: { within: 2 business days, calendar: always }",
    at: "resolution: { within",
  },
  TARGETS_UNDEFINED: {
    from: clean.slice(clean.indexOf("targets:"), clean.indexOf("clocks:")),
    to: "",
    at: "policy:",
  },
  PRIORITY_WITHOUT_EXAMPLE: {
    from: "low: { examples: [A question] }",
    to: "low: {}",
    at: "low: {}",
  },
  TIER_WITHOUT_CONTACT: {
    from: "{ title: Engineers, contact: engineer }",
    to: "{ title: Engineers }",
    at: "tier2: { title",
  },
  ROLE_WITHOUT_CONTACT: { from: "incident, contact: boss", to: "incident", at: "lead:" },
  CONTACT_WITHOUT_HOURS: { from: "Ann, calendar: always", to: "Ann", at: "ann: {" },
  ESCALATION_WITHOUT_PERSON: {
    from: "during: night }, notify: boss",
    to: "during: night }, declare: incident",
    at: "{ clause: ESC-4",
  },
  OPEN_ITEM_OVERDUE: { from: "due: 2027-01-31", to: "due: 2026-11-01", at: "{ text: A second" },
  COMPETENCE_WITHOUT_CASE: {
    from: "openItems:",
    to: "training: { competences: { juggling: Three balls } }\nopenItems:",
    at: "juggling",
  },
};

export const seeded = (code: FindingCode): string => changed(seeds[code].from, seeds[code].to, clean);

/** A policy that the test means to load, with the text it came from. */
export function loaded(text: string): { readonly policy: Policy; readonly source: SourceDocument } {
  const policy = loadPolicy({ file: "sample.yaml", text, hash: "0123456789ab" });
  const source = parseSource("sample.yaml", text);
  if (!policy.ok) throw new Error(policy.problems.map(problemLine).join("\n"));
  if (!source.ok) throw new Error(source.problems.map(problemLine).join("\n"));
  return { policy: policy.value, source: source.value };
}

export function findingsOf(text: string): readonly Finding[] {
  const { policy, source } = loaded(text);
  const untrained = Object.keys(policy.form.training.competences).filter((name) => name === "juggling");
  return lintPolicy(policy, source, today, untrained).findings;
}

/** The finding of that code; fails unless there is exactly one. */
export function theFinding(code: FindingCode, text: string = seeded(code)): Finding {
  const [one, ...more] = findingsOf(text).filter((finding) => finding.code === code);
  if (!one || more.length > 0) throw new Error(`${code} was found ${more.length + (one ? 1 : 0)} times`);
  return one;
}
