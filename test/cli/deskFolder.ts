import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { invariant } from "../../src/units/index.ts";

/** A policy of one tier and two channels, in which nothing is urgent unless somebody reports an outage. */
export const policyText = `policy: corner
version: 2
title: A corner desk
customerZone: UTC
calendars:
  office: { zone: UTC, open: { mon-fri: "09:00-17:00" } }
  always: { open: always }
channels:
  email: { accepts: always, worked: office }
  phone: { accepts: office, worked: office, live: true }
plans: { standard: {}, premium: {} }
categories:
  access: { title: Access }
  billing: { title: Invoices }
  hardware: { title: Machines }
outOfScope:
  - { id: machines, title: Machines of others, categories: hardware, goTo: the dealer }
signals: { outage: { title: Nobody can work } }
priority:
  levels: { critical: {}, normal: {} }
  rules: [{ clause: PRI-1, when: { signal: outage }, is: critical, because: Everybody waits. }]
  otherwise: normal
targets:
  - clause: SLA-1
    when: { priority: critical }
    calendar: always
    firstResponse: immediate
    update: { first: every 30m, after: 2h, then: every 1h }
    resolution: 8h
  - { clause: SLA-2, default: true, calendar: worked, firstResponse: 4h, resolution: 1 business day end-of-day }
tiers: { desk: { title: The desk } }
contacts: { boss: { title: Whoever decides } }
escalations:
  - { clause: ESC-1, at: intake, when: { priority: critical }, notify: boss, because: Someone must know. }
`;

/** A load under that policy: eighty inquiries in a week, most of which are answered in time. */
export const loadText = `load: quiet
title: A quiet week
policy: policy.yaml
seed: 7
horizon: { start: 2026-03-02, weeks: 1, warmUp: 1 }
replications: { min: 3 }
profiles:
  office: { mon-fri: "0 0 0 0 0 0 0 0 1 2 2 2 1 2 2 2 1 0 0 0 0 0 0 0" }
arrivals:
  email: { perWeek: 50, profile: office }
  phone: { perWeek: 30, profile: office }
mix:
  categories: { access: { share: 60% }, billing: { share: 40% } }
effort: { desk: { mean: 10m, cv: 1 } }
customers: { patience: { phone: { mean: 6m } } }
staff: [{ name: day, tier: desk, agents: 2, hours: office }]
expect: [{ metric: firstResponse, atLeast: 50% }]
`;

/** A map of a file with the columns Opened, Via and About. */
export const mapText = `map: export
title: An export
opened: { column: Opened, zone: Europe/London }
channel: { column: Via, words: { Mail: email, Call: phone } }
category: { column: About, words: { Password: access }, otherwise: billing }
`;

/** A text with a part of it replaced that stands in it once. */
export function changed(text: string, from: string, to: string): string {
  invariant(text.split(from).length === 2, `the text has "${from}" once`);
  return text.replace(from, () => to);
}

/** A folder for the files of one test file. */
export interface DeskFolder {
  readonly path: (name: string) => string;
  /** Writes a file and returns its path. */
  readonly write: (name: string, text: string | Uint8Array) => Promise<string>;
  /** The names of everything in it. */
  readonly names: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
}

/** A folder with policy.yaml, load.yaml and map.yaml. */
export async function deskFolder(): Promise<DeskFolder> {
  const root = await mkdtemp(join(tmpdir(), "deskdrill-"));
  const path = (name: string): string => join(root, name);
  const write = async (name: string, text: string | Uint8Array): Promise<string> => {
    await mkdir(dirname(path(name)), { recursive: true });
    await writeFile(path(name), text);
    return path(name);
  };
  await write("policy.yaml", policyText);
  await write("load.yaml", loadText);
  await write("map.yaml", mapText);
  return {
    path,
    write,
    names: async () => (await readdir(root, { recursive: true })).toSorted(),
    remove: () => rm(root, { recursive: true }),
  };
}
