import type { Policy } from "../policy/index.ts";
import { checklist, paragraph, section, table } from "./blocks.ts";
import type { NamedPage } from "./cards.ts";
import { forReaders } from "./forReaders.ts";
import { gap } from "./gaps.ts";
import { footerOf, leadOf } from "./guide.ts";
import { tierName } from "./names.ts";
import type { Section } from "./page.ts";
import { ruleRow, ruleColumns } from "./sections/escalation.ts";
import { quickCard } from "./sections/quickCard.ts";
import { tierSection } from "./sections/tiers.ts";
import type { GuideSetting, Source } from "./setting.ts";

/** For each tier one page: its work, the times it works by, when a ticket goes on and what goes along. */
export function staffPagesOf(policy: Policy, asked: GuideSetting): readonly NamedPage[] {
  const setting: GuideSetting = { ...asked, edition: "internal" };
  const source: Source = { policy, setting, isInternal: true };
  return policy.tiers.map((tier) => ({
    name: `staff-${tier}`,
    page: forReaders(policy, setting, {
      title: `Working at ${tierName(policy.form, tier)}`,
      lead: leadOf(source),
      sections: [
        tierSection(policy.form, tier),
        quickCard(source),
        leaving(policy, tier),
        handOver(policy, tier),
      ],
      footer: footerOf(source),
    }),
  }));
}

/** The rules that concern this tier: those that name it, and those that name none. */
function leaving(policy: Policy, tier: string): Section {
  const { form } = policy;
  const concerned = form.escalations.filter(({ at, when, to }) => {
    if (to === tier || at === "intake") return to === tier;
    const named = when?.tier;
    return (
      named === undefined || ("oneOf" in named ? named.oneOf.includes(tier) : !named.noneOf.includes(tier))
    );
  });
  return section("rules", "Rules that concern this tier", [
    ...(concerned.length === 0
      ? [gap("Escalation process")]
      : table(
          "Escalation rules",
          ruleColumns,
          concerned.map((rule) => ruleRow(policy, rule)),
        )),
  ]);
}

function handOver({ form }: Policy, tier: string): Section {
  const items = form.tiers[tier]?.handOver ?? [];
  return section(
    "hand-over",
    "When a ticket goes on",
    items.length === 0
      ? [gap("Contents of a hand-over")]
      : [paragraph("Put this into the ticket:"), ...checklist(items)],
  );
}
