import type { Sweep, SweptFigure } from "../experiment/index.ts";
import { oneLine } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { withInterval } from "./figures.ts";
import { figureTitle, shownAs } from "./figureText.ts";
import { originLine } from "./originLine.ts";
import type { Paint } from "./paint.ts";
import { serviceLevelDefinition } from "./runResult.ts";
import type { SweepOrigin } from "./sweepResult.ts";
import { textTable } from "./textTable.ts";
import { deskName } from "./variation.ts";

const marks = { better: "▲", worse: "▼", different: "◆", unsure: " " } as const;

/** A sweep for a person: a table of each figure, one row a desk. */
export function sweepText(load: Load, sweep: Sweep, origin: SweepOrigin, paint: Paint): string {
  const { form, policy } = load;
  const tables = sweep.figures.map((figure, index) => {
    const show = shownAs(figure);
    const rows = sweep.desks.map((figures, desk) => [
      deskName(origin.variation, desk),
      figures[index] ? withInterval(figures[index].estimate, show) : "",
      changeMark(figures[index], desk),
    ]);
    return `${paint("strong", figureTitle(figure))}\n${textTable(["", "", ""], rows).split("\n").slice(1).join("\n")}`;
  });
  const partial = origin.isPartial ? " (interrupted: partial)" : "";
  const head = `${sweep.desks.length} desks of ${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}, ${sweep.replications} replications each${partial}, with the same customers`;
  const foot = [
    "▲ surely better, ▼ surely worse, ◆ surely different from the first; these hold together with 95% (Bonferroni), each interval alone",
    `In time: ${serviceLevelDefinition}`,
    originLine(load, origin, paint),
  ];
  return [head, ...tables, foot.join("\n")].join("\n\n");
}

const changeMark = (found: SweptFigure | undefined, desk: number): string =>
  desk === 0 || !found ? "" : marks[found.change];
