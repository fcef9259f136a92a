import type { Path } from "../../input/index.ts";
import type { Condition } from "../schema/condition.ts";
import type { PolicyForm } from "../schema/policySchema.ts";
import type { RotaForm } from "../schema/rota.ts";
import { metrics, type TargetForm } from "../schema/target.ts";
import { checkCondition } from "./checkCondition.ts";
import { writtenLayers } from "./compileRotas.ts";
import type { Complaints } from "./nameCheck.ts";
import { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

export { vocabularyOf, type Vocabulary } from "./vocabulary.ts";

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

  checkService(form, one, many, condition);
  checkCalendars(form, names, complaints);
  checkPriorities(form, one, many, condition);
  checkTargets(form, one, condition, complaints);
  checkEscalations(form, one, many, condition);
  checkPeople(form, one, many);
  checkTasks(form, complaints);
}

type One = (kind: Kind, word: string | undefined, ...path: Path) => void;
type Many = (kind: Kind, words: readonly string[] | undefined, ...path: Path) => void;
type Conditions = (when: Condition | undefined, ...path: Path) => void;

function checkService(
  { channels, channelRules, plans, categories, outOfScope, workflow, document }: PolicyForm,
  one: One,
  many: Many,
  condition: Conditions,
): void {
  one("contact", document?.approver, "document", "approver");
  channelRules.forEach((rule, index) => {
    condition(rule.when, "channelRules", index, "when");
    many("channel", rule.use, "channelRules", index, "use");
  });
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

/** The words by which a calendar is chosen; the calendars themselves are checked where they are compiled. */
function checkCalendars({ calendars }: PolicyForm, names: Vocabulary, complaints: Complaints): void {
  for (const [id, calendar] of Object.entries(calendars)) {
    if (!("chosenBy" in calendar)) continue;
    for (const word of Object.keys(calendar.calendars))
      complaints.unlessKeyKnown(
        calendar.chosenBy,
        ["calendars", id, "calendars", word],
        names[calendar.chosenBy],
      );
  }
}

function checkPriorities(
  { priority, continuousEffort }: PolicyForm,
  one: One,
  many: Many,
  condition: Conditions,
): void {
  priority.rules.forEach((rule, index) => {
    condition(rule.when, "priority", "rules", index, "when");
    one("priority", rule.is, "priority", "rules", index, "is");
  });
  priority.floors?.forEach((floor, index) => {
    condition(floor.when, "priority", "floors", index, "when");
    one("priority", floor.atLeast, "priority", "floors", index, "atLeast");
  });
  continuousEffort.forEach((effort, index) => {
    condition(effort.when, "continuousEffort", index, "when");
    one("priority", effort.otherwise, "continuousEffort", index, "otherwise");
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
  const target = (form: TargetForm | undefined, ...path: Path): void => {
    if (form === undefined || "kind" in form) return;
    calendar(form.calendar, ...path, "calendar");
    if (!("byChannel" in form)) return;
    for (const [word, channel] of Object.entries(form.byChannel)) {
      complaints.unlessKeyKnown("channel", [...path, "byChannel", word], Object.keys(channels));
      if ("within" in channel) calendar(channel.calendar, ...path, "byChannel", word, "calendar");
    }
    const { otherwise } = form;
    if (otherwise && "within" in otherwise) calendar(otherwise.calendar, ...path, "otherwise", "calendar");
  };
  targets.forEach((clause, index) => {
    condition(clause.when, "targets", index, "when");
    calendar(clause.calendar, "targets", index, "calendar");
    for (const metric of metrics) target(clause[metric], "targets", index, metric);
    for (const [word, form] of Object.entries(clause.other ?? {}))
      target(form, "targets", index, "other", word);
  });
}

function checkEscalations(
  { escalations, deEscalations, rootCause, knowledge }: PolicyForm,
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
  condition(knowledge.requiredFor, "knowledge", "requiredFor");
}

function checkPeople(
  { tiers, ladders, contacts, rotas, roles, owner, knowledge }: PolicyForm,
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
    one("contact", contact.deputy, "contacts", id, "deputy");
  }
  for (const [id, rota] of Object.entries(rotas)) checkRota(rota, many, "rotas", id);
  for (const [id, role] of Object.entries(roles)) one("contact", role.contact, "roles", id, "contact");
  for (const [id, article] of Object.entries(knowledge.articles)) {
    one("contact", article.owner, "knowledge", "articles", id, "owner");
  }
}

function checkRota(rota: RotaForm, many: Many, ...path: Path): void {
  for (const { at, layer } of writtenLayers(rota)) {
    layer.members.forEach((crew, index) => {
      const place = [...path, ...at, "members", index];
      many("contact", crew, ...place);
    });
  }
  rota.overrides.forEach(({ who, replaces }, index) => {
    many("contact", who, ...path, "overrides", index, "who");
    many("contact", replaces, ...path, "overrides", index, "replaces");
  });
  rota.swaps.forEach(({ member, takenBy }, index) => {
    many("contact", [member], ...path, "swaps", index, "member");
    if (takenBy !== undefined) many("contact", [takenBy], ...path, "swaps", index, "takenBy");
  });
}

/** Who has a part in a task is a tier, a contact or a role. */
function checkTasks({ workflow, tiers, contacts, roles }: PolicyForm, complaints: Complaints): void {
  const known = [tiers, contacts, roles].flatMap(Object.keys);
  workflow.raci.forEach(({ responsible, accountable, consulted, informed }, index) => {
    const parts = { responsible, accountable: [accountable], consulted, informed };
    for (const [part, names] of Object.entries(parts))
      complaints.unlessAllKnown("tier, contact or role", names, ["workflow", "raci", index, part], known);
  });
}
