import { metrics, type Policy } from "../policy/index.ts";
import { diagram, listing, tableOf } from "./blocks.ts";
import { metricName } from "./names.ts";
import type { Block, DiagramArrow, DiagramNode } from "./page.ts";
import { metricsOf } from "./promises.ts";
import type { Source } from "./setting.ts";
import { spanWords } from "./spanWords.ts";

interface State {
  readonly id: string;
  readonly label: string;
  readonly means: string;
  readonly clocks: string;
  readonly shape: DiagramNode["shape"];
}

/** The states of a ticket, with its clocks, as a drawing and as a table. */
export function lifeCycle({ policy, isInternal }: Source): Block {
  const states = statesOf(policy, isInternal);
  const arrows = arrowsOf(policy, isInternal);
  const labelOf = (id: string): string => states.find((state) => state.id === id)?.label ?? id;
  const ways = (id: string): string =>
    arrows
      .filter(({ from }) => from === id)
      .map(({ to, label }) => `${label ?? ""}: ${labelOf(to)}`)
      .join("; ");
  return diagram({
    caption: "The life of a ticket",
    direction: "down",
    nodes: states.map(({ id, label, shape }) => ({ id, label, shape })),
    arrows,
    twin: tableOf(
      "States of a ticket",
      ["State", "What it means", "What comes next", "Clocks"],
      states.map(({ id, label, means, clocks }) => [
        label,
        means,
        ways(id) === "" ? "nothing" : ways(id),
        clocks,
      ]),
    ),
  });
}

function statesOf(policy: Policy, isInternal: boolean): readonly State[] {
  const running = { clocks: "run", shape: "counting" } as const;
  return [
    { id: "new", label: "New", means: "It is logged; nobody has looked at it yet", ...running },
    {
      id: "triaged",
      label: "Triaged",
      means: `Category${isInternal ? ", priority and tier" : " and priority"} are set; it waits in a queue`,
      ...running,
    },
    { id: "work", label: "In work", means: "Somebody works on it", ...running },
    waiting(
      policy,
      "customer",
      "Waiting for the customer",
      "We asked something and cannot go on before the answer",
    ),
    waiting(policy, "vendor", "Waiting for a vendor", "Somebody outside has to act"),
    {
      id: "resolved",
      label: "Resolved",
      means: "The customer has the solution",
      clocks: "stopped",
      shape: "standing",
    },
    {
      id: "closed",
      label: "Closed",
      means: "Done; nothing more is owed but a report of the cause",
      clocks: "stopped",
      shape: "end",
    },
    {
      id: "declined",
      label: "Declined",
      means: "Out of scope; the customer is told where to go",
      clocks: "stopped",
      shape: "end",
    },
  ];
}

function waiting(policy: Policy, whom: "customer" | "vendor", label: string, means: string): State {
  const known = metricsOf(policy);
  const paused = metrics.filter(
    (metric) =>
      known.includes(metric) && policy.form.clocks[metric]?.pausesWhile?.includes(`waiting-${whom}`) === true,
  );
  const clocks =
    paused.length === 0
      ? "run"
      : `stand still: ${listing(
          paused.map((metric) => metricName(metric)),
          "and",
        )}; the others run`;
  return {
    id: `waiting-${whom}`,
    label,
    means,
    clocks,
    shape: paused.length === 0 ? "counting" : "standing",
  };
}

function arrowsOf({ form }: Policy, isInternal: boolean): readonly DiagramArrow[] {
  const { autoClose, customerValidation } = form.workflow;
  const closing = [
    ...(customerValidation ? ["the customer confirms"] : ["it is done"]),
    ...(autoClose === undefined ? [] : [`${spanWords(autoClose)} pass`]),
  ];
  return [
    { from: "new", to: "triaged", label: "somebody triages it" },
    { from: "new", to: "declined", label: "it is out of scope" },
    { from: "triaged", to: "work", label: "somebody takes it" },
    {
      from: "work",
      to: "triaged",
      label: isInternal ? "another tier takes over" : "somebody else takes over",
    },
    { from: "work", to: "waiting-customer", label: "we need an answer" },
    { from: "waiting-customer", to: "work", label: "the answer came" },
    { from: "work", to: "waiting-vendor", label: "a vendor has to act" },
    { from: "waiting-vendor", to: "work", label: "the vendor has acted" },
    { from: "work", to: "resolved", label: "the solution is sent" },
    { from: "resolved", to: "closed", label: listing(closing, "or") },
    { from: "resolved", to: "triaged", label: "the problem is back" },
  ];
}
