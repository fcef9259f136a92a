import type { Policy } from "../../policy/index.ts";
import { bullets, listing, paragraph, reference, said, section, strong, table } from "../blocks.ts";
import { conditionWords } from "../conditionWords.ts";
import { gap, noTarget } from "../gaps.ts";
import { channelName, levelName } from "../names.ts";
import type { Block, Section } from "../page.ts";
import type { Source } from "../setting.ts";

type Form = Policy["form"];

/** What each priority means, how it is found, who may change it. */
export function priorities(source: Source): Section {
  const { policy } = source;
  return section(
    "priorities",
    "Severity and prioritisation",
    [
      paragraph(
        policy.form.priority.setBy === "customer"
          ? "The customer says how severe the matter is; the rules below come first."
          : "The desk decides on the priority, from the effect on the customer's work. What a customer calls urgent is told apart from it.",
      ),
      ...targetsHint(policy),
    ],
    [levels(policy), found(source), changes(policy.form)],
  );
}

const targetsHint = (policy: Policy): readonly Block[] =>
  policy.targetClauses.length === 0
    ? [{ kind: "notice", text: [strong(noTarget), "."] }]
    : [paragraph("How fast we aim to act on each of them stands in ", reference("Targets", "targets"), ".")];

const levels = ({ form, levels: ids }: Policy): Section =>
  section(
    "levels",
    "What each priority means",
    [],
    ids.map((id) => level(form, id)),
  );

function level(form: Form, id: string): Section {
  const {
    description,
    examples = [],
    anyOf,
    allOf,
    reservedFor,
    channels,
    note,
  } = form.priority.levels[id] ?? {};
  const name = levelName(form, id);
  return section(`level-${id}`, `Priority ${name}${name === id ? "" : ` (${id})`}`, [
    ...(description === undefined ? [gap(`Meaning of priority ${name}`)] : said(description)),
    ...(anyOf === undefined ? [] : [paragraph("One of these is enough:"), ...bullets(anyOf)]),
    ...(allOf === undefined ? [] : [paragraph("All of these are met:"), ...bullets(allOf)]),
    ...said(reservedFor === undefined ? undefined : `Reserved for: ${reservedFor}`),
    ...(channels === undefined
      ? []
      : [
          paragraph(
            `It is raised by ${listing(
              channels.map((one) => channelName(form, one)),
              "or",
            )}.`,
          ),
        ]),
    ...said(note),
    ...(examples.length === 0
      ? [gap(`Examples of priority ${name}`)]
      : [paragraph("For example:"), ...bullets(examples)]),
  ]);
}

function found(source: Source): Section {
  const { form } = source.policy;
  const { rules, matrix, otherwise, setBy, customersOwn, note } = form.priority;
  const isOpen = rules.length === 0 && !matrix && setBy === "desk" && otherwise === undefined;
  return section("priority-rules", "How a priority is found", [
    ...(isOpen ? [gap("Rules for finding a priority")] : []),
    ...ruleTables(source),
    ...said(
      matrix &&
        `Where impact or urgency is not known, the ${form.priority.whenUnsure} of the priorities that fit counts.`,
    ),
    ...said(
      otherwise === undefined
        ? undefined
        : `When nothing else decides, the priority is ${levelName(form, otherwise)}.`,
    ),
    ...signals(form),
    ...said(
      customersOwn &&
        `Beside the priority customers may order their own tickets: ${listing(customersOwn.levels, "or")}.`,
    ),
    ...said(customersOwn?.note),
    ...effort(source),
    ...said(note),
  ]);
}

/** Rules first, the matrix after them, then what raises a priority. */
function ruleTables({ policy: { form }, isInternal }: Source): readonly Block[] {
  const { rules, floors = [] } = form.priority;
  const columns = ["When", "Priority", ...(isInternal ? ["Clause"] : []), "Why"];
  const row = (clause: string, level: string, { when, because }: (typeof rules | typeof floors)[number]) => [
    conditionWords(form, when),
    levelName(form, level),
    ...(isInternal ? [clause] : []),
    because ?? "",
  ];
  return [
    ...said(rules.length === 0 ? undefined : "First, in this order; the first that fits decides:"),
    ...table(
      "Rules that come first",
      columns,
      rules.map((rule) => row(rule.clause, rule.is, rule)),
    ),
    ...matrixBlocks(form),
    ...table(
      "Priorities that some inquiries have at least",
      columns,
      floors.map((floor) => row(floor.clause, floor.atLeast, floor)),
    ),
  ];
}

function matrixBlocks(form: Form): readonly Block[] {
  const { matrix, impacts = {}, urgencies = {} } = form.priority;
  if (!matrix) return [];
  const meaning = (id: string, meanings: Readonly<Record<string, string>>): string =>
    meanings[id] === undefined ? id : `${id}: ${meanings[id]}`;
  return [
    paragraph("Otherwise impact and urgency give the priority:"),
    ...table(
      "Priority by impact and urgency",
      ["Impact", ...matrix.urgency.map((id) => `Urgency ${id}`)],
      matrix.impact.map((id, row) => [
        meaning(id, impacts),
        ...(matrix.cells[row] ?? []).map((level) => levelName(form, level)),
      ]),
    ),
    ...bullets(Object.entries(urgencies).map(([id, meaning]) => [strong(`Urgency ${id}`), `: ${meaning}`])),
  ];
}

const signals = (form: Form): readonly Block[] =>
  Object.keys(form.signals).length === 0
    ? []
    : [
        paragraph("Signals are facts to notice in what the customer wrote, whatever words they use:"),
        ...table(
          "Signals",
          ["Signal", "What it is", "Ask", "For example"],
          Object.entries(form.signals).map(([id, { title, ask, examples }]) => [
            id,
            title,
            ask ?? "",
            examples[0] ?? "",
          ]),
        ),
      ];

function effort({ policy: { form }, isInternal }: Source): readonly Block[] {
  return table(
    "Work without a break",
    ["When", "How", "What it asks of the customer", "Otherwise", ...(isInternal ? ["Clause"] : [])],
    form.continuousEffort.map(({ clause, when, mode, requires, onRequest, otherwise }) => [
      conditionWords(form, when),
      `${mode ?? "without a break"}${onRequest ? ", where the customer asks for it" : ""}`,
      requires.join("; "),
      otherwise === undefined ? "" : `priority ${levelName(form, otherwise)}`,
      ...(isInternal ? [clause] : []),
    ]),
  );
}

const changes = ({ priority: { changedBy, appeal } }: Form): Section =>
  section("priority-changes", "Who changes a priority", [
    ...(changedBy === undefined ? [gap("Right to change a priority")] : said(changedBy)),
    ...(appeal === undefined ? [gap("Appeal against a priority")] : said(appeal)),
  ]);
