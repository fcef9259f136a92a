import { paragraph, section, strong, table, type Words } from "../blocks.ts";
import { notDefined } from "../gaps.ts";
import type { Section } from "../page.ts";
import type { ClauseCover, Source } from "../setting.ts";

const mostNamed = 3;

/** Which acceptance scenarios are about which clause. */
export function clauses({ setting: { cover }, policy }: Source): Section {
  const title = "Clauses and their scenarios";
  if (policy.clauses.size === 0)
    return section("clauses", title, [paragraph("The policy has no clause yet.")]);
  if (!cover)
    return section("clauses", title, [
      paragraph(
        "No features were looked at when this guide was made; name their folder to have them listed here.",
      ),
    ]);
  return section("clauses", title, [
    paragraph(
      "Every clause is checked by scenarios that anybody can read; they run whenever the policy changes.",
    ),
    ...table("Clauses and their scenarios", ["Clause", "Scenarios", "For example"], cover.map(rowOf)),
  ]);
}

function rowOf({ clause, scenarios }: ClauseCover): readonly Words[] {
  const [first] = scenarios;
  if (first === undefined) return [clause, [strong(`Scenario of ${clause} ${notDefined}`)], ""];
  const examples = [...new Set(scenarios)].slice(0, mostNamed);
  return [clause, String(scenarios.length), examples.join("; ")];
}
