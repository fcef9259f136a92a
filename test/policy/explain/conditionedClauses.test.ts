import { expect, test } from "vitest";
import {
  floorClauses,
  intakeClauses,
  priorityClauses,
  referenceTo,
  targetClauses,
} from "../../../src/policy/explain/conditionedClauses.ts";
import { changed, placeOf, policyOf, sample } from "../samplePolicy.ts";

const policy = policyOf();
const namesOf = (clauses: readonly { readonly clause: string }[]): readonly string[] =>
  clauses.map(({ clause }) => clause);

test("each list in the order of the file; of escalations those at intake", () => {
  expect(namesOf(priorityClauses(policy)).slice(0, 2)).toEqual(["PRI-1", "PRI-2"]);
  expect(namesOf(targetClauses(policy)).slice(0, 3)).toEqual(["SLA-1", "SLA-2", "SLA-3"]);
  expect(namesOf(intakeClauses(policy))).toEqual(["ESC-1"]);
});

test("floors under a priority are clauses as well", () => {
  const floor = "  floors: [{ clause: FLR-1, when: { plan: premium }, atLeast: medium }]\n  rules:\n";
  expect(namesOf(floorClauses(policyOf(changed("  rules:\n", floor))))).toEqual(["FLR-1"]);
});

test("a clause knows where it stands and why", () => {
  const at = placeOf(sample, "clause: ESC-1\n");
  expect(referenceTo(policy, "ESC-1")).toEqual({ clause: "ESC-1", at, because: "minutes count" });
  expect(referenceTo(policy, "ESC-2").because).toBeUndefined();
  expect(referenceTo(policy, "none")).toEqual({ clause: "none", at: undefined, because: undefined });
});
