import type { FeatureFinding } from "../acceptance/lintFeatures.ts";
import type { RunResults, ScenarioResult, ScenarioStatus } from "../acceptance/results.ts";
import { problemLine, type Position, type Problem } from "../input/index.ts";
import { oneLine } from "../units/index.ts";
import { count, counted, line, type Line } from "./lines.ts";

const statuses = ["passed", "failed", "inconclusive", "skipped"] as const;
const toneOf = { passed: "good", failed: "bad", inconclusive: "doubtful", skipped: "faint" } as const;
const longest = 200;

/** A line for each feature, then what did not pass and why, then the counts. */
export function checkLines({ scenarios, faults }: RunResults): readonly Line[] {
  const features = Map.groupBy(scenarios, ({ file }) => file);
  const stopped = scenarios.filter(({ message }) => message !== undefined);
  return [
    ...[...features].map(([file, all]) => featureLine(file, all)),
    ...stopped.flatMap(stopLines),
    ...faults.flatMap((fault) => [
      line(""),
      line(`outside of any scenario: ${oneLine(fault, longest)}`, "bad"),
    ]),
    ...(scenarios.length > 0 ? [line("")] : []),
    line(totals(scenarios), "strong"),
  ];
}

/** "acme.feature:12:3 WHEN_MISSING warning: found; fix". */
export function findingLine({ at, code, severity, found, fix }: FeatureFinding): Line {
  const text = `${at.file}:${at.line}:${at.column} ${code} ${severity}: ${found}; ${fix}`;
  return line(oneLine(text, Infinity), severity === "error" ? "bad" : "doubtful");
}

/** Why nothing is run, in the order of the files. */
export function refusalLines(
  problems: readonly Problem[],
  findings: readonly FeatureFinding[],
): readonly Line[] {
  const all = [
    ...problems.map((one) => ({ at: one.at, told: line(problemLine(one)) })),
    ...findings.map((one) => ({ at: one.at, told: findingLine(one) })),
  ].toSorted((a, b) => inOrder(a.at, b.at));
  return [...all.map(({ told }) => told), line(`${counted(all.length, "problem")}; nothing was run`)];
}

const inOrder = (a: Position, b: Position): number =>
  (a.file < b.file ? -1 : Number(a.file > b.file)) || a.line - b.line || a.column - b.column;

function featureLine(file: string, all: readonly ScenarioResult[]): Line {
  const counts = statuses.flatMap((status) => {
    const of = countOf(all, status);
    return of > 0 ? [`${count(of)} ${status}`] : [];
  });
  const worst = (["failed", "inconclusive"] as const).find((status) => countOf(all, status) > 0);
  return line(
    oneLine(`${file} · ${all[0]?.feature ?? ""}: ${counts.join(", ")}`, longest),
    worst && toneOf[worst],
  );
}

function stopLines({ file, line: at, name, status, step, message = "" }: ScenarioResult): readonly Line[] {
  return [
    line(""),
    line(oneLine(`${file}:${step?.line ?? at} ${status}: ${name}`, longest), toneOf[status]),
    ...(step ? [line(`  ${oneLine(step.text, longest)}`)] : []),
    ...message
      .split("\n")
      .filter((one) => one.trim() !== "")
      .slice(0, 12)
      .map((one) => line(`  ${oneLine(one, longest)}`)),
  ];
}

const totals = (all: readonly ScenarioResult[]): string =>
  [
    `${counted(countOf(all, "passed"), "scenario")} passed`,
    ...statuses.slice(1).map((status) => `${count(countOf(all, status))} ${status}`),
  ].join(", ");

const countOf = (all: readonly ScenarioResult[], of: ScenarioStatus): number =>
  all.filter(({ status }) => status === of).length;
