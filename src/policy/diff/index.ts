export type { Box } from "./boxes.ts";
export type { Cause } from "./causedChanges.ts";
export type { ClauseChanges, PlacedClause } from "./clauseChanges.ts";
export type { Change } from "./decisionChanges.ts";
export { diffPolicies, type ChangeGroup, type FactExample, type PolicyDiff } from "./diffPolicies.ts";
export type { DueExample } from "./dueChanges.ts";
export type { FactDimension } from "./factSpace.ts";
export type { RotaChange } from "./rotaChanges.ts";
export type { WordChange } from "./wordChanges.ts";
