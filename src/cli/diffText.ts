import type { Policy } from "../policy/index.ts";
import type { Box, ChangeGroup, FactDimension, PlacedClause, PolicyDiff } from "../policy/diff/index.ts";
import { placeText } from "../policy/explain/index.ts";
import { iso, spanText } from "../units/index.ts";
import { count, counted, line, type Line } from "./lines.ts";

const mostBoxes = 3;

/** What the newer policy changes, for a reader who has to train and announce it. */
export function diffLines(old: Policy, recent: Policy, diff: PolicyDiff): readonly Line[] {
  return [
    ...headLines(old, recent, diff),
    ...diff.groups
      .filter(({ cause }) => cause === "itself")
      .flatMap((one) => groupLines(one, diff.dimensions)),
    ...consequenceLines("priority", "what follows from the other priorities", diff),
    ...consequenceLines("escalation", "what follows from the other escalations at intake", diff),
    ...consequenceLines("hours", "what follows from the changed hours", diff),
    ...rotaLines(diff),
    ...wordLines(diff),
    ...clauseLines(diff),
  ];
}

function headLines(old: Policy, recent: Policy, diff: PolicyDiff): readonly Line[] {
  const { affectedByHours, openings, period, isLimited } = diff;
  const name = ({ id, version, hash }: Policy): string => `${id} version ${version} (${hash})`;
  const hours = `for ${count(affectedByHours)} of them only because hours have changed`;
  const limit = "signals are combined two at a time: there are too many for every set of them";
  return [
    line(`${name(old)} -> ${name(recent)}`),
    line(verdictText(diff), diff.isSame ? "good" : "bad"),
    ...(affectedByHours === 0 ? [] : [line(hours)]),
    ...(isLimited ? [line(limit, "doubtful")] : []),
    line(`due times compared for ${counted(openings, "opening")}, hours from ${yearsText(period)}`, "faint"),
  ];
}

function verdictText({ combinations, affected }: PolicyDiff): string {
  const all = counted(combinations, "combination");
  if (combinations === 0) return "no inquiry can be put to both: they share no plan, channel or category";
  if (affected === 0) return `no decision and no due time differs, in any of ${all} of facts`;
  return `${count(affected)} of ${all} of facts ${affected === 1 ? "gets" : "get"} another answer`;
}

function groupLines(group: ChangeGroup, dimensions: readonly FactDimension[]): readonly Line[] {
  const { boxes, detail, due } = group;
  return [
    line(""),
    line(headOf(group), "strong"),
    ...detail.map((text) => line(`  ${text}`)),
    ...boxLines(boxes, dimensions),
    line(`  e.g. ${exampleText(group)}`, "faint"),
    ...(due ? [line(`       opened ${due.opened}: due ${due.from} -> ${due.to}`, "faint")] : []),
  ];
}

/** "SLA-3 firstResponse: 1h in desk -> 2h in desk: 24 combinations". */
const headOf = ({ clause, what, from, to, combinations }: ChangeGroup): string =>
  `${clause === "" ? "" : `${clause} `}${what}: ${from} -> ${to}: ${counted(combinations, "combination")}`;

function boxLines(boxes: readonly Box[], dimensions: readonly FactDimension[]): readonly Line[] {
  const widest = boxes.toSorted((a, b) => b.combinations - a.combinations);
  const rest = widest.slice(mostBoxes);
  const left = rest.reduce((sum, { combinations }) => sum + combinations, 0);
  return [
    ...widest.slice(0, mostBoxes).map((box) => line(`  ${boxText(box, dimensions)}`)),
    ...(rest.length === 0
      ? []
      : [line(`  and ${counted(left, "combination")} more (all of them with --json)`)]),
  ];
}

/** "for plan premium; channel email or portal; without outage, deadline". */
export function boxText({ facts, combinations }: Box, dimensions: readonly FactDimension[]): string {
  if (facts.length === 0) return "for every inquiry";
  const signals = facts.filter(({ fact }) => fact.startsWith("signal "));
  const named = (word: string): string =>
    signals
      .filter(({ words }) => words[0] === word)
      .map(({ fact }) => fact.slice("signal ".length))
      .join(", ");
  const [present, absent] = [named("present"), named("absent")];
  const texts = [
    ...facts
      .filter((one) => !signals.includes(one))
      .map(({ fact, words }) => `${fact} ${valuesText(fact, words, dimensions)}`),
    ...(present === "" ? [] : [`with ${present}`]),
    ...(absent === "" ? [] : [`without ${absent}`]),
  ];
  return `for ${texts.join("; ")} (${count(combinations)})`;
}

/** "email or portal"; where that is shorter, all "but" the others. */
function valuesText(fact: string, words: readonly string[], dimensions: readonly FactDimension[]): string {
  const all = dimensions.find((one) => one.fact === fact)?.values.flatMap((value) => value.words) ?? [];
  const others = all.filter((word) => !words.includes(word));
  return others.length * 2 < words.length ? `any but ${others.join(", ")}` : words.join(" or ");
}

const always = ["plan", "channel", "category"];

/** The first combination, by the facts that matter for the change. */
function exampleText({ example, boxes }: ChangeGroup): string {
  const matters = new Set([...always, ...boxes.flatMap(({ facts }) => facts.map(({ fact }) => fact))]);
  return example
    .filter(({ fact, word }) => matters.has(fact) && word !== "absent" && word !== "not known")
    .map(({ fact, word }) => (word === "present" ? fact : `${fact} ${word}`))
    .join(", ");
}

const mostConsequences = 8;

function consequenceLines(cause: ChangeGroup["cause"], title: string, diff: PolicyDiff): readonly Line[] {
  const groups = diff.groups.filter((group) => group.cause === cause);
  const rest = groups.length - mostConsequences;
  if (groups.length === 0) return [];
  return [
    line(""),
    line(title, "strong"),
    ...groups
      .slice(0, mostConsequences)
      .flatMap((group) => [
        line(`  ${headOf(group)}`),
        ...group.detail.map((text) => line(`    ${text}`, "faint")),
      ]),
    ...(rest > 0
      ? [line(`  and ${counted(rest, "change")} more of this kind (all of them with --json)`)]
      : []),
  ];
}

function rotaLines({ rotas, period }: PolicyDiff): readonly Line[] {
  if (rotas.length === 0) return [];
  return [
    line(""),
    line(`others on call, ${yearsText(period)}`, "strong"),
    ...rotas.flatMap(({ rota, stretches, lasts, first: { start, end, from, to } }) => [
      line(`  ${rota}: ${counted(stretches, "time")}, ${spanText(lasts)} in all`),
      line(`    first from ${iso(start)} to ${iso(end)}: ${peopleText(from)} -> ${peopleText(to)}`, "faint"),
    ]),
  ];
}

const peopleText = (people: readonly string[]): string =>
  people.length === 0 ? "nobody" : people.join(" and ");

/** "2026-01-01 to 2027-01-01". */
const yearsText = ({ from, to }: PolicyDiff["period"]): string =>
  `${iso(from).slice(0, 10)} to ${iso(to).slice(0, 10)}`;

function wordLines({ words }: PolicyDiff): readonly Line[] {
  if (words.length === 0) return [];
  return [
    line(""),
    line("words that only one of them has", "strong"),
    ...words.map(({ kind, removed, added }) => {
      const parts = [
        ...(removed.length === 0 ? [] : [`removed ${removed.join(", ")}`]),
        ...(added.length === 0 ? [] : [`added ${added.join(", ")}`]),
      ];
      return line(`  ${kind}: ${parts.join("; ")}`);
    }),
  ];
}

const clauseText = ({ clause, at }: PlacedClause): string =>
  at === undefined ? clause : `${clause} (${placeText(at)})`;

function clauseLines({ clauses, parts }: PolicyDiff): readonly Line[] {
  const { added, removed, changed, reordered } = clauses;
  const lines = [
    ...removed.map((clause) => line(`  removed ${clauseText(clause)}`)),
    ...added.map((clause) => line(`  added ${clauseText(clause)}`)),
    ...changed.map((clause) => line(`  changed ${clauseText(clause)}: ${clause.parts.join(", ")}`)),
    ...reordered.map((list) => line(`  in another order: ${list}`)),
    ...(parts.length === 0 ? [] : [line(`  other parts: ${parts.join(", ")}`)]),
  ];
  return lines.length === 0 ? [] : [line(""), line("what differs in the text", "strong"), ...lines];
}
