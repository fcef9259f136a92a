import type { Policy } from "../../policy/index.ts";
import { bullets, paragraph, section, steps, strong } from "../blocks.ts";
import { gap } from "../gaps.ts";
import { articleName, categoryName, tierName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

type Form = Policy["form"];

/** For each category what customers say, what to ask, what to check in which order, and when to escalate. */
export function troubleshooting(source: Source): Section {
  const { form } = source.policy;
  const ids = Object.keys(form.categories);
  return source.isInternal
    ? section(
        "troubleshooting",
        "Troubleshooting",
        ids.length === 0 ? [gap("Troubleshooting")] : [],
        ids.map((id) => category(source.policy, id)),
      )
    : section(
        "troubleshooting",
        "What to have ready when you write",
        ids.length === 0 ? [gap("Information we need")] : [],
        ids.map((id) => question(form, id)),
      );
}

function category({ form, tiers }: Policy, id: string): Section {
  const {
    examples = [],
    ask = [],
    checks = [],
    escalateWhen,
    article,
    handledBy,
  } = form.categories[id] ?? {};
  const name = categoryName(form, id);
  return section(`category-${id}`, `Category: ${name}`, [
    paragraph(
      `Called ${id} in the ticketing system; it starts at ${tierName(form, handledBy ?? tiers[0] ?? "")}.`,
      ...(article === undefined ? [] : [` Article: ${articleName(form, article)}.`]),
    ),
    ...(examples.length === 0
      ? [gap(`Symptoms of "${name}"`)]
      : [paragraph(strong("What customers say:")), ...bullets(examples)]),
    ...(ask.length === 0 ? [gap(`Questions about "${name}"`)] : [paragraph(strong("Ask:")), ...bullets(ask)]),
    ...(checks.length === 0
      ? [gap(`Checks for "${name}"`)]
      : [paragraph(strong("Check, in this order:")), ...steps(checks)]),
    ...(escalateWhen === undefined
      ? [gap(`Reasons to escalate "${name}"`)]
      : [paragraph(strong("Escalate when: "), escalateWhen)]),
  ]);
}

function question(form: Form, id: string): Section {
  const { examples = [], ask = [] } = form.categories[id] ?? {};
  return section(`category-${id}`, categoryName(form, id), [
    ...(examples.length === 0 ? [] : [paragraph("Customers write, for example:"), ...bullets(examples)]),
    ...(ask.length === 0
      ? [gap(`Information we need about "${categoryName(form, id)}"`)]
      : [paragraph("Please tell us:"), ...bullets(ask)]),
  ]);
}
