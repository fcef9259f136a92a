import type { JudgedExpectation, StaffResult, Step } from "../experiment/index.ts";
import type { Load } from "../workload/index.ts";
import { figureRow } from "./comparisonResult.ts";
import { bounds, rounded, seedOf } from "./numbers.ts";
import type { RunOrigin } from "./runResult.ts";

/** What a proposal was made of. */
export interface StaffOrigin extends Pick<RunOrigin, "tool" | "loadHash" | "reproduce" | "isPartial"> {
  /** Lines of the load file as they would be, to paste. */
  readonly lines: readonly string[];
}

export type StaffVerdict = "shown" | "undecided" | "none";

/** Whether a roster was found, and fresh replications show that every expectation holds. */
export function staffVerdict(
  { roster, shown }: StaffResult,
  { isPartial }: Pick<StaffOrigin, "isPartial">,
): StaffVerdict {
  if (!roster) return isPartial ? "undecided" : "none";
  return shown?.judged.every(({ verdict }) => verdict === "held") === true ? "shown" : "undecided";
}

/** A proposed roster as data, `deskdrill.staff/1`. */
export function staffResult(load: Load, found: StaffResult, origin: StaffOrigin): object {
  const { policy, form } = load;
  const { prices, own, roster, steps, limits, rivals, shown, tried } = found;
  const costOfRoster = (agents: readonly number[]): number =>
    rounded(agents.reduce((sum, count, line) => sum + count * (prices.perAgent[line] ?? 0), 0));
  return {
    schema: "deskdrill.staff/1",
    tool: origin.tool,
    seed: seedOf(form.seed),
    policy: { id: policy.id, version: policy.version, hash: policy.hash },
    load: { id: load.id, title: form.title, hash: origin.loadHash },
    partial: origin.isPartial,
    verdict: staffVerdict(found, origin),
    unit: prices.unit === "cost" ? "costPerWeek" : "agentHoursPerWeek",
    cost: { own: costOfRoster(own), proposed: roster ? costOfRoster(roster) : null },
    staff: load.staff.map(({ name }, line) => ({
      name,
      own: own[line],
      proposed: roster?.[line] ?? null,
      oneFewer: limitRow(limits[line]),
    })),
    shown: shown
      ? {
          replications: shown.replications,
          confidence: 0.95,
          figureConfidence: shown.level,
          expectations: shown.judged.map(judgedRow),
        }
      : null,
    rivals: rivals.length,
    path: steps.map((step) => stepRow(load, step)),
    tried,
    lines: origin.lines,
    reproduce: origin.reproduce,
  };
}

function limitRow(limit: StaffResult["limits"][number] | undefined): object | null {
  if (limit?.kind === "cover") return { kind: "cover" };
  return limit?.kind === "expectation" ? { kind: "expectation", ...judgedRow(limit.missed) } : null;
}

function judgedRow({ expectation, found, verdict }: JudgedExpectation): object {
  const { atLeast, atMost } = expectation;
  const wanted = atLeast === undefined ? { atMost } : { atLeast };
  return { ...figureRow(expectation), ...wanted, verdict, ...bounds("value", found) };
}

const stepRow = ({ staff }: Load, { kind, roster, cost, holds }: Step): object => ({
  kind,
  cost: rounded(cost),
  holds,
  agents: Object.fromEntries(staff.map(({ name }, line) => [name, roster[line]])),
});
