import type { ParsedFeature } from "../acceptance/parseFeature.ts";
import {
  traceabilityOf,
  tracedScenarios,
  type Traceability,
  type TracedScenario,
} from "../acceptance/traceability.ts";
import type { Policy } from "../policy/index.ts";
import type { Paint } from "../report/index.ts";
import { oneLine } from "../units/index.ts";
import { exitCode } from "./exitCode.ts";
import { count, counted, line, paintedLines, type Line } from "./lines.ts";

/** `check --traceability`: which clauses no scenario is about, and which scenarios are about none. */
export function traceFeatures(
  policy: Policy,
  features: readonly ParsedFeature[],
  { isJson, isStrict }: { readonly isJson: boolean; readonly isStrict: boolean },
  paint: Paint,
): number {
  const traced = traceabilityOf(policy.clauses, tracedScenarios(features));
  process.stdout.write(
    isJson
      ? `${JSON.stringify(traceData(policy, traced), undefined, 2)}\n`
      : paintedLines(traceLines(traced), paint),
  );
  const hasHole = traced.clauses.some(({ scenarios }) => scenarios.length === 0);
  return isStrict && hasHole ? exitCode.failed : exitCode.held;
}

function traceLines({ clauses, untraced }: Traceability): readonly Line[] {
  const width = Math.max(0, ...clauses.map(({ clause }) => clause.length));
  const covered = clauses.filter(({ scenarios }) => scenarios.length > 0).length;
  return [
    ...clauses.flatMap(({ clause, scenarios }) =>
      scenarios.length === 0
        ? [line(`${clause.padEnd(width)}  no scenario`, "doubtful")]
        : scenarios.map((one, index) => line(`${(index === 0 ? clause : "").padEnd(width)}  ${nameOf(one)}`)),
    ),
    ...(untraced.length > 0 ? [line(""), line("Scenarios without a clause")] : []),
    ...untraced.map((one) => line(`  ${nameOf(one)}`)),
    line(""),
    line(
      `${count(covered)} of ${counted(clauses.length, "clause")} have a scenario; ${counted(untraced.length, "scenario")} ${untraced.length === 1 ? "names" : "name"} no clause`,
      "strong",
    ),
  ];
}

const nameOf = ({ at, name }: TracedScenario): string => oneLine(`${at.file}:${at.line} ${name}`, 200);

const traceData = ({ id, version, hash }: Policy, { clauses, untraced }: Traceability): object => ({
  schema: "deskdrill.traceability/1",
  policy: { id, version, hash },
  clauses: clauses.map(({ clause, at, scenarios }) => ({
    clause,
    ...at,
    scenarios: scenarios.map(scenarioData),
  })),
  untraced: untraced.map(scenarioData),
});

const scenarioData = ({ name, at, tags }: TracedScenario): object => ({ name, ...at, tags });
