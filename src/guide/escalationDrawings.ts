import type { Policy } from "../policy/index.ts";
import { counted, diagram, listing, tableOf } from "./blocks.ts";
import { contactName, ladderName, tierName } from "./names.ts";
import type { Block, DiagramArrow, DiagramNode } from "./page.ts";
import { spanWords } from "./spanWords.ts";

type Form = Policy["form"];

/** How tickets move between tiers, and which ladders are paged; nothing where no rule moves or pages. */
export function escalationFlow({ form, tiers }: Policy): readonly Block[] {
  const moves = movesOf(form, tiers);
  if (moves.length === 0) return [];
  const nodes: readonly DiagramNode[] = [
    { id: "intake", label: "A ticket is opened", shape: "step" },
    ...tiers.map((tier): DiagramNode => ({ id: `tier-${tier}`, label: tierName(form, tier), shape: "step" })),
    ...Object.keys(form.ladders).map((ladder): DiagramNode => ({
      id: `ladder-${ladder}`,
      label: `Ladder: ${ladderName(form, ladder)}`,
      shape: "choice",
    })),
  ];
  const labelOf = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  const merged = [...Map.groupBy(moves, ({ from, to }) => `${from} ${to}`).values()].flatMap(
    (group): readonly (DiagramArrow & { readonly clauses: readonly string[] })[] => {
      const [first] = group;
      const clauses = group.map(({ clause }) => clause);
      return first ? [{ from: first.from, to: first.to, label: clauses.join(", "), clauses }] : [];
    },
  );
  return [
    diagram({
      caption: "How tickets move",
      direction: "right",
      nodes: nodes.filter(({ id }) => merged.some(({ from, to }) => from === id || to === id)),
      arrows: merged.map(({ from, to, label }) => ({ from, to, ...(label === undefined ? {} : { label }) })),
      twin: tableOf(
        "How tickets move",
        ["From", "To", "By"],
        merged.map(({ from, to, clauses }) => [labelOf(from), labelOf(to), listing(clauses, "and")]),
      ),
    }),
  ];
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly clause: string;
}

function movesOf(form: Form, tiers: readonly string[]): readonly Move[] {
  const rules = form.escalations.flatMap((rule) =>
    sourcesOf(rule, tiers).flatMap((from) => [
      ...(rule.to === undefined ? [] : [{ from, to: `tier-${rule.to}`, clause: rule.clause }]),
      ...(rule.page === undefined ? [] : [{ from, to: `ladder-${rule.page}`, clause: rule.clause }]),
    ]),
  );
  const returns = form.deEscalations.flatMap(({ clause, when, to }) =>
    tiersNamed(when, tiers).map((tier) => ({ from: `tier-${tier}`, to: `tier-${to}`, clause })),
  );
  return [...rules, ...returns].filter(({ from, to }) => from !== to);
}

function sourcesOf({ at, when }: Form["escalations"][number], tiers: readonly string[]): readonly string[] {
  if (at === "intake" || (typeof at === "object" && "volume" in at)) return ["intake"];
  return tiersNamed(when, tiers).map((tier) => `tier-${tier}`);
}

/** The tiers that a condition is about: those it names, or all. */
function tiersNamed(when: Form["escalations"][number]["when"], tiers: readonly string[]): readonly string[] {
  const test = when?.tier;
  if (test === undefined) return tiers;
  return "oneOf" in test ? test.oneOf : tiers.filter((tier) => !test.noneOf.includes(tier));
}

/** Who is paged one after another, as a drawing and as a table. */
export function ladderDrawing(form: Form, ladder: string): Block {
  const { steps = [], repeat = 0, then, climbs } = form.ladders[ladder] ?? {};
  const end = then === undefined ? "Nobody else is named" : contactName(form, then);
  const who = (ids: readonly string[], everyone: boolean): string =>
    listing(
      ids.map((id) => contactName(form, id)),
      everyone ? "and" : "or",
    );
  const again =
    repeat === 0 ? "" : ` The steps are gone through ${counted(repeat, "more time")} before that.`;
  const rows = steps.map(({ page, ackWithin, everyone, assumed }, index) => {
    const next = steps[index + 1];
    return [
      String(index + 1),
      who(page, everyone),
      `${spanWords(ackWithin)}, at any hour${assumed ? " (assumed)" : ""}`,
      next ? who(next.page, next.everyone) : `${end}.${again}`,
    ];
  });
  const last = String(steps.length + 1);
  return diagram({
    caption: `Ladder: ${ladderName(form, ladder)}`,
    direction: "right",
    nodes: [
      ...steps.map(({ page, everyone }, index): DiagramNode => ({
        id: `step-${index + 1}`,
        label: `${index + 1}. ${who(page, everyone)}`,
        shape: "step",
      })),
      { id: `step-${last}`, label: end, shape: "end" },
    ],
    arrows: steps.map(({ ackWithin }, index) => ({
      from: `step-${index + 1}`,
      to: `step-${index + 2}`,
      label: `no answer in ${spanWords(ackWithin)}`,
    })),
    twin: tableOf(
      `Ladder: ${ladderName(form, ladder)}`,
      ["Step", "Paged", "Time to acknowledge", climbs === "on request" ? "Then, when asked again" : "Then"],
      rows,
    ),
  });
}
