import type { Path } from "../input/index.ts";
import { vocabularyOf, type Complaints, type Policy, type Vocabulary } from "../policy/index.ts";
import type { LoadForm } from "./schema/loadSchema.ts";

type Kind = keyof Vocabulary;
type Shares = Readonly<Record<string, number>>;

/** Complains about every name that the policy does not define and about shares that do not make a whole. */
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

  checkArrivals(form, complaints, known);
  checkMix(form, complaints, known, keys, whole);
  checkEffort(form, words, complaints, known);
  keys("channel", form.customers.patience, ["customers", "patience"]);
  form.staff.forEach((line, index) => {
    known("tier", line.tier, ["staff", index, "tier"]);
    complaints.unlessAllKnown("channel", line.channels, ["staff", index, "channels"], words.channel);
    complaints.unlessAllKnown("category", line.skills, ["staff", index, "skills"], words.category);
    if (typeof line.hours === "string") known("calendar", line.hours, ["staff", index, "hours"]);
  });
  form.expect.forEach(({ where }, index) => {
    known("priority", where.priority, ["expect", index, "where", "priority"]);
    known("channel", where.channel, ["expect", index, "where", "channel"]);
    known("tier", where.tier, ["expect", index, "where", "tier"]);
  });
}

type Known = (kind: Kind, word: string | undefined, path: Path) => void;
type Keys = (kind: Kind, entries: object | undefined, path: Path) => void;
type Whole = (kind: Kind, shares: Shares | undefined, path: Path) => void;

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
  form.incidents.forEach((incident, index) => {
    const path = ["incidents", index];
    incident.categories.forEach((word) => {
      complaints.unlessKnown(
        "category of the mix",
        word,
        [...path, "categories"],
        Object.keys(form.mix.categories),
      );
    });
    incident.signals?.forEach((word) => known("signal", word, [...path, "signals"]));
    known("service", incident.service, [...path, "service"]);
    known("impact", incident.impact, [...path, "impact"]);
    known("urgency", incident.urgency, [...path, "urgency"]);
    if ((incident.at === undefined) === (incident.perWeek === undefined)) {
      complaints.add(
        "VALUE_INVALID",
        path,
        "an incident has either at or perWeek",
        'Write at: "tue 10:00", or perWeek: 0.2',
      );
    }
    if (
      incident.at !== undefined &&
      !/^(mon|tue|wed|thu|fri|sat|sun) ([01]\d|2[0-3]):[0-5]\d$/.test(incident.at)
    ) {
      complaints.add(
        "VALUE_INVALID",
        [...path, "at"],
        `"${incident.at}" is not a day and time`,
        'Write "tue 10:00"',
      );
    }
  });
}

function checkMix({ mix }: LoadForm, complaints: Complaints, known: Known, keys: Keys, whole: Whole): void {
  whole("plan", mix.plans, ["mix", "plans"]);
  for (const [id, category] of Object.entries(mix.categories)) {
    const path = ["mix", "categories", id];
    known("category", id, path);
    keys("channel", category.channels, [...path, "channels"]);
    keys("signal", category.signals, [...path, "signals"]);
    whole("impact", category.impact, [...path, "impact"]);
    whole("urgency", category.urgency, [...path, "urgency"]);
    whole("priority", category.claimed, [...path, "claimed"]);
    whole("service", category.services, [...path, "services"]);
    whole("tier", category.solvedAt, [...path, "solvedAt"]);
  }
  const shares = Object.fromEntries(Object.entries(mix.categories).map(([id, { share }]) => [id, share]));
  checkWhole(shares, ["mix", "categories"], complaints);
}

function checkEffort({ effort }: LoadForm, words: Vocabulary, complaints: Complaints, known: Known): void {
  for (const key of Object.keys(effort)) {
    const [tier, channel] = key.split(".");
    known("tier", tier, ["effort", key]);
    known("channel", channel, ["effort", key]);
  }
  for (const tier of words.tier) {
    if (tier in effort) continue;
    complaints.add(
      "KEY_MISSING",
      ["effort"],
      `the effort of ${tier} is missing`,
      `Add "${tier}: {mean: 20m, cv: 1}"`,
    );
  }
}

function checkWhole(shares: Shares | undefined, path: Path, complaints: Complaints): void {
  if (!shares) return;
  const sum = Object.values(shares).reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) < 1e-6) return;
  const found = `the shares add up to ${Number((sum * 100).toFixed(4))}%`;
  complaints.add("SHARE_INVALID", path, found, "Make them add up to 100%");
}
