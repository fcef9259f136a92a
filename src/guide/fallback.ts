import type { Policy } from "../policy/index.ts";
import { capital, listing, strong, type Words } from "./blocks.ts";
import { notDefined } from "./gaps.ts";
import { contactName, tierName } from "./names.ts";

type Form = Policy["form"];
type RuleForm = Form["escalations"][number];

/** What happens when nobody answers whom a rule reaches; says that it is not defined where the policy does not know. */
export function fallbackOf({ form, escalations }: Policy, rule: RuleForm): Words {
  const { page, notify = [], to, clause } = rule;
  const ways = [
    ...(page === undefined ? [] : [ladderWords(form, page)]),
    ...notify.flatMap((id) => standInWords(form, id)),
    ...(to === undefined ? [] : tierWords(form, to)),
    ...laterRules(form, escalations, clause),
  ];
  return ways.length === 0
    ? [strong(`Fallback of ${clause} ${notDefined}`)]
    : capital([...new Set(ways)].join("; "));
}

const ladderWords = (form: Form, page: string): string => {
  const { steps = [], then } = form.ladders[page] ?? {};
  const end = then === undefined ? steps.at(-1)?.page : [then];
  return `the ladder goes on, at last to ${namesOf(form, end ?? [])}`;
};

const namesOf = (form: Form, ids: readonly string[]): string =>
  listing(
    ids.map((id) => contactName(form, id)),
    "and",
  );

/** Who answers instead of a contact: whoever the rota has, and the one who stands in. */
function standInWords(form: Form, id: string): readonly string[] {
  const { rota, deputy } = form.contacts[id] ?? {};
  return [
    ...(rota === undefined ? [] : [`${contactName(form, id)} is whoever is on call by the rota`]),
    ...(deputy === undefined ? [] : [`${contactName(form, deputy)} stands in for ${contactName(form, id)}`]),
  ];
}

/** What takes a ticket on from a tier where nobody takes it. */
function tierWords(form: Form, tier: string): readonly string[] {
  const contact = form.tiers[tier]?.contact;
  const own = contact === undefined ? [] : standInWords(form, contact);
  const next = form.escalations.find(({ at, when, to }) => {
    const named = when?.tier;
    return (
      at === undefined &&
      to !== undefined &&
      to !== tier &&
      named !== undefined &&
      "oneOf" in named &&
      named.oneOf.includes(tier)
    );
  });
  return [...own, ...(next ? [`${next.clause} takes it on to ${tierName(form, next.to ?? "")}`] : [])];
}

/** The rule that fires later on the same clock. */
function laterRules(form: Form, escalations: Policy["escalations"], clause: string): readonly string[] {
  const own = escalations.find((rule) => rule.clause === clause)?.trigger;
  if (own?.on !== "clock") return [];
  const later = escalations.find(
    ({ trigger, notify }) =>
      notify.length > 0 &&
      trigger.on === "clock" &&
      trigger.point.metric === own.point.metric &&
      (trigger.point.share > own.point.share ||
        (trigger.point.share === own.point.share && trigger.point.offset > own.point.offset)),
  );
  return later ? [`later ${later.clause} tells ${namesOf(form, later.notify)}`] : [];
}
