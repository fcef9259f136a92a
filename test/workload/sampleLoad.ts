import { problemLine, type Position, type Problem } from "../../src/input/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { invariant } from "../../src/units/index.ts";
import {
  compileLoad,
  emptyInquiry,
  parseLoad,
  sourcesOf,
  type Inquiry,
  type InquirySource,
  type Load,
  type LoadChanges,
} from "../../src/workload/index.ts";

/** A policy with two tiers and three channels. */
export const samplePolicy = `policy: sample
version: 1
title: A small desk
customerZone: Europe/London
calendars:
  office: { zone: Europe/London, open: { mon-fri: "09:00-17:00" } }
  always: { open: always }
channels:
  email: { accepts: always, worked: office }
  phone: { accepts: office, worked: office, live: true }
  chat: { accepts: office, worked: office, live: true }
plans: { standard: {}, premium: { extends: standard } }
services: { planner: The planner, mobile: The application, api: The interface }
categories:
  access: { title: Access, handledBy: tier1 }
  bug: { title: Faults, handledBy: tier2 }
  billing: { title: Invoices }
signals: { outage: { title: Nobody can work }, breach: { title: Somebody got in } }
priority:
  levels: { critical: {}, high: {}, low: {} }
  rules:
    - { clause: PRI-1, when: { signal: outage, during: office }, is: critical }
    - { clause: PRI-2, when: { signal: breach, during: always }, is: high }
  matrix:
    impact: [team, person]
    urgency: [blocked, minor]
    cells: [[critical, high], [high, low]]
targets:
  - { clause: SLA-1, default: true, calendar: worked, firstResponse: 4h, resolution: 3d }
tiers: { tier1: { title: First line }, tier2: { title: Second line } }
`;

/** A load under that policy with every kind of part; 672 inquiries a week. */
export const sampleLoad = `load: sample
title: A week
seed: 7
horizon: { start: 2026-03-02, weeks: 2, warmUp: 1 }
replications: { min: 4, max: 8 }
profiles:
  office:
    mon-fri: "0 0 0 0 0 0 0 0 1 2 2 2 1 2 2 2 1 0 0 0 0 0 0 0"
    sat,sun: "0 0 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0 0 0 0 0 0 0"
arrivals:
  email: { perWeek: 504 }
  phone: { perWeek: 168, profile: office }
variation:
  day: { cv: 12%, correlation: 0.4 }
  hour: { cv: 18% }
incidents:
  - name: lost-link
    at: tue 10:00
    lasts: 4h
    multiplies: 30
    categories: access
    signals: outage
    service: planner
    impact: team
    urgency: blocked
mix:
  plans: { standard: 75%, premium: 25% }
  categories:
    access:
      share: 50%
      channels: { phone: 2 }
      impact: { team: 10%, person: 90% }
      urgency: { blocked: 40%, minor: 60% }
      claimed: { high: 50%, low: 50% }
      services: { planner: 80%, mobile: 20% }
      signals: { outage: 5%, breach: 20% }
      solvedAt: { tier1: 70%, tier2: 30% }
      effort: 2
    bug:
      share: 50%
effort:
  tier1: { mean: 10m, cv: 0.8 }
  tier1.phone: { mean: 6m, cv: 0.5, shape: gamma }
  tier2: { mean: 30m }
firstReplyAfter: 3m
customers:
  patience: { phone: { mean: 5m } }
  asked: { share: 25%, replyAfter: 12h }
  reopen: { share: 10%, after: 30h, effort: 0.4 }
  confirm: 20h
staff:
  - { name: early, tier: tier1, agents: 3, hours: { mon-fri: "08:00-16:00" }, channels: [email, phone] }
  - { name: second, tier: tier2, agents: 2, hours: office }
expect:
  - { metric: firstResponse, where: { channel: phone }, atLeast: 80% }
  - { metric: occupancy, where: { tier: tier1 }, atMost: 0.9 }
`;

/** A text with parts of it replaced: each part stands in it once. */
export function changed(text: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((sum, [from, to]) => {
    invariant(sum.split(from).length === 2, `the text has "${from}" once`);
    return sum.replace(from, () => to);
  }, text);
}

const policies = new Map<string, Policy>();

/** The policy of a text that the test means to be right. */
export function policyOf(text: string = samplePolicy): Policy {
  const known = policies.get(text);
  if (known) return known;
  const policy = loadPolicy({ file: "policy.yaml", text, hash: "" });
  if (!policy.ok) throw new Error(policy.problems.map(problemLine).join("\n"));
  policies.set(text, policy.value);
  return policy.value;
}

/** The load of a text that the test means to be right. */
export function loadOf(
  text: string = sampleLoad,
  policy: Policy = policyOf(),
  changes: LoadChanges = {},
): Load {
  const written = parseLoad("load.yaml", text);
  const load = written.ok ? compileLoad(written.value, policy, changes) : written;
  if (!load.ok) throw new Error(load.problems.map(problemLine).join("\n"));
  return load.value;
}

/** The problems of a load; none when it is right. */
export function problemsOf(text: string, policy: Policy = policyOf()): readonly Problem[] {
  const written = parseLoad("load.yaml", text);
  const load = written.ok ? compileLoad(written.value, policy) : written;
  return load.ok ? [] : load.problems;
}

/** Where a piece of a load's text begins. */
export function placeOf(text: string, piece: string): Position {
  const offset = text.indexOf(piece);
  invariant(offset >= 0, `the text has "${piece}"`);
  const lines = text.slice(0, offset).split("\n");
  return { file: "load.yaml", line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const copyOf = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  effort: inquiry.effort.slice(),
  rests: inquiry.rests.slice(),
  wrapUp: inquiry.wrapUp.slice(),
});

function inquiriesFrom(source: InquirySource, tiers: number): readonly Inquiry[] {
  const inquiry = emptyInquiry(tiers);
  const taken: Inquiry[] = [];
  while (source.nextAt < Infinity) {
    source.take(inquiry);
    taken.push(copyOf(inquiry));
  }
  return taken;
}

/** Every inquiry of one replication, by source: the channels of the load first, then its incidents. */
export const inquiriesOf = (load: Load, replication = 0): readonly (readonly Inquiry[])[] =>
  sourcesOf(load, load.form.seed, replication).map((source) =>
    inquiriesFrom(source, load.lexicon.words.tier.length),
  );

/** How many standard errors a count lies from its expectation, when each of `draws` counts with this probability. */
export const errorsFrom = (count: number, draws: number, probability: number): number =>
  (count - draws * probability) / Math.sqrt(draws * probability * (1 - probability));
