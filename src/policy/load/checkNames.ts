import type { Path } from "../../input/index.ts";
import type { Condition, ConditionTests, WordTest } from "../schema/condition.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import { metrics } from "../schema/target.ts";
import type { Complaints } from "./nameCheck.ts";

/** The names that each kind of reference may use. */
export interface Vocabulary {
  readonly calendar: readonly string[];
  readonly holidays: readonly string[];
  readonly channel: readonly string[];
  readonly plan: readonly string[];
  readonly service: readonly string[];
  readonly category: readonly string[];
  readonly signal: readonly string[];
  readonly priority: readonly string[];
  readonly impact: readonly string[];
  readonly urgency: readonly string[];
  readonly tier: readonly string[];
  readonly contact: readonly string[];
  readonly ladder: readonly string[];
  readonly rota: readonly string[];
  readonly article: readonly string[];
}

export function vocabularyOf(form: PolicyForm): Vocabulary {
  const { matrix, impacts, urgencies } = form.priority;
  return {
    calendar: Object.keys(form.calendars),
    holidays: Object.keys(form.holidays),
    channel: Object.keys(form.channels),
    plan: Object.keys(form.plans),
    service: Object.keys(form.services),
    category: Object.keys(form.categories),
    signal: Object.keys(form.signals),
    priority: Object.keys(form.priority.levels),
    impact: matrix?.impact ?? Object.keys(impacts ?? {}),
    urgency: matrix?.urgency ?? Object.keys(urgencies ?? {}),
    tier: Object.keys(form.tiers),
    contact: Object.keys(form.contacts),
    ladder: Object.keys(form.ladders),
    rota: Object.keys(form.rotas),
    article: Object.keys(form.knowledge.articles),
  };
}

type Kind = keyof Vocabulary;

/** Complains about every name that nothing in the file defines. */
export function checkNames(form: PolicyForm, complaints: Complaints): void {
  const names = vocabularyOf(form);
  const one = (kind: Kind, word: string | undefined, ...path: Path): void =>
    complaints.unlessKnown(kind, word, path, names[kind]);
  const many = (kind: Kind, words: readonly string[] | undefined, ...path: Path): void =>
    complaints.unlessAllKnown(kind, words, path, names[kind]);
  const condition = (when: Condition | undefined, ...path: Path): void =>
    checkCondition(when, path, names, complaints);

  checkService(form, one, many);
  checkPriorities(form, one, many, condition);
  checkTargets(form, one, condition, complaints);
  checkEscalations(form, one, many, condition);
  checkPeople(form, one, many);
}

type One = (kind: Kind, word: string | undefined, ...path: Path) => void;
type Many = (kind: Kind, words: readonly string[] | undefined, ...path: Path) => void;
type Conditions = (when: Condition | undefined, ...path: Path) => void;

function checkService(
  { channels, plans, categories, outOfScope, workflow }: PolicyForm,
  one: One,
  many: Many,
): void {
  for (const [id, channel] of Object.entries(channels)) {
    one("calendar", channel.accepts, "channels", id, "accepts");
    one("calendar", channel.worked, "channels", id, "worked");
    many("category", channel.supports, "channels", id, "supports");
    many("priority", channel.priorities, "channels", id, "priorities");
  }
  for (const [id, plan] of Object.entries(plans)) {
    one("plan", plan.extends, "plans", id, "extends");
    one("plan", plan.addOnTo, "plans", id, "addOnTo");
    many("category", plan.categories, "plans", id, "categories");
    many("priority", plan.priorities, "plans", id, "priorities");
  }
  for (const [id, category] of Object.entries(categories)) {
    one("tier", category.handledBy, "categories", id, "handledBy");
    one("article", category.article, "categories", id, "article");
  }
  outOfScope.forEach(({ categories: excluded }, index) =>
    many("category", excluded, "outOfScope", index, "categories"),
  );
  many("priority", workflow.customerValidation?.required, "workflow", "customerValidation", "required");
}

function checkPriorities({ priority }: PolicyForm, one: One, many: Many, condition: Conditions): void {
  priority.rules.forEach((rule, index) => {
    condition(rule.when, "priority", "rules", index, "when");
    one("priority", rule.is, "priority", "rules", index, "is");
  });
  for (const [id, level] of Object.entries(priority.levels)) {
    many("channel", level.channels, "priority", "levels", id, "channels");
  }
  one("priority", priority.otherwise, "priority", "otherwise");
  priority.matrix?.cells.forEach((row, index) => {
    row.forEach((cell, column) => one("priority", cell, "priority", "matrix", "cells", index, column));
  });
}

function checkTargets(
  { targets, channels }: PolicyForm,
  one: One,
  condition: Conditions,
  complaints: Complaints,
): void {
  const calendar = (word: string | undefined, ...path: Path): void => {
    if (word !== "worked") one("calendar", word, ...path);
  };
  targets.forEach((clause, index) => {
    condition(clause.when, "targets", index, "when");
    calendar(clause.calendar, "targets", index, "calendar");
    for (const metric of metrics) {
      const form = clause[metric];
      if (form === undefined || "kind" in form) continue;
      calendar(form.calendar, "targets", index, metric, "calendar");
      if (!("byChannel" in form)) continue;
      for (const word of Object.keys(form.byChannel)) {
        complaints.unlessKnown(
          "channel",
          word,
          ["targets", index, metric, "byChannel", word],
          Object.keys(channels),
        );
      }
    }
  });
}

function checkEscalations(
  { escalations, deEscalations, rootCause }: PolicyForm,
  one: One,
  many: Many,
  condition: Conditions,
): void {
  escalations.forEach((rule, index) => {
    condition(rule.when, "escalations", index, "when");
    one("tier", rule.to, "escalations", index, "to");
    one("ladder", rule.page, "escalations", index, "page");
    many("contact", rule.notify, "escalations", index, "notify");
  });
  deEscalations.forEach((rule, index) => {
    condition(rule.when, "deEscalations", index, "when");
    one("tier", rule.to, "deEscalations", index, "to");
  });
  condition(rootCause?.requiredFor, "rootCause", "requiredFor");
}

function checkPeople(
  { tiers, ladders, contacts, rotas, owner, knowledge }: PolicyForm,
  one: One,
  many: Many,
): void {
  one("contact", owner, "owner");
  for (const [id, tier] of Object.entries(tiers)) {
    one("contact", tier.contact, "tiers", id, "contact");
    many("category", tier.handles, "tiers", id, "handles");
  }
  for (const [id, ladder] of Object.entries(ladders)) {
    ladder.steps.forEach((step, index) => many("contact", step.page, "ladders", id, "steps", index, "page"));
    one("contact", ladder.then, "ladders", id, "then");
  }
  for (const [id, contact] of Object.entries(contacts)) {
    one("calendar", contact.calendar, "contacts", id, "calendar");
    one("rota", contact.rota, "contacts", id, "rota");
  }
  for (const [id, rota] of Object.entries(rotas)) many("contact", rota.members, "rotas", id, "members");
  for (const [id, article] of Object.entries(knowledge.articles)) {
    one("contact", article.owner, "knowledge", "articles", id, "owner");
  }
}

const kindOfTest = {
  plan: "plan",
  channel: "channel",
  category: "category",
  service: "service",
  signal: "signal",
  impact: "impact",
  urgency: "urgency",
  claimed: "priority",
  priority: "priority",
  tier: "tier",
  during: "calendar",
} as const satisfies Partial<Record<keyof ConditionTests, Kind>>;

function checkCondition(
  when: Condition | undefined,
  path: Path,
  names: Vocabulary,
  complaints: Complaints,
): void {
  if (!when) return;
  const { any, ...own } = when;
  for (const [key, kind] of Object.entries(kindOfTest) as [keyof typeof kindOfTest, Kind][]) {
    const test: WordTest | undefined = own[key];
    if (!test) continue;
    const words = "oneOf" in test ? test.oneOf : test.noneOf;
    complaints.unlessAllKnown(
      kind,
      words,
      "oneOf" in test ? [...path, key] : [...path, key, "not"],
      names[kind],
    );
  }
  any?.forEach((branch, index) => checkCondition(branch, [...path, "any", index], names, complaints));
}
