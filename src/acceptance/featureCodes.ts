/** Every code of the lint of features, with what it means; README lists the same, and a test compares the two. */
export const featureCodes = {
  CLAUSE_UNKNOWN: { severity: "error", meaning: "a tag of a clause that the policy does not have" },
  FEATURE_EMPTY: {
    severity: "warning",
    meaning: "a feature, rule, scenario or examples without anything in it",
  },
  FEATURE_DUPLICATE: { severity: "warning", meaning: "two features with the same name" },
  SCENARIO_DUPLICATE: { severity: "warning", meaning: "two scenarios of a feature with the same name" },
  WHEN_MISSING: { severity: "warning", meaning: "a scenario in which nothing happens: it has no When" },
  WHEN_REPEATED: {
    severity: "warning",
    meaning: "a scenario with more than one When, so more than one story",
  },
  THEN_MISSING: { severity: "warning", meaning: "a scenario that checks nothing: it has no Then" },
  COLUMN_UNUSED: { severity: "warning", meaning: "a column of examples that no step uses" },
} as const;

export type FeatureCode = keyof typeof featureCodes;
