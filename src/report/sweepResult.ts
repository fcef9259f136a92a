import { stringify } from "csv-stringify/sync";
import type { Difference, Estimate, Sweep, SweptFigure } from "../experiment/index.ts";
import { inMinutes, spreadsheetText } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { figureRow } from "./comparisonResult.ts";
import { bounds, differenceBounds, rounded, seedOf } from "./numbers.ts";
import { serviceLevelDefinition, type RunOrigin } from "./runResult.ts";
import { deskSettings, textOf, type Variation } from "./variation.ts";

/** What a sweep was made of. */
export interface SweepOrigin extends Pick<RunOrigin, "tool" | "loadHash" | "reproduce" | "isPartial"> {
  readonly variation: Variation;
}

/** A sweep as data, `deskdrill.sweep/1`. */
export function sweepResult(load: Load, sweep: Sweep, origin: SweepOrigin): object {
  const { policy, form } = load;
  return {
    schema: "deskdrill.sweep/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    replications: sweep.replications,
    partial: origin.isPartial,
    confidence: 0.95,
    differenceConfidence: sweep.level,
    serviceLevelDefinition,
    desks: sweep.desks.map((figures, desk) => ({
      set: deskSettings(origin.variation, desk),
      figures: sweep.figures.map((figure, index) => ({ ...figureRow(figure), ...sweptRow(figures[index]) })),
    })),
    reproduce: origin.reproduce,
  };
}

function sweptRow(found: SweptFigure | undefined): object {
  if (!found) return {};
  return {
    ...bounds("value", found.estimate),
    fromFirst: differenceBounds(found.difference),
    change: found.change,
  };
}

/** A sweep as CSV, one row a desk and figure; shares from 0 to 1, times in minutes. */
export function sweepCsv(sweep: Sweep, { variation: { paths, values } }: SweepOrigin): string {
  const rows = sweep.desks.flatMap((figures, desk) =>
    sweep.figures.map(({ metric, where, within }, index) => ({
      ...Object.fromEntries(paths.map((path, at) => [path, spreadsheetText(textOf(values[desk]?.[at]))])),
      metric,
      where: spreadsheetText(Object.values(where).join(" ")),
      within_minutes: within === undefined ? undefined : inMinutes(within),
      ...sweptCells(figures[index]),
    })),
  );
  return stringify(rows, { header: true, record_delimiter: "unix" });
}

type Cells = Readonly<Record<string, string | number | undefined>>;

const sweptCells = (found: SweptFigure | undefined): Cells => ({
  ...estimateCells(found?.estimate),
  ...differenceCells(found?.difference),
  change: found?.change,
});

function estimateCells(found: Estimate | undefined): Cells {
  const value = found === undefined || found.kind === "none" ? undefined : found.value;
  const { low, high } = found?.kind === "interval" ? found : {};
  return { value: six(value), low: six(low), high: six(high) };
}

function differenceCells(found: Difference | undefined): Cells {
  const { value, low, high } = found?.kind === "interval" ? found : {};
  return { from_first: six(value), from_first_low: six(low), from_first_high: six(high) };
}

const six = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : rounded(value);
