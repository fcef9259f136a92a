import { problemLine } from "../../src/input/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { invariant } from "../../src/units/index.ts";

export const policyText = `
policy: sample
version: 1
title: A small desk
holidays:
  england: ["2026-03-17 A day off"]
calendars:
  office: { zone: Europe/London, open: { mon-fri: ["09:00-12:30", "13:30-17:30"] }, holidays: england }
  always: { open: always }
channels:
  email: { accepts: always, worked: office }
  phone: { accepts: office, worked: office, live: true }
plans:
  standard: {}
  premium: { extends: standard }
categories:
  access: { title: Access, handledBy: tier1 }
  bug: { title: Faults, handledBy: tier2 }
  hardware: { title: Hardware }
outOfScope:
  - { id: hardware, title: Customer's own hardware, categories: hardware, goTo: Their dealer }
signals:
  outage: { title: Several customers cannot use the service }
priority:
  levels: { critical: {}, high: {}, normal: {}, low: {} }
  rules:
    - { clause: PRI-1, when: { signal: outage }, is: critical }
  matrix:
    impact: [organisation, team, person]
    urgency: [blocked, degraded, minor]
    cells: [[critical, high, normal], [high, normal, low], [normal, low, low]]
targets:
  - clause: SLA-1
    when: { priority: critical }
    calendar: always
    acknowledge: 5m
    firstResponse: 15m
    nextResponse: 1h
    update: every 2h
    workStart: 30m
    workaround: 2h
    resolution: 4h
  - clause: SLA-2
    when: { plan: premium, priority: high }
    calendar: worked
    firstResponse: 1h
    nextResponse: 1h
    update: every 2h
    workaround: 4h
    resolution: 8h
  - clause: SLA-3
    when: { priority: low }
    calendar: worked
    firstResponse: 2 business days
    resolution: none
  - clause: SLA-4
    default: true
    calendar: worked
    firstResponse: 4h
    nextResponse: 1h
    update: every 2h
    workaround: 1 business day end-of-day
    resolution: 3 business days
clocks:
  nextResponse: { pausesWhile: [waiting-customer, waiting-vendor] }
  resolution: { pausesWhile: [waiting-customer, waiting-vendor] }
  reopen: { resumeWithin: 72h }
tiers:
  tier1: { title: First line }
  tier2: { title: Second line }
  tier3: { title: Engineering }
contacts:
  engineer: { title: Engineer on call }
  duty-manager: { title: Duty manager, management: true }
ladders:
  major-incident: { steps: [{ page: engineer, ackWithin: 5m }], then: duty-manager }
escalations:
  - { clause: ESC-1, at: intake, when: { signal: outage }, to: tier3, page: major-incident }
  - { clause: ESC-2, at: intake, when: { priority: critical }, notify: duty-manager }
  - { clause: ESC-3, when: { tier: tier1, unresolvedFor: 45m }, to: tier2 }
  - { clause: ESC-4, when: { tier: tier1, category: bug, attempts: ">=1" }, to: tier2 }
  - { clause: ESC-5, at: { resolution: 75% }, notify: duty-manager }
  - { clause: ESC-6, at: { resolution: 100% + 30m }, when: { tier: [tier1, tier2] }, to: tier3, page: major-incident }
  - clause: ESC-7
    at: customer request
    when: { priority: [critical, high] }
    requires: [Effect on the business, Whom to call]
    notify: duty-manager
  - { clause: ESC-8, at: employee request, once: { firstResponse: 100% + 30m }, notify: duty-manager }
  - { clause: ESC-9, at: { volume: 3 tickets on one service in 15m }, declare: incident, link: parent, page: major-incident }
deEscalations:
  - { clause: DES-1, when: { tier: tier3, workaround: true, priority: { not: critical } }, to: tier2 }
workflow:
  autoClose: 5d
  customerValidation: { required: critical }
`;

function loaded(written: string, hash = "1"): Policy {
  const checked = loadPolicy({ file: "sample.yaml", text: written, hash });
  invariant(checked.ok, checked.ok ? "" : checked.problems.map(problemLine).join("\n"));
  return checked.value;
}

/** A policy with an office and an always calendar, four priorities, three tiers and clocks that pause. */
export const policy = loaded(policyText);

/** The same with half an hour to respond where it was an hour, and six hours to resolve where it was eight. */
export const stricterPolicy = loaded(
  policyText
    .replace("firstResponse: 1h\n", "firstResponse: 30m\n")
    .replace("resolution: 8h", "resolution: 6h"),
  "2",
);

/** The same with office hours in the customer's own zone. */
export const ownZonePolicy = loaded(policyText.replace("zone: Europe/London", "zone: customer"));

/** The sample with one piece of its text written otherwise wherever it stands. */
export const changedPolicy = (from: string, to: string): Policy => {
  invariant(policyText.includes(from), `the sample has "${from}"`);
  return loaded(policyText.replaceAll(from, to), `${from} as ${to}`);
};
