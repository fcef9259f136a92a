import type { AgentSummary, Estimate, TierSummary } from "../experiment/index.ts";
import { minutes, shortSpanText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Paint } from "./paint.ts";
import { textTable } from "./textTable.ts";

/** Whether a load says more of its agents than how many keep which hours, so that a result tells of their time. */
export const tellsOfAgents = ({ form, staff }: Load): boolean =>
  Object.keys(form.wrapUp).length > 0 ||
  form.absences.length > 0 ||
  form.preempt !== undefined ||
  staff.some(
    ({ breaks, shrinkage, ramp, endOfShift }) =>
      breaks.length > 0 || shrinkage > 0 || ramp !== undefined || endOfShift !== "finish",
  );

interface Column {
  readonly title: string;
  readonly cell: (agents: AgentSummary) => string;
  /** Whether there is anything to show; always when absent. */
  readonly isUsed?: (agents: AgentSummary) => boolean;
}

/** Where the hours of the agents went, tier by tier; nothing where no hours were rostered. */
export function agentTable(tiers: readonly TierSummary[], paint: Paint): string {
  const rostered = tiers.flatMap(({ tier, agents }) => (agents ? [{ tier, agents }] : []));
  if (rostered.length === 0) return "";
  const shown = columns.filter(({ isUsed = () => true }) => rostered.some(({ agents }) => isUsed(agents)));
  const rows = rostered.map(({ tier, agents }) => [tier, ...shown.map(({ cell }) => cell(agents))]);
  const heading = paint(
    "strong",
    "Agents: hours rostered in a replication and what they went into, and the time a ticket takes (work and wrap-up)",
  );
  return `${heading}\n${textTable(["", ...shown.map(({ title }) => title)], rows)}`;
}

const percent = (share: Estimate): string =>
  share.kind === "none" ? "-" : `${Number((100 * share.value).toFixed(1))}%`;

const isSome = (share: Estimate): boolean => share.kind !== "none" && share.value > 0;

const handleTimeOf = (found: Estimate): string =>
  found.kind === "none" ? "-" : shortSpanText(minutes(Number(found.value.toFixed(2))));

const shareColumn = (title: string, use: keyof AgentSummary["shares"]): Column => ({
  title,
  cell: ({ shares }) => percent(shares[use]),
});

const columns: readonly Column[] = [
  { title: "hours", cell: ({ rosteredHours }) => Math.round(rosteredHours).toLocaleString("en") },
  shareColumn("work", "working"),
  { ...shareColumn("wrap-up", "wrappingUp"), isUsed: ({ shares }) => isSome(shares.wrappingUp) },
  shareColumn("free", "free"),
  { ...shareColumn("break", "onBreak"), isUsed: ({ shares }) => isSome(shares.onBreak) },
  { ...shareColumn("absent", "absent"), isUsed: ({ shares }) => isSome(shares.absent) },
  {
    title: "overtime",
    cell: ({ overtime }) => percent(overtime),
    isUsed: ({ overtime }) => isSome(overtime),
  },
  {
    title: "breaks missed",
    cell: ({ breaksMissed }) => String(Number(breaksMissed.toPrecision(3))),
    isUsed: ({ breaksMissed }) => breaksMissed > 0,
  },
  {
    title: "interrupted",
    cell: ({ interruptions }) => String(Number(interruptions.toPrecision(3))),
    isUsed: ({ interruptions }) => interruptions > 0,
  },
  { title: "a ticket", cell: ({ handleMinutes }) => handleTimeOf(handleMinutes) },
];
