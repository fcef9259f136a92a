import { StepKeywordType, type Examples, type Feature, type Location } from "@cucumber/messages";
import { useOneOf, type Position } from "../input/index.ts";
import { looksLikeClause } from "./clauseTags.ts";
import { featureCodes, type FeatureCode } from "./featureCodes.ts";
import { rulesOf, scenariosOf, type PlacedScenario } from "./featureTree.ts";
import type { ParsedFeature } from "./parseFeature.ts";

/** Something doubtful in a feature that can be run. */
export interface FeatureFinding {
  readonly code: FeatureCode;
  readonly severity: "error" | "warning";
  readonly at: Position;
  readonly found: string;
  readonly fix: string;
}

type Report = (code: FeatureCode, location: Location, found: string, fix: string) => void;

/** What is doubtful in the features, given the names of the policy's clauses. */
export function lintFeatures(
  features: readonly ParsedFeature[],
  clauses: readonly string[],
): readonly FeatureFinding[] {
  const findings: FeatureFinding[] = [];
  const firstOf = new Map<string, string>();
  for (const { file, feature } of features) {
    const report: Report = (code, { line, column = 1 }, found, fix) =>
      findings.push({
        code,
        severity: featureCodes[code].severity,
        at: { file, line, column },
        found,
        fix,
      });
    if (!feature) {
      report(
        "FEATURE_EMPTY",
        { line: 1 },
        "there is no feature in this file",
        "Write one, or delete the file",
      );
      continue;
    }
    const before = firstOf.get(feature.name);
    if (before !== undefined)
      report("FEATURE_DUPLICATE", feature.location, `${before} has the same name`, "Rename one of them");
    firstOf.set(feature.name, before ?? `${file}:${feature.location.line}`);
    lintFeature(feature, report, clauses);
  }
  return findings;
}

function lintFeature(feature: Feature, report: Report, clauses: readonly string[]): void {
  const scenarios = scenariosOf(feature);
  if (scenarios.length === 0)
    report(
      "FEATURE_EMPTY",
      feature.location,
      "there is no scenario in this feature",
      "Write one, or delete it",
    );
  for (const { location, children } of rulesOf(feature))
    if (scenarios.length > 0 && children.every(({ scenario }) => !scenario))
      report("FEATURE_EMPTY", location, "there is no scenario under this rule", "Write one, or delete it");
  lintNames(scenarios, report);
  lintTags(feature, report, clauses);
  for (const placed of scenarios) lintScenario(placed, report);
}

function lintNames(scenarios: readonly PlacedScenario[], report: Report): void {
  const lineOf = new Map<string, number>();
  for (const { scenario } of scenarios) {
    const { name, location } = scenario;
    const before = lineOf.get(name);
    if (before !== undefined)
      report(
        "SCENARIO_DUPLICATE",
        location,
        `the scenario in line ${before} has the same name`,
        "Rename one of them",
      );
    lineOf.set(name, before ?? location.line);
  }
}

function lintTags(feature: Feature, report: Report, clauses: readonly string[]): void {
  const tags = [
    feature.tags,
    ...rulesOf(feature).map((rule) => rule.tags),
    ...scenariosOf(feature).map((one) => one.tags),
  ];
  for (const { name, location } of new Map(tags.flat().map((tag) => [tag.id, tag])).values()) {
    const clause = name.slice(1);
    if (clauses.includes(clause) || !looksLikeClause(clause, clauses)) continue;
    report("CLAUSE_UNKNOWN", location, `the policy has no clause "${clause}"`, useOneOf(clause, clauses));
  }
}

function lintScenario({ scenario, background }: PlacedScenario, report: Report): void {
  const { location, steps, examples } = scenario;
  if (steps.length === 0) {
    report("FEATURE_EMPTY", location, "there is no step in this scenario", "Write some, or delete it");
    return;
  }
  const types = [...background, ...steps].map(({ keywordType }) => keywordType);
  const whens = steps.filter(({ keywordType }) => keywordType === StepKeywordType.ACTION);
  const second = whens[1];
  if (!types.includes(StepKeywordType.ACTION))
    report("WHEN_MISSING", location, "nothing happens in this scenario", "Say what happens: When …");
  if (second)
    report("WHEN_REPEATED", second.location, "another When in the same scenario", "Make it two scenarios");
  if (!types.includes(StepKeywordType.OUTCOME))
    report("THEN_MISSING", location, "nothing is checked in this scenario", "Say what must hold: Then …");
  const said = JSON.stringify([scenario.name, scenario.description, steps]);
  for (const one of examples) lintExamples(one, said, report);
}

function lintExamples({ tableHeader, tableBody, location }: Examples, said: string, report: Report): void {
  if (tableBody.length === 0)
    report("FEATURE_EMPTY", location, "there is no row in these examples", "Write one, or delete them");
  for (const cell of tableHeader?.cells ?? [])
    if (!said.includes(JSON.stringify(`<${cell.value}>`).slice(1, -1)))
      report(
        "COLUMN_UNUSED",
        cell.location,
        `no step uses the column "${cell.value}"`,
        `Write <${cell.value}> in a step, or delete the column`,
      );
}
