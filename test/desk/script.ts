import { problemLine, type Checked } from "../../src/input/index.ts";
import {
  CaseBook,
  Desk,
  recorded,
  type AgentHour,
  type AskedSpans,
  type Case,
} from "../../src/desk/index.ts";
import { loadPolicy, type Policy } from "../../src/policy/index.ts";
import { instantOf, invariant, minutes, never, type Instant } from "../../src/units/index.ts";
import {
  compileLoad,
  parseLoad,
  type Incident,
  type Inquiry,
  type InquirySource,
  type Load,
} from "../../src/workload/index.ts";

/** Parts of a file that a test writes differently, by their key at the top. */
export type Changes = Readonly<Record<string, unknown>>;

const always = { accepts: "always", worked: "always" };
const office = { accepts: "office", worked: "office" };

/** Three priorities that the customer sets, three tiers, and hours that are easy to count in. */
const smallPolicy = {
  policy: "small",
  version: 1,
  title: "A small desk",
  calendars: { always: { open: "always" }, office: { zone: "UTC", open: { "mon-fri": "09:00-17:00" } } },
  channels: {
    email: always,
    phone: { ...always, live: true },
    chat: { ...always, live: true, concurrency: 2 },
    hotline: { ...office, live: true, outOfHours: "voicemail" },
    counter: { ...office, live: true },
  },
  services: { app: "The application", api: "The interface" },
  categories: {
    question: { title: "Questions" },
    fault: { title: "Faults" },
    hardware: { title: "Hardware" },
  },
  outOfScope: [{ id: "hardware", title: "Hardware", categories: "hardware", goTo: "The dealer" }],
  signals: { outage: { title: "Nobody can work" } },
  priority: { levels: { high: {}, normal: {}, low: {} }, setBy: "customer", otherwise: "normal" },
  targets: [
    {
      clause: "SLA-1",
      when: { priority: "high" },
      calendar: "always",
      firstResponse: "30m",
      resolution: "2h",
    },
    {
      clause: "SLA-2",
      when: { priority: "normal" },
      calendar: "office",
      firstResponse: "1h",
      resolution: "4h",
    },
    { clause: "SLA-3", default: true, calendar: "always", firstResponse: "none", resolution: "none" },
  ],
  clocks: { resolution: { pausesWhile: ["waiting-customer"] }, reopen: { resumeWithin: "24h" } },
  tiers: { tier1: { title: "First" }, tier2: { title: "Second" }, tier3: { title: "Third" } },
  contacts: { lead: { title: "Team lead" } },
  workflow: { autoClose: "48h" },
};

const evenly = (words: readonly string[]): object =>
  Object.fromEntries(words.map((word) => [word, { share: 1 / words.length }]));

/** One agent at each tier at any hour, for one week from Monday, 2 March 2026, UTC. */
const smallLoad = {
  load: "small",
  title: "A small load",
  seed: 1,
  horizon: { start: "2026-03-02", weeks: 1, warmUp: 0, zone: "UTC" },
  replications: { min: 2 },
  arrivals: Object.fromEntries(Object.keys(smallPolicy.channels).map((id) => [id, { perWeek: 20 }])),
  mix: { categories: evenly(Object.keys(smallPolicy.categories)) },
  effort: { tier1: "10m", tier2: "20m", tier3: "30m" },
  staff: [
    { name: "ann", tier: "tier1", agents: 1, hours: "always" },
    { name: "bea", tier: "tier2", agents: 1, hours: "always" },
    { name: "cid", tier: "tier3", agents: 1, hours: "always" },
  ],
};

/** A value that passed every check; what is wrong with it otherwise. */
export function checked<T>(found: Checked<T>): T {
  invariant(found.ok, found.ok ? "" : found.problems.map(problemLine).join("\n"));
  return found.value;
}

/** The small policy with some parts written differently. */
export const policyWith = (changes: Changes = {}): Policy =>
  checked(loadPolicy({ file: "small.yaml", text: JSON.stringify({ ...smallPolicy, ...changes }), hash: "" }));

/** The small load with some parts written differently. */
export const loadWith = (changes: Changes = {}, policy = policyWith()): Load =>
  checked(
    compileLoad(checked(parseLoad("small.yaml", JSON.stringify({ ...smallLoad, ...changes }))), policy),
  );

/** A staff line of the given number of agents. */
export const line = (name: string, tier: string, agents: number, more: Changes = {}): Changes => ({
  name,
  tier,
  agents,
  hours: "always",
  ...more,
});

/** What is wanted at the tiers above the first, where a test is not about them. */
export const upstairs = [line("bea", "tier2", 1), line("cid", "tier3", 1)];

/** A customer whose every step is written down. Spans are minutes. */
export interface Scripted {
  /** "mon 09:00" in the first week. */
  readonly at: string;
  readonly channel?: string;
  readonly category?: string;
  readonly service?: string;
  readonly signal?: string;
  readonly priority?: string;
  /** Work at every tier, or by tier. */
  readonly work?: number | readonly number[];
  readonly needs?: string;
  /** Wrap-up at every tier. */
  readonly wrapUp?: number;
  /** Reading and writing before the first reply. */
  readonly reads?: number;
  readonly patience?: number;
  /** Asked for more when a share of the work is done, answers after a time. */
  readonly asked?: { readonly after: number; readonly reply: number };
  readonly reopened?: { readonly after: number; readonly effort: number };
  /** Comes back so long after a solution that was none. */
  readonly returns?: number;
  readonly confirms?: number;
  /** Minutes to read it again after a hand-over, and whether the tier that takes it sends it back. */
  readonly rereads?: number;
  readonly sentBack?: boolean;
  /** How often it goes on before it is solved, and how many minutes each group that has it lets it lie. */
  readonly handOvers?: number;
  readonly rests?: readonly number[];
  /** Where in a row of the triage matrix its priority is found, and whether a mistake is noticed. */
  readonly triage?: number;
  readonly noticed?: boolean;
  /** What caused it, whether an agent sees that, and the minutes that linking it takes. */
  readonly incident?: Incident;
  readonly recognised?: boolean;
  readonly links?: number;
}

/** An incident that begins on Monday at nine and is over at an instant, whose duplicates agents link unless told otherwise. */
export function incidentUntil(end: string, changes: Changes = { duplicates: { effort: "3m" } }): Incident {
  const incident = { name: "crash", at: "mon 09:00", lasts: "1h", multiplies: 2, categories: ["fault"] };
  const [form] = loadWith({ incidents: [{ ...incident, ...changes }] }).form.incidents;
  invariant(form !== undefined, "the load has one incident");
  return { form, start: at("mon 09:00"), end: at(end) };
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The instant of a day and time in the first week of March 2026, "mon 09:00" or "mon 09:00:30". */
export function at(when: string): Instant {
  const [day = "", time = ""] = when.split(" ");
  const found = instantOf(`2026-03-0${2 + weekdays.indexOf(day)}T${time}Z`);
  invariant(found !== undefined, when);
  return found;
}

/** The day and time of an instant in that week, seconds only when there are any. */
export function clockText(instant: number): string {
  const date = new Date(instant);
  const day = weekdays[(date.getUTCDay() + 6) % 7] ?? "";
  return `${day} ${date.toISOString().slice(11, 19).replace(/:00$/, "")}`;
}

/** Inquiries that come in the order in which they are written. */
class Script implements InquirySource {
  readonly #load: Load;
  readonly #inquiries: readonly Scripted[];
  #next = 0;

  constructor(load: Load, inquiries: readonly Scripted[]) {
    this.#load = load;
    this.#inquiries = inquiries;
  }

  get nextAt(): Instant {
    const inquiry = this.#inquiries[this.#next];
    return inquiry ? at(inquiry.at) : never;
  }

  take(into: Inquiry): void {
    const { lexicon, policy } = this.#load;
    const scripted = this.#inquiries[this.#next++];
    invariant(scripted !== undefined, "a script has an end");
    const { channel = "email", category = "question", work = 10, needs = "tier1", reads = 0 } = scripted;
    const { service, priority, asked, reopened, signal } = scripted;
    into.at = at(scripted.at);
    into.channel = lexicon.indexOf("channel", channel);
    into.category = lexicon.indexOf("category", category);
    into.service = service === undefined ? -1 : lexicon.indexOf("service", service);
    into.claimed = priority === undefined ? -1 : lexicon.indexOf("claimed", priority);
    into.signals = signal === undefined ? 0 : 2 ** lexicon.indexOf("signal", signal);
    into.neededTier = lexicon.indexOf("tier", needs);
    policy.tiers.forEach((_, tier) => {
      into.effort[tier] = minutes(typeof work === "number" ? work : (work[tier] ?? 0));
    });
    into.handOvers = scripted.handOvers ?? 0;
    into.rests.fill(0).set((scripted.rests ?? []).map(minutes));
    into.wrapUp.fill(minutes(scripted.wrapUp ?? 0));
    into.firstReplyAfter = minutes(reads);
    into.patience = scripted.patience === undefined ? Infinity : minutes(scripted.patience);
    into.isAsked = asked !== undefined;
    into.askAfter = asked?.after ?? 1;
    into.replyAfter = minutes(asked?.reply ?? 0);
    into.isReopened = reopened !== undefined;
    into.reopenAfter = minutes(reopened?.after ?? scripted.returns ?? 0);
    into.reopenEffort = reopened?.effort ?? 1;
    into.confirmAfter = minutes(scripted.confirms ?? 0);
    into.handOverEffort = minutes(scripted.rereads ?? 0);
    into.isSentBack = scripted.sentBack ?? false;
    into.again = this.#next / 1_000;
    into.attempt = 0;
    into.triage = scripted.triage ?? 0;
    into.isNoticed = scripted.noticed ?? false;
    into.incident = scripted.incident;
    into.isRecognised = scripted.recognised ?? true;
    into.linkEffort = minutes(scripted.links ?? 3);
  }
}

export interface Setting {
  readonly policy?: Changes;
  readonly load?: Changes;
  readonly within?: AskedSpans;
}

/** A recorded desk that these customers turn to, before anything has happened. */
export function deskWith({ policy, load, within = [] }: Setting, ...inquiries: readonly Scripted[]): Desk {
  const compiled = loadWith(load, policyWith(policy));
  return new Desk({ load: compiled, sources: [new Script(compiled, inquiries)], isRecorded: true, within });
}

/** The same desk at the end of its week. */
export function finished(setting: Setting, ...inquiries: readonly Scripted[]): Desk {
  const desk = deskWith(setting, ...inquiries);
  desk.finish();
  return desk;
}

type Recorded = keyof typeof recorded;
const nameOf = new Map(Object.entries(recorded).map(([name, kind]) => [kind as number, name as Recorded]));

interface Row {
  readonly ticket: number;
  readonly when: string;
  readonly what: Recorded;
}

function rowsOf({ recorder }: Desk): readonly Row[] {
  invariant(recorder !== undefined, "the desk is recorded");
  return Array.from({ length: recorder.count }, (_, row) => ({
    ticket: recorder.ticket[row] ?? 0,
    when: clockText(recorder.at[row] ?? 0),
    what: nameOf.get(recorder.kind[row] ?? -1) ?? "submitted",
  }));
}

/** What happened to a ticket, "mon 09:00 submitted"; tickets count from 1 in order of arrival. */
export const storyOf = (desk: Desk, ticket: number): readonly string[] =>
  rowsOf(desk)
    .filter((row) => row.ticket === ticket)
    .map(({ when, what }) => `${when} ${what}`);

/** When something happened, for each time that it did: "2 at mon 09:10". */
export const timesOf = (desk: Desk, what: Recorded): readonly string[] =>
  rowsOf(desk)
    .filter((row) => row.what === what)
    .map(({ ticket, when }) => `${ticket} at ${when}`);

/** The tickets and agents of every start of work: "1 by 0". */
export function assignmentsOf(desk: Desk): readonly string[] {
  const { recorder } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  return Array.from({ length: recorder.count }, (_, row) => row).flatMap((row) =>
    recorder.kind[row] === recorded.assigned
      ? [`${recorder.ticket[row] ?? 0} by ${recorder.first[row] ?? -1}`]
      : [],
  );
}

/** Hand-overs as "2 to tier2 under ESC-1 at mon 10:00". */
export function handOversOf(desk: Desk): readonly string[] {
  const { recorder, state } = desk;
  invariant(recorder !== undefined, "the desk is recorded");
  return Array.from({ length: recorder.count }, (_, row) => row).flatMap((row) => {
    if (recorder.kind[row] !== recorded.escalated) return [];
    const tier = state.load.policy.tiers[recorder.first[row] ?? -1] ?? "";
    const clause = state.cases.clauses[recorder.clause[row] ?? -1] ?? "no clause";
    return [`${recorder.ticket[row] ?? 0} to ${tier} under ${clause} at ${clockText(recorder.at[row] ?? 0)}`];
  });
}

/** What the agents of a tier did with their hours, in milliseconds. */
export const hoursOf = ({ floor, state }: Desk, tier = 0): Readonly<Record<AgentHour, number>> =>
  floor.crew.hours.spentBy(tier, state.now);

/** How often each clause acted; those that never did are left out. */
export const clausesOf = ({ state }: Desk): Readonly<Record<string, number>> =>
  Object.fromEntries(
    state.cases.clauses.flatMap((clause, index) => {
      const count = state.measures.clauseCounts[index] ?? 0;
      return count === 0 ? [] : [[clause, count]];
    }),
  );

/** What became of a metric's targets, over all priorities and channels. */
export function outcomesOf(
  { state }: Desk,
  metric: "firstResponse" | "resolution",
): Readonly<Record<"met" | "missed" | "open" | "cancelled", number>> {
  const sum = { met: 0, missed: 0, open: 0, cancelled: 0 };
  for (const one of state.measures.measured()) {
    if (one.metric !== metric) continue;
    for (const key of ["met", "missed", "open", "cancelled"] as const) sum[key] += one.cell[key];
  }
  return sum;
}

/** None of any outcome, for the sake of the ones that a test names. */
export const none = { met: 0, missed: 0, open: 0, cancelled: 0 };

/** The case that an inquiry about this makes on Monday at nine. */
export function caseOf(load: Load, facts: Omit<Scripted, "at"> = {}): Case {
  const book = new CaseBook(load);
  const desk = new Desk({ load, sources: [new Script(load, [{ at: "mon 09:00", ...facts }])], cases: book });
  desk.finish();
  const [only] = book.cases;
  invariant(only !== undefined, "one inquiry makes one case");
  return only;
}
