import { metrics, type EscalationRule, type Policy } from "../../policy/index.ts";
import { checklist, listing, paragraph, section, strong, table, type Words } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { escalationFlow, ladderDrawing } from "../escalationDrawings.ts";
import { fallbackOf } from "../fallback.ts";
import { gap } from "../gaps.ts";
import { contactName, ladderName, metricName, tierName } from "../names.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";
import { pointWords, spanWords } from "../spanWords.ts";

type Form = Policy["form"];
type RuleForm = Form["escalations"][number];

/** Who takes over when, who is told when, and how a customer asks for it. */
export function escalation(source: Source): Section {
  const { policy, isInternal } = source;
  if (!isInternal)
    return section("escalation", "Escalation process", [
      paragraph(
        "When a ticket takes too long, or its effect grows, it goes to people who know more or decide more. Part of that happens by itself; you can also ask for it.",
      ),
      ...requests(policy.form),
    ]);
  return section(
    "escalation",
    "Escalation process",
    policy.escalations.length === 0
      ? [gap("Escalation process")]
      : [
          paragraph(
            "A functional escalation gives the ticket to a tier that can do more. A hierarchical one tells people who decide. Neither changes the priority or resets a clock.",
          ),
          ...escalationFlow(policy),
        ],
    policy.escalations.length === 0
      ? []
      : [rules(policy), requestSection(policy.form), back(policy.form), ...ladders(policy)],
  );
}

function rules(policy: Policy): Section {
  return section("escalation-rules", "Escalation rules", [
    ...table(
      "Escalation rules",
      ruleColumns,
      policy.form.escalations.map((rule) => ruleRow(policy, rule)),
    ),
  ]);
}

export const ruleColumns = ["Clause", "Trigger", "Time", "Goes to", "If nobody answers", "Why"];

/** What makes a rule fire and when, whom it reaches, and what if they do not answer. */
export const ruleRow = (policy: Policy, rule: RuleForm): readonly Words[] => [
  rule.clause,
  triggerText(policy.form, rule),
  timeText(policy, rule),
  effectText(policy.form, rule),
  fallbackOf(policy, rule),
  rule.because ?? "",
];

/** What makes a rule fire. */
function triggerText(form: Form, { at, when, declare, criteria = [] }: RuleForm): string {
  const condition = conditionWords(form, when, ["attempts", "unresolvedFor"]);
  const about = condition === "" ? "any ticket" : condition;
  const what = declare === undefined ? "" : `; declares ${declare}`;
  if (at === undefined) return `Work without a solution: ${about}${what}`;
  if (at === "intake") return `A ticket is opened: ${about}${what}`;
  if (typeof at === "string") {
    const who = at === "customer request" ? "The customer asks" : "An employee asks";
    const why = criteria.length === 0 ? "" : `, because: ${listing(criteria, "or")}`;
    return `${who}: ${about}${why}${what}`;
  }
  if ("volume" in at) return `Many tickets: ${at.volume}${what}`;
  return `${clockName(at)} is still open: ${about}${what}`;
}

type Moment = Extract<NonNullable<RuleForm["at"]>, object>;

const clockName = (at: Exclude<Moment, { volume: string }>): string =>
  metricName(metrics.find((metric) => at[metric] !== undefined) ?? "resolution");

/** When a rule fires, with the hours that count. */
function timeText({ form, escalations }: Policy, { clause, at }: RuleForm): string {
  const rules = escalations.filter((rule) => rule.clause === clause);
  const trigger = rules[0]?.trigger;
  if (at === undefined || trigger?.on === "work") return workTime(form, rules, clause);
  if (trigger?.on === "volume") return `within ${spanWords(trigger.window)}, at any hour`;
  if (trigger?.on === "clock") return `at ${pointWords(trigger.point)}, in the hours in which that counts`;
  if (trigger?.on === "customer-request" && trigger.once)
    return `from ${pointWords(trigger.once)} (${metricName(trigger.once.metric)}) on, in the hours in which that counts`;
  return "at once, at any hour";
}

function workTime(form: Form, rules: readonly EscalationRule[], clause: string): string {
  const after = rules.flatMap(({ trigger }) => (trigger.on === "work" ? (trigger.after ?? []) : []));
  if (after.length > 0)
    return `after ${listing(after.map(spanWords), "or")} of work, in the hours in which the tier works`;
  const when = form.escalations.find((rule) => rule.clause === clause)?.when;
  return when?.attempts === undefined
    ? "as soon as it is so"
    : conditionWords(form, { attempts: when.attempts });
}

function effectText(form: Form, { to, page, notify = [] }: RuleForm): Words {
  const does = [
    ...(to === undefined ? [] : [`to ${tierName(form, to)}`]),
    ...(page === undefined ? [] : [`pages the ladder ${ladderName(form, page)}`]),
    ...(notify.length === 0
      ? []
      : [
          `tells ${listing(
            notify.map((id) => contactName(form, id)),
            "and",
          )}`,
        ]),
  ];
  return does.length === 0 ? [strong("Recipient not formally defined")] : does.join("; ");
}

const requestSection = (form: Form): Section =>
  section("escalation-requests", "When a customer asks for it", requests(form));

/** What to ask or to say when somebody asks for an escalation. */
function requests(form: Form): readonly Block[] {
  const asked = form.escalations.filter(({ at }) => at === "customer request");
  if (asked.length === 0) return [gap("Escalation at a customer's request")];
  return asked.flatMap(({ when, requires = [], via, notVia, criteria = [] }): readonly Block[] => {
    const about = conditionWords(form, when);
    return [
      paragraph(
        strong(about === "" ? "Any ticket" : `With ${about}`),
        requires.length === 0 ? ": it is enough to ask." : ": say, in the ticket or on the telephone,",
      ),
      ...checklist(requires),
      ...(criteria.length === 0 ? [] : [paragraph(`It is possible when: ${listing(criteria, "or")}.`)]),
      ...(via === undefined ? [] : [paragraph(`Ask by: ${via}.`)]),
      ...(notVia === undefined ? [] : [paragraph(`Not by: ${notVia}.`)]),
    ];
  });
}

const back = (form: Form): Section =>
  section(
    "de-escalation",
    "Giving a ticket back",
    form.deEscalations.length === 0
      ? [gap("Return of tickets to an earlier tier")]
      : table(
          "De-escalation rules",
          ["Clause", "When", "Back to", "Why"],
          form.deEscalations.map(({ clause, when, to, because }) => [
            clause,
            conditionWords(form, when),
            tierName(form, to),
            because ?? "",
          ]),
        ),
  );

const ladders = (policy: Policy): readonly Section[] =>
  Object.entries(policy.form.ladders).map(([id, { title, note, answer }]) =>
    section(`ladder-${id}`, `Ladder: ${title ?? id}`, [
      paragraph("People are paged one step after another, at any hour, until somebody acknowledges."),
      ladderDrawing(policy.form, id),
      ...(answer === undefined ? [] : [paragraph(`What counts as an answer: ${answer}`)]),
      ...(note === undefined ? [] : [paragraph(note)]),
    ]),
  );
