import type { ComparedFigure, Sensitivity } from "../experiment/index.ts";
import { oneLine } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { differenceWithInterval, withInterval } from "./figures.ts";
import { differenceShownAs, figureTitle, shownAs } from "./figureText.ts";
import { originLine } from "./originLine.ts";
import type { Paint } from "./paint.ts";
import type { SensitivityOrigin } from "./sensitivityResult.ts";
import { textTable } from "./textTable.ts";
import { textOf } from "./variation.ts";

const barWidth = 20;

/** A sensitivity for a person: the inputs by how far they move the figure, the largest first. */
export function sensitivityText(
  load: Load,
  found: Sensitivity,
  origin: SensitivityOrigin,
  paint: Paint,
): string {
  const { form, policy } = load;
  const { figure, base, effects } = found;
  const size = (one: ComparedFigure | undefined): number =>
    one && one.difference.kind !== "none" ? Math.abs(one.difference.value) : 0;
  const sizes = effects.map(({ less, more }) => Math.max(size(less), size(more)));
  const largest = Math.max(...sizes, Number.MIN_VALUE);
  const rows = effects.map(({ input, less, more }, index) => {
    const { path = "", written, less: low, more: high } = origin.inputs[input] ?? {};
    return [
      oneLine(`${path}=${textOf(written)}`, Infinity),
      ...effectCells(low?.value, less),
      ...effectCells(high?.value, more),
      "#".repeat(Math.round((barWidth * (sizes[index] ?? 0)) / largest)).padEnd(barWidth),
    ];
  });
  const count = effects.flatMap(({ less, more }) => [less, more]).filter((one) => one !== undefined).length;
  const head = `${figureTitle(figure)}: ${withInterval(base, shownAs(figure))} in ${oneLine(form.title, Infinity)} under ${policy.id} v${policy.version}`;
  const partial = origin.isPartial ? " (interrupted: partial)" : "";
  return [
    paint("strong", head),
    textTable(["input", "less", "effect", "more", "effect", ""], rows),
    [
      `* surely moves it; all ${count} effects hold together with 95% (Bonferroni). ${found.replications} replications of each${partial}, with the same random numbers; agents change by at least one`,
      `Left out: ${origin.leftOut.join(", ")}`,
      originLine(load, origin, paint),
    ].join("\n"),
  ].join("\n\n");
}

/** What the input is then, and by how much the figure differs, with a star where that is sure. */
function effectCells(value: unknown, found: ComparedFigure | undefined): readonly string[] {
  if (!found) return ["-", "-"];
  const { difference, figure, change } = found;
  const shown = differenceWithInterval(difference, differenceShownAs(figure)) ?? "-";
  if (difference.kind !== "interval") return [textOf(value), shown];
  return [textOf(value), `${shown}${change === "unsure" ? " " : "*"}`];
}
