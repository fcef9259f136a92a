import type { RunSummary } from "../experiment/index.ts";
import { percent, spanOfMinutes, withInterval } from "./figures.ts";

/** The first three reasons, and how many there are beside. */
const reasonsOf = (why: readonly string[]): string =>
  [...why.slice(0, 3), ...(why.length > 3 ? [`and ${why.length - 3} more`] : [])].join(", ");

/** What formulas say beside what was simulated; tiers for which there is none, by the reasons. */
export function formulaLines({ tiers }: RunSummary): string {
  const used = tiers.filter(({ queueWait }) => queueWait.kind !== "none");
  const known = used.flatMap(({ tier, known: queue, queueWait, occupancy }) => {
    if (queue.kind === "none") return [];
    const wait = `mean wait ${spanOfMinutes(queue.meanWait)}, simulated ${withInterval(queueWait, spanOfMinutes)}`;
    const busy = `busy ${percent(queue.occupancy)}, simulated ${withInterval(occupancy, percent)}`;
    return [`${queue.formula} for ${tier} (${queue.notation}): ${wait}; ${busy}`];
  });
  const unknown = Map.groupBy(used, ({ known: queue }) =>
    queue.kind === "none" ? reasonsOf(queue.why) : "",
  );
  const none = [...unknown].flatMap(([why, of]) =>
    why === "" ? [] : [`No formula for ${of.map(({ tier }) => tier).join(", ")}: ${why}`],
  );
  return [...known, ...none].join("\n");
}
