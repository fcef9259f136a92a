import type { Feature, Rule, Scenario, Step, Tag } from "@cucumber/messages";

/** A scenario with what it inherits from the rule and the feature that it stands in. */
export interface PlacedScenario {
  readonly scenario: Scenario;
  /** The steps that run before its own. */
  readonly background: readonly Step[];
  /** Its tags and those that it inherits, and those of its examples. */
  readonly tags: readonly Tag[];
}

/** Every scenario of a feature, in the order of the file. */
export function scenariosOf(feature: Feature): readonly PlacedScenario[] {
  const above = backgroundOf(feature);
  return feature.children.flatMap(({ scenario, rule }) => {
    if (scenario) return [placed(scenario, feature.tags, above)];
    if (!rule) return [];
    const background = [...above, ...backgroundOf(rule)];
    return rule.children.flatMap((child) =>
      child.scenario ? [placed(child.scenario, [...feature.tags, ...rule.tags], background)] : [],
    );
  });
}

/** The rules of a feature. */
export const rulesOf = (feature: Feature): readonly Rule[] =>
  feature.children.flatMap(({ rule }) => (rule ? [rule] : []));

const placed = (
  scenario: Scenario,
  inherited: readonly Tag[],
  background: readonly Step[],
): PlacedScenario => ({
  scenario,
  background,
  tags: [...inherited, ...scenario.tags, ...scenario.examples.flatMap(({ tags }) => tags)],
});

const backgroundOf = ({ children }: Feature | Rule): readonly Step[] =>
  children.flatMap(({ background }) => background?.steps ?? []);
