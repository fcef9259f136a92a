import { paragraph, reference, section, table } from "../blocks.ts";
import { gap, notDefined } from "../gaps.ts";
import { personName } from "../names.ts";
import type { Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** What the customer hears, from whom and how often. */
export function communication({ policy: { form }, isInternal }: Source): Section {
  const all = Object.entries(form.communication);
  const hasForms = all.some(([, { template, format }]) => template !== undefined || format !== undefined);
  return section("communication", "Customer communication", [
    ...(all.length === 0
      ? [gap("Customer communication")]
      : table(
          "Messages",
          ["Message", "To whom", ...(isInternal ? ["Written by"] : []), "How often"],
          all.map(([id, { title, audience, by, update }]) => [
            title ?? id,
            audience ?? notDefined,
            ...(isInternal ? [by === undefined ? notDefined : personName(form, by)] : []),
            update ?? "when it is needed",
          ]),
        )),
    ...(hasForms && isInternal
      ? [paragraph("The words to start from stand in ", reference("Forms", "forms"), ".")]
      : []),
    ...(isInternal
      ? [
          paragraph(
            "Write to the customer in their words: what you have understood, what you do next, and when they hear from you again. A time that you name is one that you can keep.",
          ),
        ]
      : []),
  ]);
}
