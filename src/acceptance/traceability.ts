import type { Position } from "../input/index.ts";
import { scenariosOf } from "./featureTree.ts";
import type { ParsedFeature } from "./parseFeature.ts";

/** A scenario as far as tracing it needs: tags are without their @. */
export interface TracedScenario {
  readonly name: string;
  readonly at: Position;
  readonly tags: readonly string[];
}

/** Which scenarios say something about which clause. */
export interface Traceability {
  /** Every clause, in the order given. */
  readonly clauses: readonly {
    readonly clause: string;
    readonly at: Position;
    readonly scenarios: readonly TracedScenario[];
  }[];
  /** Scenarios that name no clause. */
  readonly untraced: readonly TracedScenario[];
}

/** Which of the scenarios name which of the clauses by a tag. */
export const traceabilityOf = (
  clauses: ReadonlyMap<string, Position>,
  scenarios: readonly TracedScenario[],
): Traceability => ({
  clauses: [...clauses].map(([clause, at]) => ({
    clause,
    at,
    scenarios: scenarios.filter(({ tags }) => tags.includes(clause)),
  })),
  untraced: scenarios.filter(({ tags }) => !tags.some((tag) => clauses.has(tag))),
});

/** The scenarios of features, an outline once, with the tags of its feature, rule and examples. */
export const tracedScenarios = (features: readonly ParsedFeature[]): readonly TracedScenario[] =>
  features.flatMap(({ file, feature }) =>
    (feature ? scenariosOf(feature) : []).map(({ scenario, tags }) => ({
      name: scenario.name,
      at: { file, line: scenario.location.line, column: scenario.location.column ?? 1 },
      tags: [...new Set(tags.map(({ name }) => name.slice(1)))],
    })),
  );
