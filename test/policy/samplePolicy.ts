import { problemLine, type Position, type Problem } from "../../src/input/index.ts";
import { decide, loadPolicy, type Decision, type Facts, type Policy } from "../../src/policy/index.ts";
import { invariant } from "../../src/units/index.ts";

/** A policy of every kind of part, small enough to know by heart. */
export const sample = `policy: sample
version: 1
title: Support of a sample
documentId: S1
owner: manager
reviewed: 2026-10-01
reviewEvery: 90d
customerZone: Europe/London
holidays:
  england:
    - 2026-12-25 Christmas Day
    - yearly 01-01
    - 2026-08-10..2026-08-14
calendars:
  office:
    zone: Europe/London
    open:
      mon-fri: ["09:00-12:30", "13:30-17:30"]
    holidays: england
    replaced:
      2026-12-24: "09:00-12:00"
    breaks:
      2026-12-23: "15:00-16:00"
  extended:
    zone: Europe/London
    open:
      mon-fri: "07:00-22:00"
      sat: "09:00-13:00"
  always:
    open: always
  out-of-hours:
    complementOf: office
  either:
    anyOf: [office, extended]
  both:
    allOf: [office, extended]
  theirs:
    zone: customer
    open:
      daily: "08:00-20:00"
channels:
  email:
    accepts: always
    worked: office
    supports: [access, bug]
  phone:
    accepts: extended
    worked: extended
    live: true
    priorities: [critical, high]
plans:
  standard:
    title: Standard
  premium:
    extends: standard
    namedContacts: 3
  starter:
    priorities: [medium, low]
    categories: [access, bug]
    note: the next plan
  community:
    support: none
services:
  planner: The planner
  api: The interface
categories:
  access:
    title: Signing in
    handledBy: tier1
    article: access-guide
  bug:
    title: Faults
    handledBy: tier2
  network:
    title: The customer's network
outOfScope:
  - id: home-network
    title: A network that is not ours
    categories: network
    goTo: their provider
signals:
  outage:
    title: Several customers cannot work
  breach:
    title: Somebody else may have had access
priority:
  levels:
    critical:
      channels: phone
    high: {}
    medium: {}
    low: {}
  matrix:
    impact: [organisation, team, person]
    urgency: [blocked, minor]
    cells:
      - [critical, high]
      - [high, medium]
      - [medium, low]
  rules:
    - clause: PRI-1
      when:
        signal: breach
      is: critical
      because: it may spread
    - clause: PRI-2
      when:
        category: access
        impact: person
        any:
          - audience: guest
          - service: api
      is: low
targets:
  - clause: SLA-1
    when:
      plan: premium
      priority: critical
    calendar: always
    firstResponse: 15m
    update: every 1h
    resolution: 1 business day end-of-day
  - clause: SLA-2
    when:
      priority: [critical, high]
    calendar: office
    firstResponse: 1h
    nextResponse:
      within: 2h
      calendar: worked
    update:
      first: every 30m
      after: 4h
      then: every 2h
    workaround: best effort
    resolution: 2 business days
  - clause: SLA-3
    default: true
    firstResponse:
      byChannel:
        email: 24h
        phone: 3m
      calendar: worked
    resolution: none
clocks:
  resolution:
    pausesWhile: [waiting-customer, waiting-vendor]
  reopen:
    resumeWithin: 72h
tiers:
  tier1:
    title: First line
    handles: access
    contact: desk
    internalTargets:
      pickUp: 10m
  tier2:
    title: Second line
  tier3:
    title: Engineers
escalations:
  - clause: ESC-1
    at: intake
    when:
      signal: [outage, breach]
    to: tier3
    page: major
    notify: [manager, desk]
    because: minutes count
  - clause: ESC-2
    when:
      tier: tier1
      category: bug
      attempts: ">=1"
    to: tier2
  - clause: ESC-3
    when:
      tier: [tier1, tier2]
      unresolvedFor: 45m
    to: tier2
  - clause: ESC-4
    when:
      tier: tier2
      attempts: ">2"
    to: tier3
  - clause: ESC-5
    at:
      firstResponse: 75%
    notify: desk
  - clause: ESC-6
    at:
      resolution: 100% + 30m
    when:
      priority: critical
    notify: manager
  - clause: ESC-7
    at: customer request
    requires: [The effect on their business]
    notify: manager
  - clause: ESC-8
    at:
      volume: 5 tickets on one service in 15m
    declare: major-incident
deEscalations:
  - clause: DES-1
    when:
      tier: tier3
      workaround: true
    to: tier2
ladders:
  major:
    steps:
      - page: engineer
        ackWithin: 5m
    repeat: 2
    then: manager
contacts:
  desk:
    title: Service desk
    calendar: office
  engineer:
    title: Engineer on call
    rota: engineers
  manager:
    title: Manager
    management: true
rotas:
  engineers:
    zone: Europe/London
    handOver: weekly mon 09:00
    members: [engineer]
workflow:
  autoClose: 5d
  customerValidation:
    required: [critical, high]
rootCause:
  requiredFor:
    priority: critical
knowledge:
  articles:
    access-guide:
      title: Access
      owner: desk
training:
  passMark: 80%
`;

/** The sample with one part written otherwise. */
export function changed(from: string, to: string, text = sample): string {
  invariant(text.split(from).length === 2, `the sample has "${from}" once`);
  return text.replace(from, () => to);
}

const loaded = new Map<string, ReturnType<typeof loadPolicy>>();

function load(text: string): ReturnType<typeof loadPolicy> {
  const known = loaded.get(text);
  if (known) return known;
  const policy = loadPolicy({ file: "sample.yaml", text, hash: "0123456789ab" });
  loaded.set(text, policy);
  return policy;
}

/** The policy of a text that the test means to be right. */
export function policyOf(text: string = sample): Policy {
  const policy = load(text);
  if (!policy.ok) throw new Error(policy.problems.map(problemLine).join("\n"));
  return policy.value;
}

/** The problems of a text; none when it is right. */
export function problemsOf(text: string): readonly Problem[] {
  const policy = load(text);
  return policy.ok ? [] : policy.problems;
}

/** Where a piece of the text begins. */
export function placeOf(text: string, piece: string): Position {
  const offset = text.indexOf(piece);
  invariant(offset >= 0, `the text has "${piece}"`);
  const lines = text.slice(0, offset).split("\n");
  return { file: "sample.yaml", line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The facts of an ordinary inquiry, with what the test says of it. */
export const inquiry = (facts: Partial<Facts> = {}): Facts => ({
  plan: "standard",
  channel: "email",
  category: "access",
  signals: [],
  ...facts,
});

export const decided = (facts: Partial<Facts>, text: string = sample): Decision =>
  decide(policyOf(text), inquiry(facts));
