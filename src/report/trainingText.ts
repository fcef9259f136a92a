import { oneLine } from "../units/index.ts";
import type { Paint } from "./paint.ts";
import { textTable } from "./textTable.ts";
import { shownPart, type TrainingTable } from "./trainingTable.ts";

/** Tables for a terminal, each under its title. */
export function trainingText(tables: readonly TrainingTable[], paint: Paint): string {
  return tables
    .map((table) => {
      const { head, body } = shownPart(table);
      const shown = body.length === 0 ? `  ${table.none}` : textTable(head, body);
      return `${paint("strong", oneLine(table.title, Infinity))}\n${shown}\n`;
    })
    .join("\n");
}
