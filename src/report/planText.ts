import type { Busiest, Gap, WorkPlan } from "../experiment/index.ts";
import { oneLine, seconds, shortSpanText, unreachable } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { percent } from "./figures.ts";
import { originLine } from "./originLine.ts";
import type { Paint } from "./paint.ts";
import { hourText, isShort, type PlanOrigin } from "./planResult.ts";
import { textTable } from "./textTable.ts";

/** A plan for a person: whether the roster fits, what comes, what it takes, and what a run would cost. */
export function planText(load: Load, plan: WorkPlan, origin: PlanOrigin, paint: Paint): string {
  return [
    headline(load, plan, paint),
    plan.gaps.map((gap) => gapLine(gap, paint)).join("\n"),
    arrivalsTable(plan, paint),
    tierTable(plan, paint),
    footer(load, plan, origin, paint),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function headline({ form, policy }: Load, { gaps, perWeek }: WorkPlan, paint: Paint): string {
  const short = gaps.filter(isShort).length;
  const word = short > 0 ? paint("bad", "DOES NOT FIT") : paint("good", "FITS");
  const doubts = gaps.length - short;
  const said = [
    ...(short > 0 ? [`${short} ${short === 1 ? "line has" : "lines have"} more work than agents`] : []),
    ...(doubts > 0 ? [`${doubts} to look at`] : []),
  ];
  const counted = said.length === 0 ? "" : `: ${said.join(", ")}`;
  return `${word}  ${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}, ${decimal(perWeek, 0)} inquiries a week${counted}`;
}

function gapLine(gap: Gap, paint: Paint): string {
  const mark = isShort(gap) ? paint("bad", "✘") : paint("doubtful", "!");
  return `  ${mark} ${gap.tier}, ${gap.line}: ${gapText(gap)}`;
}

function gapText(gap: Gap): string {
  switch (gap.kind) {
    case "short":
      return `${decimal(gap.workHours)} hours of work a week for ${decimal(gap.agentHours)} hours of agents, more than they can do in these weeks`;
    case "unattended":
      return `nobody is there in ${decimal(gap.hours)} hours a week in which customers come (first ${hourText(gap.first)}), with ${decimal(gap.workHours)} hours of work`;
    case "crowded":
      return `more comes in than agents can take in ${decimal(gap.hours)} hours a week; most at ${hourText(gap.worst)}, work for ${decimal(gap.erlangs)} and ${decimal(gap.agents)} there`;
    default:
      return unreachable(gap);
  }
}

function arrivalsTable({ sources, perWeek }: WorkPlan, paint: Paint): string {
  const rows = sources.map(({ kind, name, perWeek: own, busiest }) => [
    kind === "incident" ? `${oneLine(name, Infinity)} (incident)` : name,
    decimal(own, 0),
    busiestText(busiest),
  ]);
  const heading = paint("strong", "Inquiries expected, in a usual week");
  return `${heading}\n${textTable(["", "a week", "busiest hour"], [...rows, ["all", decimal(perWeek, 0), ""]])}`;
}

function tierTable({ tiers, concurrent }: WorkPlan, paint: Paint): string {
  const rows = tiers.map(({ tier, offeredLoad, busiest, agentsAtBusiest, workHours, agentHours }) => [
    tier,
    decimal(offeredLoad, 2),
    offeredLoad === 0 ? "-" : `${busiestText(busiest)}, ${decimal(agentsAtBusiest)} there`,
    decimal(workHours),
    decimal(agentHours),
    agentHours === 0 ? "-" : percent(workHours / agentHours),
  ]);
  const heading = paint("strong", "Work by tier, as it comes in (erlangs), and the agents rostered for it");
  const head = [
    "",
    "offered load",
    "busiest hour",
    "work hours a week",
    "agent hours a week",
    "busy at most",
  ];
  const notes = concurrent.map(
    (channel) => `  An agent has several conversations at once on ${channel}; here each counts in full.`,
  );
  return [heading, textTable(head, rows), ...notes].join("\n");
}

function footer(load: Load, { cost }: WorkPlan, origin: PlanOrigin, paint: Paint): string {
  const { min, max } = cost.replications;
  const counted = min === max ? `${min}` : `${min} to ${max}`;
  const cpu = cost.cpuSecondsPerReplication * max;
  return [
    `A run has ${counted} replications of about ${decimal(cost.ticketsPerReplication, 0)} tickets, warm-up included: ${cpu < 1 ? "below a second" : `about ${shortSpanText(seconds(Math.round(cpu)))}`} of CPU time`,
    "Work is what a tier is expected to do if nobody hangs up, reopened tickets included; waiting, chance and work after the end of a shift are what simulate adds",
    originLine(load, origin, paint),
  ].join("\n");
}

const busiestText = ({ hourOfWeek, value }: Busiest): string =>
  `${decimal(value)} at ${hourText(hourOfWeek)}`;

/** "1,440" or "12.3", without zeros at the end. */
const decimal = (value: number, digits = 1): string =>
  value.toLocaleString("en", { maximumFractionDigits: digits });
