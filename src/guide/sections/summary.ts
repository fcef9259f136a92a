import { bullets, listing, paragraph, reference, section } from "../blocks.ts";
import { channelName, levelName, tierName } from "../names.ts";
import type { Section, Text } from "../page.ts";
import type { Source } from "../setting.ts";

/** The guide in a few lines, each of which leads to its section. */
export function summary({ policy, isInternal }: Source): Section {
  const { form, levels, tiers } = policy;
  const channels = Object.keys(form.channels).map((id) => channelName(form, id));
  const lines: readonly Text[] = [
    [`Customers reach us by ${listing(channels, "or")}: `, reference("Support channels", "channels"), "."],
    [
      `A ticket gets a priority from its effect, ${listing(
        levels.map((level) => levelName(form, level)),
        "or",
      )}: `,
      reference("Severity and prioritisation", "priorities"),
      ".",
    ],
    [
      "When an answer and a solution are due depends on the plan and the priority: ",
      reference("Targets", "targets"),
      ".",
    ],
    ...(isInternal
      ? [
          [
            `Work starts at ${tierName(form, tiers[0] ?? "")}${form.escalations.length === 0 ? "" : " and moves on by rules"}: `,
            reference("Escalation process", "escalation"),
            ".",
          ] satisfies Text,
        ]
      : [
          [
            "Escalation can be asked for: ",
            reference("Escalation process", "escalation"),
            ".",
          ] satisfies Text,
        ]),
    [
      "What is out of scope is sent on, never dropped: ",
      reference("What is out of scope, and where to go instead", "out-of-scope"),
      ".",
    ],
    ["What is still open is listed: ", reference("Assumptions and open items", "open-items"), "."],
  ];
  return section("summary", "Summary", [paragraph("In short:"), ...bullets(lines)]);
}
