import { bullets, listing, paragraph, reference, said, section } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { gap } from "../gaps.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";

/** When the cause of a matter is looked for, what the report says, and who sees that something comes of it. */
export function rootCause(source: Source): Section {
  const { form } = source.policy;
  const asked = form.rootCause;
  const title = "Root cause analysis and follow-up";
  if (!asked) return section("root-cause", title, [gap("Root cause analysis")]);
  const { every, requiredFor, within, owner, note, template } = asked;
  const when = every ? "every ticket" : conditionWords(form, requiredFor);
  return section("root-cause", title, [
    ...(when === "" ? [gap("Cases for a root cause analysis")] : [paragraph(`It is required for: ${when}.`)]),
    ...(within === undefined
      ? [gap("Time for a root cause analysis")]
      : [paragraph(`It is finished within ${within}.`)]),
    ...(source.isInternal ? said(owner === undefined ? undefined : `Who writes it: ${owner}.`) : []),
    ...said(note),
    ...(template.length === 0
      ? [gap("Contents of a root cause report")]
      : [paragraph("The report says:"), ...bullets(template)]),
    ...(source.isInternal ? followUp(source) : []),
  ]);
}

function followUp({ policy: { form } }: Source): readonly Block[] {
  const { record, review, states, actionsTrackedIn } = form.rootCause ?? {};
  return [
    ...said(record === undefined ? undefined : `Record it in: ${record}.`),
    ...said(states === undefined ? undefined : `It goes through these states: ${listing(states, "and")}.`),
    ...said(review === undefined ? undefined : `It is reviewed in: ${review}.`),
    ...(actionsTrackedIn === undefined
      ? [gap("Tracking of corrective actions")]
      : [
          paragraph(
            `Corrective actions are tracked in: ${actionsTrackedIn}. Each has an owner and a date; the form stands in `,
            reference("Forms", "forms"),
            ".",
          ),
        ]),
  ];
}
