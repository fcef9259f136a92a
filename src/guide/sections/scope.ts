import type { Policy } from "../../policy/index.ts";
import { bullets, listing, paragraph, said, section, table } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { categoryName, levelName, planName, tierName } from "../names.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";

type Form = Policy["form"];

/** What the desk helps with, for whom, and where it sends the rest. */
export function scope(source: Source): Section {
  const { form } = source.policy;
  return section(
    "scope",
    "Support scope",
    [
      ...bullets(form.scope?.includes ?? []),
      ...said(form.scope?.note),
      ...table("Services", ["Service", "What it is"], Object.entries(form.services)),
    ],
    [inquiries(source), plans(form), outOfScope(form)],
  );
}

function inquiries({ policy, isInternal }: Source): Section {
  const { form, tiers } = policy;
  const categories = Object.entries(form.categories);
  const columns = ["Category", "About", ...(isInternal ? ["Starts at"] : [])];
  const rows = categories.map(([id, { title, handledBy, note }]) => [
    id,
    note === undefined ? title : `${title}. ${note}`,
    ...(isInternal ? [tierName(form, handledBy ?? tiers[0] ?? "")] : []),
  ]);
  return section("categories", "What customers ask about", [
    ...(rows.length === 0
      ? [gap("Categories of inquiries")]
      : table("Categories of inquiries", columns, rows)),
  ]);
}

function plans(form: Form): Section {
  const rows = Object.entries(form.plans).map(([id, plan]) => [
    planName(form, id),
    plan.support === "none" ? "no support" : coverText(form, plan),
    plan.support === "none"
      ? "none"
      : plan.priorities === undefined
        ? "every priority"
        : listing(
            plan.priorities.map((level) => levelName(form, level)),
            "and",
          ),
    plan.namedContacts === undefined ? notDefined : String(plan.namedContacts),
    plan.note ?? "",
  ]);
  const isUnnamed = Object.keys(form.plans).join() === "default";
  return section("plans", "Plans", [
    ...(isUnnamed
      ? [paragraph("There is one plan, the same for every customer.")]
      : table("Plans", ["Plan", "Covers", "Priorities", "Named contacts", "Note"], rows)),
    ...contactRules(form),
    ...versionRules(form),
  ]);
}

type Plan = Form["plans"][string];

function coverText(form: Form, { categories, level, addOnTo }: Plan): string {
  const covered =
    categories === undefined
      ? "every category"
      : listing(
          categories.map((id) => categoryName(form, id)),
          "and",
        );
  const beside = addOnTo === undefined ? "" : `, beside ${planName(form, addOnTo)}`;
  return `${level === undefined ? "" : `${level}: `}${covered}${beside}`;
}

function contactRules({ customerContacts }: Form): readonly Block[] {
  if (!customerContacts) return [];
  const { per, scale = [], changeNotice, note } = customerContacts;
  const rows = scale.map((step) =>
    "upTo" in step
      ? [`up to ${step.upTo}`, String(step.contacts)]
      : [`each further ${step.eachFurther}`, `${step.add} more`],
  );
  return [
    ...table("Named contacts of a customer", [per ?? "Size", "Contacts"], rows),
    ...said(
      changeNotice === undefined ? undefined : `Changes of contacts are announced ${changeNotice} before.`,
    ),
    ...said(note),
  ];
}

function versionRules({ versions }: Form): readonly Block[] {
  if (!versions) return [];
  const { releases, supportedFor, endOfLifeNotice, note } = versions;
  return [
    ...said(releases),
    ...said(supportedFor === undefined ? undefined : `A release is supported for ${supportedFor}.`),
    ...said(endOfLifeNotice === undefined ? undefined : `Its end is announced ${endOfLifeNotice} before.`),
    ...said(note),
  ];
}

function outOfScope(form: Form): Section {
  const rows = form.outOfScope.map(({ title, goTo, categories }) => [
    categories === undefined
      ? title
      : `${title} (${listing(
          categories.map((id) => categoryName(form, id)),
          "and",
        )})`,
    goTo,
  ]);
  const uncovered = Object.entries(form.plans)
    .filter(([, { support, categories }]) => support === "none" || categories !== undefined)
    .map(([id, { support, goTo, note }]) => [
      support === "none" ? `Anything, on ${planName(form, id)}` : `What ${planName(form, id)} does not cover`,
      goTo ?? note ?? (support === "none" ? "documentation and community" : "another plan"),
    ]);
  const all = [...rows, ...uncovered];
  return section("out-of-scope", "What is out of scope, and where to go instead", [
    ...(all.length === 0
      ? [gap("Exclusions from the scope")]
      : table("Out of scope", ["Not here", "Where to go instead"], all)),
    ...said(form.scope?.referral),
  ]);
}
