import type { RunSummary, TriageSummary } from "../experiment/index.ts";
import { percent, withInterval } from "./figures.ts";
import type { Paint } from "./paint.ts";
import { judgedByPolicy } from "./runResult.ts";
import { textTable } from "./textTable.ts";

const metrics = ["firstResponse", "resolution"] as const;

/** How often agents set another priority than the policy says, and what that did; empty where they make no mistakes. */
export function triageTable({ triage }: RunSummary, paint: Paint): string {
  if (triage.length === 0) return "";
  const heading = paint("strong", `Triage, by the priority that the policy says (${judgedByPolicy})`);
  const columns = metrics.flatMap((metric) => [titles[metric], "when set wrong", "missed"]);
  return `${heading}\n${textTable(["", "set wrong", ...columns], triage.map(rowOf))}`;
}

const titles = { firstResponse: "answered in time", resolution: "resolved in time" } as const;

const rowOf = ({ priority, wrong, outcomes }: TriageSummary): readonly string[] => [
  priority,
  withInterval(wrong, percent),
  ...metrics.flatMap((metric) => {
    const found = outcomes[metric];
    return [withInterval(found.right, percent), withInterval(found.wrong, percent), String(found.missed)];
  }),
];
