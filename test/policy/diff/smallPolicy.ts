import { invariant } from "../../../src/units/index.ts";
import type { Policy } from "../../../src/policy/index.ts";
import { policyOf } from "../samplePolicy.ts";

/** A policy small enough to ask it about every inquiry that there is. */
export const small = `policy: small
version: 1
title: A small desk
customerZone: Europe/London
holidays:
  england: [2026-04-03 Good Friday, 2026-12-25 Christmas Day]
calendars:
  office: { zone: Europe/London, open: { mon-fri: "09:00-17:00" }, holidays: england }
  always: { open: always }
  night: { complementOf: office }
channels:
  email: { accepts: always, worked: office }
  portal: { accepts: always, worked: office, selfService: true }
  phone: { accepts: office, worked: office, live: true }
plans: { standard: {}, premium: {} }
services: { planner: The planner, api: The interface }
categories:
  access: { title: Access, handledBy: tier1 }
  how-to: { title: Questions, handledBy: tier1 }
  bug: { title: Faults, handledBy: tier2 }
signals:
  outage: { title: Nobody can work }
  breach: { title: Somebody got in }
priority:
  levels: { high: {}, low: {} }
  matrix:
    impact: [team, person]
    urgency: [blocked, minor]
    cells: [[high, low], [low, low]]
  rules:
    - { clause: PRI-1, when: { signal: [outage, breach] }, is: high, because: It spreads. }
targets:
  - { clause: SLA-1, when: { plan: premium, priority: high }, calendar: always, firstResponse: 1h, resolution: 8h }
  - { clause: SLA-2, when: { priority: high }, calendar: office, firstResponse: 2h, resolution: 2 business days }
  - clause: SLA-3
    default: true
    firstResponse: { byChannel: { email: 8h, portal: 8h, phone: 5m }, calendar: worked }
    resolution: none
tiers: { tier1: { title: First }, tier2: { title: Second }, tier3: { title: Third } }
contacts: { boss: { title: Boss }, guard: { title: Guard } }
escalations:
  - { clause: ESC-1, at: intake, when: { signal: breach }, to: tier3, notify: guard }
  - { clause: ESC-2, at: intake, when: { priority: high, during: night }, notify: boss }
  - { clause: ESC-3, when: { tier: tier1, attempts: ">=1" }, to: tier2 }
`;

export const smallPolicy = (): Policy => policyOf(small);

/** The small policy with pieces of it written otherwise, each of which stands in it once. */
export function smallWith(...changes: readonly (readonly [from: string, to: string])[]): Policy {
  return policyOf(
    changes.reduce((text, [from, to]) => {
      invariant(text.split(from).length === 2, `the text has "${from}" once`);
      return text.replace(from, () => to);
    }, small),
  );
}
