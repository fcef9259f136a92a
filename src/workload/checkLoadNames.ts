import { isZone, weekOf } from "../calendar/index.ts";
import type { Path } from "../input/index.ts";
import { vocabularyOf, type Complaints, type Policy, type Vocabulary } from "../policy/index.ts";
import { daysOf } from "./rates.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

type Kind = keyof Vocabulary;
type Shares = Readonly<Record<string, number>>;

/** Complains about every name that is not defined, and about shares that do not make a whole. */
export function checkLoadNames(form: LoadForm, policy: Policy, complaints: Complaints): void {
  const words = vocabularyOf(policy.form);
  const known = (kind: Kind, word: string | undefined, path: Path): void =>
    complaints.unlessKnown(kind, word, path, words[kind]);
  const keys = (kind: Kind, entries: object | undefined, path: Path): void => {
    for (const word of Object.keys(entries ?? {})) known(kind, word, [...path, word]);
  };
  const whole = (kind: Kind, shares: Shares | undefined, path: Path): void => {
    keys(kind, shares, path);
    checkWhole(shares, path, complaints);
  };

  checkProfiles(form, complaints);
  checkArrivals(form, complaints, known);
  checkIncidents(form, words, complaints, known);
  checkMix(form, complaints, known, keys, whole);
  checkEffort(form, words, complaints);
  checkTriage(form, known, whole);
  checkCustomers(form, policy, complaints, known, keys);
  checkByTier(form.wrapUp, "wrapUp", words, complaints);
  if (form.setAside) checkHours(form.setAside.hours, ["setAside", "hours"], words, complaints);
  keys("priority", form.setAside?.byPriority, ["setAside", "byPriority"]);
  checkAbsentLines(form, complaints);
  checkPreempt(form, policy, complaints);
  form.staff.forEach((line, index) => {
    known("tier", line.tier, ["staff", index, "tier"]);
    complaints.unlessAllKnown("channel", line.channels, ["staff", index, "channels"], words.channel);
    complaints.unlessAllKnown("category", line.skills, ["staff", index, "skills"], words.category);
    checkHours(line.hours, ["staff", index, "hours"], words, complaints);
    checkZone(line.zone, ["staff", index, "zone"], complaints);
    checkRamp(line, ["staff", index, "ramp", "agents"], complaints);
  });
}

type Known = (kind: Kind, word: string | undefined, path: Path) => void;
type Keys = (kind: Kind, entries: object | undefined, path: Path) => void;
type Whole = (kind: Kind, shares: Shares | undefined, path: Path) => void;

function checkProfiles({ profiles }: LoadForm, complaints: Complaints): void {
  for (const [id, profile] of Object.entries(profiles)) {
    const seen = new Set<number>();
    for (const key of Object.keys(profile)) {
      const path = ["profiles", id, key];
      const days = daysOf(key);
      const use = 'Use mon to sun, mon-fri, "sat,sun" or daily';
      if (days.length === 0) complaints.add("KEY_UNKNOWN", path, `"${key}" names no weekdays`, use);
      if (days.some((day) => seen.has(day))) {
        complaints.add(
          "KEY_DUPLICATE",
          path,
          `a day of "${key}" already has its hours`,
          "Name each day once",
        );
      }
      days.forEach((day) => seen.add(day));
    }
  }
}

function checkHours(
  hours: LoadForm["staff"][number]["hours"],
  path: Path,
  words: Vocabulary,
  complaints: Complaints,
): void {
  if (typeof hours === "string") {
    complaints.unlessKnown("calendar", hours, path, words.calendar);
    return;
  }
  const week = weekOf(hours);
  if (typeof week !== "string") return;
  complaints.add("HOURS_INVALID", path, week, 'Write hours such as {mon-fri: "08:00-16:00"}');
}

function checkZone(zone: string | undefined, path: Path, complaints: Complaints): void {
  if (zone === undefined || isZone(zone)) return;
  const use = "Use an IANA name such as Europe/London";
  complaints.add("ZONE_UNKNOWN", path, `there is no time zone "${zone}"`, use);
}

function checkRamp(
  { name, agents, ramp }: LoadForm["staff"][number],
  path: Path,
  complaints: Complaints,
): void {
  if (!ramp || ramp.agents <= agents) return;
  const found = `${name} has ${agents} agents, and ${ramp.agents} are to be new`;
  complaints.add("VALUE_INVALID", path, found, `Write at most ${agents}`);
}

/** Complains about unknown words, and about live channels, whose conversations nobody breaks off. */
function checkPreempt({ preempt }: LoadForm, policy: Policy, complaints: Complaints): void {
  const { channels } = policy.form;
  const silent = Object.keys(channels).filter((id) => channels[id]?.live !== true);
  complaints.unlessAllKnown("priority", preempt?.priorities, ["preempt", "priorities"], policy.levels);
  complaints.unlessAllKnown("channel that is not live", preempt?.over, ["preempt", "over"], silent);
}

function checkAbsentLines({ staff, absences }: LoadForm, complaints: Complaints): void {
  staff.forEach(({ name }, index) => {
    if (staff.findIndex((one) => one.name === name) === index) return;
    const found = `there already is a staff line "${name}"`;
    complaints.add("NAME_DUPLICATE", ["staff", index, "name"], found, "Give each line a name of its own");
  });
  absences.forEach(({ line, agents }, index) => {
    const path = ["absences", index];
    const known = staff.map(({ name }) => name);
    complaints.unlessKnown("staff line", line, [...path, "line"], known);
    const rostered = staff.find(({ name }) => name === line)?.agents ?? agents;
    if (agents <= rostered) return;
    const found = `${line} has ${rostered} agents, and ${agents} are to be absent`;
    complaints.add("VALUE_INVALID", [...path, "agents"], found, `Write at most ${rostered}`);
  });
}

function checkArrivals(form: LoadForm, complaints: Complaints, known: Known): void {
  for (const [channel, arrival] of Object.entries(form.arrivals)) {
    known("channel", channel, ["arrivals", channel]);
    complaints.unlessKnown(
      "profile",
      arrival.profile,
      ["arrivals", channel, "profile"],
      Object.keys(form.profiles),
    );
  }
}

function checkIncidents(form: LoadForm, words: Vocabulary, complaints: Complaints, known: Known): void {
  const asked = Object.keys(form.mix.categories);
  form.incidents.forEach((incident, index) => {
    const path = ["incidents", index];
    complaints.unlessAllKnown("category of the mix", incident.categories, [...path, "categories"], asked);
    complaints.unlessAllKnown("signal", incident.signals, [...path, "signals"], words.signal);
    known("service", incident.service, [...path, "service"]);
    known("impact", incident.impact, [...path, "impact"]);
    known("urgency", incident.urgency, [...path, "urgency"]);
    if (form.incidents.findIndex(({ name }) => name === incident.name) === index) return;
    const found = `there already is an incident "${incident.name}"`;
    complaints.add("NAME_DUPLICATE", [...path, "name"], found, "Give each incident a name of its own");
  });
}

function checkMix(
  { mix, arrivals }: LoadForm,
  complaints: Complaints,
  known: Known,
  keys: Keys,
  whole: Whole,
): void {
  whole("plan", mix.plans, ["mix", "plans"]);
  for (const [id, category] of Object.entries(mix.categories)) {
    const path = ["mix", "categories", id];
    known("category", id, path);
    keys("channel", category.channels, [...path, "channels"]);
    keys("signal", category.signals, [...path, "signals"]);
    whole("impact", category.impact, [...path, "impact"]);
    whole("urgency", category.urgency, [...path, "urgency"]);
    whole("priority", category.claimed, [...path, "claimed"]);
    whole("priority", category.priority, [...path, "priority"]);
    whole("service", category.services, [...path, "services"]);
    whole("tier", category.solvedAt, [...path, "solvedAt"]);
  }
  const shares = Object.fromEntries(Object.entries(mix.categories).map(([id, { share }]) => [id, share]));
  checkWhole(shares, ["mix", "categories"], complaints);
  for (const channel of Object.keys(arrivals)) {
    if (Object.values(mix.categories).some((one) => one.share * (one.channels?.[channel] ?? 1) > 0)) continue;
    const found = `no category of the mix comes by ${channel}`;
    complaints.add(
      "SHARE_INVALID",
      ["arrivals", channel],
      found,
      "Give one a share there, or drop the channel",
    );
  }
}

/** Complains about times of a tier or tier.channel that there is not. */
function checkByTier(times: object, key: string, words: Vocabulary, complaints: Complaints): void {
  const known = words.tier.flatMap((tier) => [tier, ...words.channel.map((channel) => `${tier}.${channel}`)]);
  for (const name of Object.keys(times))
    complaints.unlessKnown("tier or tier.channel", name, [key, name], known);
}

function checkEffort({ effort }: LoadForm, words: Vocabulary, complaints: Complaints): void {
  checkByTier(effort, "effort", words, complaints);
  for (const tier of words.tier) {
    if (Object.hasOwn(effort, tier)) continue;
    complaints.add(
      "KEY_MISSING",
      ["effort"],
      `the effort of ${tier} is missing`,
      `Add "${tier}: {mean: 20m, cv: 1}"`,
    );
  }
}

function checkCustomers(
  { customers: { patience, redial, switch: change } }: LoadForm,
  { form: { channels } }: Policy,
  complaints: Complaints,
  known: Known,
  keys: Keys,
): void {
  keys("channel", patience, ["customers", "patience"]);
  const path = ["customers", "switch"];
  known("channel", change?.to, [...path, "to"]);
  if (change && channels[change.to]?.live === true) {
    const fix = "Name a channel on which nobody waits, or use redial";
    complaints.add("VALUE_INVALID", [...path, "to"], `customers wait on ${change.to} as well`, fix);
  }
  const again = (redial?.share ?? 0) + (change?.share ?? 0);
  if (again <= 1) return;
  const found = `redial and switch are ${Number((again * 100).toFixed(4))}% of those who hang up`;
  complaints.add("SHARE_INVALID", [...path, "share"], found, "Make them at most 100% together");
}

function checkTriage({ triage }: LoadForm, known: Known, whole: Whole): void {
  for (const [priority, shares] of Object.entries(triage?.matrix ?? {})) {
    const path = ["triage", "matrix", priority];
    known("priority", priority, path);
    whole("priority", shares, path);
  }
}

function checkWhole(shares: Shares | undefined, path: Path, complaints: Complaints): void {
  if (!shares) return;
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) < 1e-6) return;
  const found = `the shares add up to ${Number((sum * 100).toFixed(4))}%`;
  complaints.add("SHARE_INVALID", path, found, "Make them add up to 100%");
}
