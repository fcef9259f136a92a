import { bullets, checklist, paragraph, section, table } from "../blocks.ts";
import { gap } from "../gaps.ts";
import { tierName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** Forms and words to start from. */
export function forms(source: Source): Section {
  const { form } = source.policy;
  const { template = [] } = form.rootCause ?? {};
  const all = [
    ...Object.keys(form.tiers).flatMap((id) => handOverForm(source, id)),
    ...messageForms(source),
    ...(template.length === 0 ? [] : [rootCauseForm(template), actionForm]),
  ];
  return section("forms", "Forms", all.length === 0 ? [gap("Forms")] : [], all);
}

function handOverForm({ policy: { form } }: Source, id: string): readonly Section[] {
  const items = form.tiers[id]?.handOver ?? [];
  if (items.length === 0) return [];
  return [
    section(`form-hand-over-${id}`, `Form: hand-over from ${tierName(form, id)}`, [
      paragraph("Put this into the ticket before it goes on:"),
      ...checklist(items),
    ]),
  ];
}

const messageForms = ({ policy: { form } }: Source): readonly Section[] =>
  Object.entries(form.communication).flatMap(([id, { title, template, format }]) =>
    template === undefined && format === undefined
      ? []
      : [
          section(`form-${id}`, `Form: ${title ?? id}`, [
            ...(template === undefined ? [] : [paragraph(template)]),
            ...(format === undefined ? [] : [paragraph("It says:"), ...bullets(format)]),
          ]),
        ],
  );

const rootCauseForm = (template: readonly string[]): Section =>
  section("form-root-cause", "Form: root cause report", [
    paragraph("One heading for each of these:"),
    ...checklist(template),
  ]);

const actionForm: Section = section("form-actions", "Form: corrective actions", [
  ...table(
    "Corrective actions",
    ["Action", "Cause it removes", "Owner", "By", "State"],
    [["(what)", "(which cause)", "(one name)", "(date)", "open / done / checked"]],
  ),
  paragraph("An action is done when somebody else has checked that it works."),
]);
