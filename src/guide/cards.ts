import type { Policy } from "../policy/index.ts";
import { bullets, capital, paragraph, section, strong, table, type Words } from "./blocks.ts";
import { forReaders } from "./forReaders.ts";
import { gap, noTarget, noTargetCell, notDefined } from "./gaps.ts";
import { footerOf, leadOf } from "./guide.ts";
import { countedIn, guideZone, hoursWords } from "./hoursWords.ts";
import { categoryName, channelName, levelName, planName } from "./names.ts";
import { exampleOpenings } from "./openings.ts";
import type { Block, Page, Section } from "./page.ts";
import { decidedAt, dueText, offersOf, ordinaryFacts, targetWords } from "./promises.ts";
import { linkTo, outsideText } from "./sections/channels.ts";
import type { GuideSetting, Source } from "./setting.ts";

/** A page with the name of its file, without an ending. */
export interface NamedPage {
  readonly name: string;
  readonly page: Page;
}

/** For each channel one page for customers: when it is open, what it is for, when an answer comes. */
export function cardsOf(policy: Policy, asked: GuideSetting): readonly NamedPage[] {
  const setting: GuideSetting = { ...asked, edition: "customer" };
  const source: Source = { policy, setting, isInternal: false };
  return Object.keys(policy.form.channels).map((channel) => ({
    name: `card-${channel}`,
    page: forReaders(policy, setting, {
      title: `How to reach us by ${channelName(policy.form, channel)}`,
      lead: leadOf(source),
      sections: [reach(policy, channel), answers(source, channel), ready(policy, channel)],
      footer: footerOf(source),
    }),
  }));
}

function reach(policy: Policy, id: string): Section {
  const channel = policy.form.channels[id];
  if (!channel) return section("reach", "Reach us", [gap("Channel")]);
  const { purpose, audience, contact, accepts, worked } = channel;
  const open = (calendar: string): string => {
    const name = capital(countedIn(policy, calendar).replace(/^in /, ""));
    return name === "At any hour" ? name : `${name}: ${hoursWords(policy, calendar)}`;
  };
  const rows: readonly (readonly Words[])[] = [
    ["Reach it at", contact === undefined ? notDefined : [linkTo(contact)]],
    ["Use it for", purpose ?? notDefined],
    ["Who may use it", audience ?? notDefined],
    ["Accepts inquiries", open(accepts)],
    ["Somebody works on them", open(worked)],
    ["Outside of these hours", outsideText(policy, channel)],
  ];
  return section("reach", "Reach us", table("The channel", ["What", "How"], rows));
}

/** The first answer for each plan and priority that this channel takes, with an example. */
function answers({ policy, setting }: Source, channel: string): Section {
  const { form } = policy;
  const [ordinary, closing] = exampleOpenings(policy, setting.asOf);
  const rows = offersOf(policy).flatMap(({ plan, levels }) =>
    levels.flatMap((level): readonly (readonly Words[])[] => {
      const decided = [ordinary, closing].map(({ at }) =>
        decidedAt(policy, ordinaryFacts(policy, plan, channel), level, at),
      );
      const [usual, late] = decided.map((decision) =>
        decision.targets.find(({ metric }) => metric === "firstResponse"),
      );
      if (decided.some(({ mustUse }) => mustUse.length > 0)) return [];
      const name = [planName(form, plan), levelName(form, level)];
      if (!usual) return [[...name, noTargetCell, "–", "–"]];
      return [
        [
          ...name,
          targetWords(policy, usual),
          dueText(policy, usual, ordinary.at),
          late ? dueText(policy, late, closing.at) : noTargetCell,
        ],
      ];
    }),
  );
  const columns = [
    "Plan",
    "Priority",
    "First response",
    `Asked ${ordinary.text}: by`,
    `Asked ${closing.text}: by`,
  ];
  return section("answers", "When you hear from us", [
    ...(rows.length === 0
      ? [{ kind: "notice", text: [strong(noTarget), "."] } satisfies Block]
      : table("First responses", columns, rows)),
    paragraph(`Dates and times are those of ${guideZone(policy)}.`),
  ]);
}

function ready({ form }: Policy, channel: string): Section {
  const categories = form.channels[channel]?.supports ?? Object.keys(form.categories);
  return section("ready", "What to have ready", [
    ...(categories.length === 0 ? [gap("Information we need")] : []),
    ...bullets(
      categories.map((id) => [
        strong(categoryName(form, id)),
        `: ${(form.categories[id]?.ask ?? [notDefined]).join(" ")}`,
      ]),
    ),
  ]);
}
