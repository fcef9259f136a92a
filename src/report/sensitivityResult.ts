import type { ComparedFigure, Sensitivity } from "../experiment/index.ts";
import type { Input, Load } from "../workload/index.ts";
import { figureRow } from "./comparisonResult.ts";
import { bounds, rounded, seedOf } from "./numbers.ts";
import type { RunOrigin } from "./runResult.ts";

/** What a sensitivity was made of. */
export interface SensitivityOrigin extends Pick<RunOrigin, "tool" | "loadHash" | "reproduce" | "isPartial"> {
  readonly inputs: readonly Input[];
  /** The share by which inputs change. */
  readonly share: number;
  readonly leftOut: readonly string[];
}

/** A sensitivity as data, `deskdrill.sensitivity/1`; the input that moves the figure most comes first. */
export function sensitivityResult(load: Load, found: Sensitivity, origin: SensitivityOrigin): object {
  const { policy, form } = load;
  return {
    schema: "deskdrill.sensitivity/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    replications: found.replications,
    partial: origin.isPartial,
    confidence: 0.95,
    effectConfidence: found.level,
    figure: { ...figureRow(found.figure), ...bounds("value", found.base) },
    changedBy: origin.share,
    effects: found.effects.map(({ input, less, more }) => {
      const own = origin.inputs[input];
      return {
        path: own?.path,
        written: own?.written,
        less: effectRow(own?.less.value, less),
        more: effectRow(own?.more.value, more),
      };
    }),
    leftOut: origin.leftOut,
    reproduce: origin.reproduce,
  };
}

function effectRow(value: unknown, found: ComparedFigure | undefined): object | null {
  if (!found || found.difference.kind === "none") return null;
  const { difference, change } = found;
  const bare = { value, difference: rounded(difference.value), change };
  return difference.kind === "interval"
    ? { ...bare, low: rounded(difference.low), high: rounded(difference.high) }
    : { ...bare, low: null, high: null };
}
