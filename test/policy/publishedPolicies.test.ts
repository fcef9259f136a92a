import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { decide, type Facts, type Metric, type Policy, type Target } from "../../src/policy/index.ts";
import { readPolicy } from "../../src/policy/node/readPolicy.ts";
import { instant, invariant } from "../../src/units/index.ts";

interface Hours {
  readonly [day: string]: readonly (readonly [string, string])[] | string | undefined;
  readonly complement_of?: string;
}
interface PublishedCalendar {
  readonly id: string;
  readonly tz: string;
  readonly hours: Hours;
  readonly recalled?: boolean;
}
interface PublishedTarget {
  readonly plan: string;
  readonly severity: string;
  readonly metric: string;
  readonly value: string;
  readonly calendar: string | null;
  readonly channel?: string;
  readonly alt?: string;
  readonly recalled?: boolean;
}
/** What one vendor publishes, as it was recorded. */
interface Published {
  readonly id: string;
  readonly plans: readonly { readonly id: string; readonly support?: string; readonly addon_to?: string }[];
  readonly calendars: readonly PublishedCalendar[];
  readonly channels: readonly { readonly id: string }[];
  readonly severity: {
    readonly levels?: readonly { readonly id: string; readonly any_of?: readonly string[] }[];
    readonly impact?: readonly string[];
    readonly urgency?: readonly string[];
    readonly matrix?: readonly (readonly string[])[];
    readonly rows?: string;
  };
  readonly targets: readonly PublishedTarget[];
  readonly escalation: { readonly tiers?: readonly string[] };
  readonly contacts: { readonly named_contacts?: Readonly<Record<string, number>> };
  readonly not_seen: readonly string[];
}

const published = JSON.parse(readFileSync("test/policy/published.json", "utf8")) as readonly Published[];
const policies = new Map<string, Policy>();
for (const { id } of published) {
  const policy = await readPolicy(`scenarios/policies/${id}.yaml`);
  invariant(policy.ok, policy.ok ? "" : policy.problems.map(problemLine).join("\n"));
  policies.set(id, policy.value);
}
function policyOf(id: string): Policy {
  const policy = policies.get(id);
  invariant(policy !== undefined, `${id} was loaded`);
  return policy;
}

const metricNames: Readonly<Record<string, Metric>> = {
  first_response: "firstResponse",
  ongoing_response: "nextResponse",
  resolution: "resolution",
  update: "update",
  on_site: "onSite",
  page_ack: "pageAcknowledgement",
  escalation_callback: "callBack",
  first_public_communication: "publicNotice",
  scoping_update: "scopingUpdate",
  postmortem_meeting: "reviewMeeting",
};
const metricOf = ({ metric }: PublishedTarget): Metric => metricNames[metric] ?? "acknowledge";

/** "PT1H" and "P5BD" as our allowances are written in words. */
function allowanceText(value: string): string {
  const [, days] = /^P(\d+)BD$/.exec(value) ?? [];
  if (days !== undefined) return `${days} business days`;
  return `${Temporal.Duration.from(value).total({ unit: "minutes", relativeTo: "2026-06-01" })} minutes`;
}
const textOf = ({ allowance }: Target): string =>
  allowance.kind === "time" ? `${allowance.time / 60_000} minutes` : `${allowance.days} business days`;

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const someZone = "Asia/Kolkata";

/** The zone in which recorded hours are read; a customer is taken to be in some zone of theirs. */
function zoneOf(tz: string): string {
  if (tz.startsWith("customer")) return someZone;
  return tz === "provider-location" ? "UTC" : tz;
}

function isOpenOnPaper(all: readonly PublishedCalendar[], id: string, at: number): boolean {
  const calendar = all.find((one) => one.id === id);
  invariant(calendar !== undefined, `${id} was recorded`);
  if (calendar.hours.complement_of !== undefined)
    return !isOpenOnPaper(all, calendar.hours.complement_of, at);
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneOf(calendar.tz));
  const spans = calendar.hours[weekdays[local.dayOfWeek - 1] ?? ""] ?? [];
  const time = local.toPlainTime().toString().slice(0, 5);
  return Array.isArray(spans) && spans.some(([from = "", to = ""]) => from <= time && time < to);
}

/** A week without any holiday, by quarter hours. */
const week = Array.from({ length: 7 * 96 }, (_, index) => Date.UTC(2026, 5, 8) + index * 900_000);

const factsFor = ({ form }: Policy, plan: string, target: Partial<PublishedTarget>): Facts => ({
  plan,
  channel: target.channel ?? Object.keys(form.channels)[0] ?? "",
  category: Object.keys(form.categories).at(-1) ?? "",
  signals: [],
  during: target.calendar === "out-of-hours" ? ["out-of-hours"] : [],
});

const supported = ({ plans }: Published): readonly string[] =>
  plans.filter(({ support }) => support !== "none").map(({ id }) => id);

describe.each(published.map((one) => [one.id, one] as const))("%s", (id, facts) => {
  const policy = policyOf(id);
  const levels = facts.severity.levels?.map((level) => level.id) ?? [
    ...new Set(facts.severity.matrix?.flat()),
  ];

  test("has every plan, channel, priority and tier", () => {
    expect(policy.id).toBe(id);
    expect(Object.keys(policy.form.plans)).toEqual(expect.arrayContaining(facts.plans.map((one) => one.id)));
    for (const { id: plan, support, addon_to: base } of facts.plans) {
      expect(policy.form.plans[plan]?.support === "none").toBe(support === "none");
      if (base !== undefined) expect(policy.form.plans[plan]?.addOnTo).toBe(base);
    }
    expect(Object.keys(policy.form.channels)).toEqual(
      expect.arrayContaining(facts.channels.map((one) => one.id)),
    );
    expect(policy.levels).toHaveLength(levels.length);
    expect(policy.levels).toEqual(expect.arrayContaining(levels));
    expect(Object.keys(policy.form.tiers).length).toBeGreaterThanOrEqual(facts.escalation.tiers?.length ?? 1);
    for (const [plan, number] of Object.entries(facts.contacts.named_contacts ?? {}))
      expect(policy.form.plans[plan]?.namedContacts).toBe(number);
    for (const { id: level, any_of: criteria = [] } of facts.severity.levels ?? [])
      expect(policy.form.priority.levels[level]?.anyOf ?? []).toHaveLength(criteria.length);
  });

  test("says where it comes from, and what was not seen", () => {
    expect(policy.form.document?.sources.length).toBeGreaterThan(0);
    expect(policy.form.document?.asOf).toBeDefined();
    expect(policy.form.document?.notSeen).toHaveLength(facts.not_seen.length);
    expect(policy.form.contractual).toBe("unconfirmed");
  });

  test("gives every cell of the matrix its priority", () => {
    const { impact: impacts = [], urgency: urgencies = [], matrix = [], rows } = facts.severity;
    for (const [column, impact] of impacts.entries()) {
      for (const [row, urgency] of urgencies.entries()) {
        const cell = rows === "urgency" ? matrix[row]?.[column] : matrix[column]?.[row];
        const inquiry = { ...factsFor(policy, "default", {}), impact, urgency };
        expect(decide(policy, inquiry).priority, `${impact} and ${urgency}`).toBe(cell);
      }
    }
  });

  test.each(facts.calendars.map((one) => [one.id, one] as const))(
    "the calendar %s is open when it is published to be",
    (name, { recalled }) => {
      const calendar = policy.calendars.get(name, someZone);
      const wrong = week.filter(
        (at) => calendar.openAt(instant(at)) !== isOpenOnPaper(facts.calendars, name, at),
      );
      expect(wrong).toEqual([]);
      expect(policy.form.calendars[name]?.recalled === true).toBe(recalled === true);
    },
  );

  test.each(
    facts.targets.map((one) => [`${one.plan} ${one.severity} ${one.metric} ${one.value}`, one] as const),
  )("promises %s", (_title, target) => {
    const metric = metricOf(target);
    for (const plan of target.plan === "*" ? supported(facts) : [target.plan]) {
      for (const level of target.severity === "*" ? levels : [target.severity]) {
        const decision = decide(policy, factsFor(policy, plan, target), level);
        if (target.calendar === null) {
          const isOpen = decision.bestEffort.includes(metric);
          const says = decision.targets.some((one) => one.metric === metric);
          expect([isOpen, says], `${plan} ${level}`).toEqual([plan !== "bronze" || level === "4", false]);
          continue;
        }
        const found = decision.targets.find((one) => one.metric === metric);
        invariant(found !== undefined, `${plan} ${level} has ${metric}`);
        expect(textOf(found)).toBe(allowanceText(target.value));
        expect(found.recalled === true).toBe(target.recalled === true);
        expect(found.orAsAgreed === true).toBe(target.alt === "as agreed");
        const { calendar: name } = target;
        const calendar = policy.calendars.get(found.calendar, someZone);
        const wrong = week.filter(
          (at) => calendar.openAt(instant(at)) !== isOpenOnPaper(facts.calendars, name, at),
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  test("promises nothing else", () => {
    for (const plan of supported(facts)) {
      for (const level of levels) {
        for (const channel of Object.keys(policy.form.channels)) {
          const { targets } = decide(policy, factsFor(policy, plan, { channel }), level);
          const said = facts.targets.filter(
            (one) => [plan, "*"].includes(one.plan) && [level, "*"].includes(one.severity),
          );
          const promised = said.map(metricOf);
          expect(promised).toEqual(expect.arrayContaining(targets.map(({ metric }) => metric)));
        }
      }
    }
  });
});

test("a plan without support sends its customer elsewhere", () => {
  for (const facts of published) {
    for (const { id: plan } of facts.plans.filter(({ support }) => support === "none")) {
      const policy = policyOf(facts.id);
      expect(decide(policy, factsFor(policy, plan, {})).scope.isIn).toBe(false);
    }
  }
});

test("azure: severity A needs the customer at hand, or it becomes B", () => {
  const policy = policyOf("azure-support");
  const facts = { ...factsFor(policy, "standard", {}), claimed: "A" };
  expect(decide(policy, facts)).toMatchObject({ priority: "A", continuousEffort: { clause: "CE-1" } });
  expect(decide(policy, { ...facts, engaged: false })).toMatchObject({
    priority: "B",
    priorityBasis: { by: "rule", clause: "CE-1" },
  });
});

test("hashicorp: the region of the customer chooses the business hours", () => {
  const policy = policyOf("hashicorp-support");
  const calendarIn = (region: string): string | undefined =>
    decide(policy, { ...factsFor(policy, "silver", {}), region }, "1").targets[0]?.calendar;
  expect(["us", "eu", "au"].map(calendarIn)).toEqual(["biz-us", "biz-eu", "biz-au"]);
});

test("premier choice: severe faults and faults out of hours must be phoned in", () => {
  const policy = policyOf("premier-choice-msp");
  const fault = { plan: "default", channel: "email", category: "fault", signals: [] };
  expect(decide(policy, fault, "severe").mustUse).toEqual(["phone"]);
  expect(decide(policy, { ...fault, channel: "phone" }, "severe").mustUse).toEqual([]);
  expect(decide(policy, fault, "minor").mustUse).toEqual([]);
  expect(decide(policy, { ...fault, during: ["out-of-hours"] }, "minor")).toMatchObject({
    mustUse: ["phone"],
    clauses: ["CH-2", "PC-N"],
  });
});

test("gitlab: severity 1 is raised by the emergency form, the others by the other", () => {
  const policy = policyOf("gitlab-support");
  const facts = factsFor(policy, "priority", { channel: "web-form" });
  expect(decide(policy, facts, "sev1").mustUse).toEqual(["emergency-form"]);
  expect(decide(policy, { ...facts, channel: "emergency-form" }, "sev2").mustUse).toEqual(["web-form"]);
});

test("red hat: severity 2 is worked on around the clock only when the customer asks for it", () => {
  const policy = policyOf("redhat-production");
  const facts = factsFor(policy, "premium", {});
  expect(decide(policy, facts, "2").continuousEffort).toBeUndefined();
  expect(decide(policy, { ...facts, engaged: true }, "2").continuousEffort?.clause).toBe("CE-2");
});
