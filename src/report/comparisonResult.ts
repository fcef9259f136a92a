import type { ComparedFigure, Comparison, Difference, Figure } from "../experiment/index.ts";
import { inMinutes } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import { bounds, rounded, seedOf } from "./numbers.ts";
import { serviceLevelDefinition, type RunOrigin } from "./runResult.ts";

/** One side of a comparison. */
export interface Side {
  readonly load: Load;
  readonly loadHash: string;
  /** "PATH=VALUE", as the command line set them. */
  readonly settings: readonly string[];
}

/** What a comparison was made of, so that anybody can make it again. */
export interface ComparisonOrigin extends Omit<RunOrigin, "loadHash" | "arrivals"> {
  readonly a: Side;
  readonly b: Side;
}

/** A comparison as data, `deskdrill.comparison/1`: nothing in it depends on when or where it was made. */
export function comparisonResult(comparison: Comparison, origin: ComparisonOrigin): object {
  const { figures, level, told, customersDiffer, replications } = comparison;
  return {
    schema: "deskdrill.comparison/1",
    tool: origin.tool,
    seed: seedOf(origin.a.load.form.seed),
    a: sideRow(origin.a),
    b: sideRow(origin.b),
    customers: { same: customersDiffer.length === 0, differIn: customersDiffer },
    replications,
    partial: origin.isPartial,
    confidence: 0.95,
    figureConfidence: level,
    serviceLevelDefinition,
    verdict: figures.some(({ change }) => change !== "unsure") ? "different" : "unsure",
    ...(told ? { told: { ...comparedRow(told), looks: told.looks, figureConfidence: told.level } } : {}),
    figures: figures.map(comparedRow),
    reproduce: origin.reproduce,
  };
}

function sideRow({ load, loadHash, settings }: Side): object {
  const { policy, id, form } = load;
  return {
    load: { id, title: form.title, hash: loadHash },
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    set: settings,
  };
}

/** A figure as fields. */
export const figureRow = ({ metric, where, within }: Figure): object =>
  within === undefined ? { metric, where } : { metric, where, withinMinutes: rounded(inMinutes(within)) };

const comparedRow = ({ figure, a, b, difference, change }: ComparedFigure): object => ({
  ...figureRow(figure),
  a: bounds("value", a),
  b: bounds("value", b),
  ...differenceRow(difference),
  change,
});

function differenceRow(found: Difference): object {
  if (found.kind === "none") return { difference: null, low: null, high: null, varianceReduction: null };
  const difference = rounded(found.value);
  if (found.kind === "single") return { difference, low: null, high: null, varianceReduction: null };
  const { low, high, varianceReduction } = found;
  return {
    difference,
    low: rounded(low),
    high: rounded(high),
    varianceReduction: varianceReduction === undefined ? null : rounded(varianceReduction),
  };
}
