import type { Estimate, TierSummary } from "../experiment/index.ts";
import { minutes, shortSpanText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Paint } from "./paint.ts";
import { textTable } from "./textTable.ts";

/** Whether a load says more of its agents than how many keep which hours, so that a result tells of their time. */
export const tellsOfAgents = ({ form }: Load): boolean => Object.keys(form.wrapUp).length > 0;

/** Where the hours of the agents went, tier by tier; nothing where no hours were rostered. */
export function agentTable(tiers: readonly TierSummary[], paint: Paint): string {
  const rows = tiers.flatMap(({ tier, agents }) =>
    agents
      ? [
          [
            tier,
            Math.round(agents.rosteredHours).toLocaleString("en"),
            ...shownShares.map((share) => percent(agents.shares[share])),
            handleTimeOf(agents.handleMinutes),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return "";
  const heading = paint(
    "strong",
    "Agents: hours rostered in a replication and what they went into, and the time a ticket takes (work and wrap-up)",
  );
  return `${heading}\n${textTable(["", "hours", ...shownShares.map((share) => titles[share]), "a ticket"], rows)}`;
}

const shownShares = ["working", "wrappingUp", "free"] as const;
const titles = { working: "work", wrappingUp: "wrap-up", free: "free" } as const;

const handleTimeOf = (found: Estimate): string =>
  found.kind === "none" ? "-" : shortSpanText(minutes(Number(found.value.toFixed(2))));

const percent = (share: Estimate): string =>
  share.kind === "none" ? "-" : `${Number((100 * share.value).toFixed(1))}%`;
