import type { Policy } from "../../policy/index.ts";
import { listing, paragraph, reference, section, strong, table, type Words } from "../blocks.ts";
import { noTargetCell } from "../gaps.ts";
import { channelName, levelName, planName } from "../names.ts";
import { exampleOpenings } from "../openings.ts";
import type { Block, Section } from "../page.ts";
import { decidedAt, offersOf, ordinaryFacts, targetWords } from "../promises.ts";
import type { Source } from "../setting.ts";

/** What to have at hand: the first answer and the solution for each plan and priority, on an ordinary morning. */
export function quickCard(source: Source): Section {
  const { policy } = source;
  return section("quick-card", "Quick card", [
    paragraph(
      "For a ticket opened on a working morning. Every case stands in ",
      reference("Targets", "targets"),
      ".",
    ),
    ...offersOf(policy).flatMap(({ plan, levels }) => card(source, plan, levels)),
    ...(source.isInternal
      ? [
          paragraph(
            strong("In doubt: "),
            `take the ${policy.form.priority.whenUnsure} priority, write down why, and say when you write again.`,
          ),
        ]
      : []),
  ]);
}

function card({ policy, setting }: Source, plan: string, levels: readonly string[]): readonly Block[] {
  const { form } = policy;
  const channels = Object.keys(form.channels);
  const [{ at }] = exampleOpenings(policy, setting.asOf);
  const cell = (level: string, channel: string, metric: "firstResponse" | "resolution"): Words => {
    const decision = decidedAt(policy, ordinaryFacts(policy, plan, channel), level, at);
    if (decision.mustUse.length > 0) return "not by this channel";
    return wordsOf(policy, decision, metric);
  };
  const home = (level: string): string =>
    channels.find(
      (channel) => decidedAt(policy, ordinaryFacts(policy, plan, channel), level, at).mustUse.length === 0,
    ) ?? "";
  const alike = [
    ...Map.groupBy(channels, (channel) =>
      JSON.stringify(levels.map((level) => cell(level, channel, "firstResponse"))),
    ).values(),
  ];
  const names = (ids: readonly string[]): string =>
    listing(
      ids.map((id) => channelName(form, id)),
      "or",
    );
  return table(
    `Aims on ${planName(form, plan)}`,
    ["Priority", ...alike.map((ids) => `First response by ${names(ids)}`), "Resolution"],
    levels.map((level) => [
      levelName(form, level),
      ...alike.map(([channel = ""]) => cell(level, channel, "firstResponse")),
      cell(level, home(level), "resolution"),
    ]),
  );
}

function wordsOf(
  policy: Policy,
  decision: ReturnType<typeof decidedAt>,
  metric: "firstResponse" | "resolution",
): Words {
  const target = decision.targets.find((one) => one.metric === metric);
  if (target) return targetWords(policy, target);
  return decision.bestEffort.includes(metric) ? "best effort, no time" : noTargetCell;
}
