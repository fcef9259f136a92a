import type { Policy } from "../../policy/index.ts";
import { listing, paragraph, section, strong, table, type Words } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { notDefined } from "../gaps.ts";
import { countedIn, hoursWords, zoneName } from "../hoursWords.ts";
import { categoryName, channelName, levelName } from "../names.ts";
import type { Block, Inline, Section } from "../page.ts";
import type { Source } from "../setting.ts";

type Form = Policy["form"];
type Channel = Form["channels"][string];

/** How customers reach the desk, when somebody is there, and what happens outside of those hours. */
export function channels(source: Source): Section {
  const { form } = source.policy;
  const entries = Object.entries(form.channels);
  return section(
    "channels",
    "Support channels",
    [
      ...table(
        "Channels",
        ["Channel", "Use it for", "Who may use it", "Reach it at"],
        entries.map(([id, channel]) => [
          channelName(form, id),
          channel.purpose ?? notDefined,
          channel.audience ?? notDefined,
          channel.contact === undefined ? notDefined : [linkTo(channel.contact)],
        ]),
      ),
      ...table(
        "When channels are open",
        ["Channel", "Accepts inquiries", "Somebody works on them", "Outside of these hours"],
        entries.map(([id, channel]) => [
          channelName(form, id),
          openWhen(source.policy, channel.accepts),
          openWhen(source.policy, channel.worked),
          outsideText(source.policy, channel),
        ]),
      ),
      ...limits(form),
      ...rules(source),
    ],
    [hours(source)],
  );
}

/** An address that can be followed as a link; a telephone number or a place as it is. */
export function linkTo(contact: string): Inline {
  if (/^https?:\/\/\S+$/.test(contact)) return { kind: "link", text: contact, to: contact };
  if (/^[^\s@:]+@[^\s@:]+$/.test(contact)) return { kind: "link", text: contact, to: `mailto:${contact}` };
  return contact;
}

/** "desk hours (Europe/London)"; "at any hour". */
const openWhen = (policy: Policy, calendar: string): string =>
  countedIn(policy, calendar).replace(/^in /, "");

/** What becomes of an inquiry outside of the hours in which a channel accepts any. */
export function outsideText({ calendars }: Policy, { accepts, live, outOfHours }: Channel): string {
  if (calendars.hoursOf(accepts).kind === "always")
    return "Nothing is turned away; it waits until somebody works";
  if (outOfHours === "voicemail") return "A message on voicemail becomes a ticket";
  return live ? "Closed; use another channel" : "Not accepted; use another channel";
}

function limits(form: Form): readonly Block[] {
  const rows = Object.entries(form.channels)
    .filter(([, { supports, priorities }]) => supports !== undefined || priorities !== undefined)
    .map(([id, { supports, priorities }]): readonly Words[] => [
      channelName(form, id),
      namesOr("every category", supports, (one) => categoryName(form, one)),
      namesOr("every priority", priorities, (one) => levelName(form, one)),
    ]);
  return table("What each channel is meant for", ["Channel", "Categories", "Priorities"], rows);
}

const namesOr = (every: string, ids: readonly string[] | undefined, name: (id: string) => string): string =>
  ids === undefined ? every : ids.map(name).join("; ");

function rules({ policy: { form }, isInternal }: Source): readonly Block[] {
  const levels = Object.entries(form.priority.levels).filter(([, { channels: only }]) => only !== undefined);
  return [
    ...table(
      "Channels that some inquiries use",
      ["Inquiry", "Channel", ...(isInternal ? ["Clause"] : []), "Why"],
      form.channelRules.map(({ clause, when, use, because }) => [
        conditionWords(form, when),
        listing(
          use.map((id) => channelName(form, id)),
          "or",
        ),
        ...(isInternal ? [clause] : []),
        because ?? "",
      ]),
    ),
    ...levels.map(([id, { channels: only = [] }]) =>
      paragraph(
        strong(levelName(form, id)),
        ` is raised by ${listing(
          only.map((one) => channelName(form, one)),
          "or",
        )}.`,
      ),
    ),
  ];
}

/** What the names of hours mean. In the customer edition only those that channels and targets count in. */
function hours({ policy, isInternal }: Source): Section {
  const { form } = policy;
  const met = new Set(publicCalendars(policy));
  const shown = policy.calendars.names.filter((name) => isInternal || met.has(name));
  const marked = (name: string): string => {
    const calendar = form.calendars[name];
    if (calendar?.assumed) return " (assumed)";
    return calendar?.recalled ? " (from memory, not verified)" : "";
  };
  return section("hours", "Hours", [
    ...table(
      "Hours",
      ["Name", "Open", "Time zone"],
      shown.map((name) => [name, `${hoursWords(policy, name)}${marked(name)}`, zoneText(policy, name)]),
    ),
    ...table(
      "Holidays",
      ["List", "Closed on"],
      Object.entries(form.holidays).map(([name, dates]) => [name, dates.join("; ")]),
    ),
  ]);
}

const zoneText = (policy: Policy, name: string): string =>
  policy.calendars.hoursOf(name).kind === "always" ? "any" : zoneName(policy, name);

/** The calendars that customers meet: those of channels and of targets. */
function publicCalendars({ form, targetClauses }: Policy): readonly string[] {
  const used = [
    ...Object.values(form.channels).flatMap(({ accepts, worked }) => [accepts, worked]),
    ...targetClauses.flatMap(({ terms }) =>
      [...terms.values()].flatMap(({ calendar, byChannel }) => [
        calendar,
        ...[...byChannel.values()].flatMap((term) => term.calendar ?? []),
      ]),
    ),
  ];
  return used.flatMap((name) => [name, ...partsOf(form, name)]);
}

/** The calendars that a calendar is made from. */
function partsOf(form: Form, name: string): readonly string[] {
  const calendar = form.calendars[name];
  if (calendar === undefined) return [];
  if ("complementOf" in calendar) return [calendar.complementOf, ...partsOf(form, calendar.complementOf)];
  if ("anyOf" in calendar) return calendar.anyOf.flatMap((one) => [one, ...partsOf(form, one)]);
  if ("allOf" in calendar) return calendar.allOf.flatMap((one) => [one, ...partsOf(form, one)]);
  if ("chosenBy" in calendar) {
    const chosen = [...Object.values(calendar.calendars), calendar.otherwise];
    return chosen.flatMap((one) => [one, ...partsOf(form, one)]);
  }
  return [];
}
