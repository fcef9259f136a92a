import { expect, test } from "vitest";
import { customerDifferences } from "../../src/workload/index.ts";
import { line, loadWith, policyWith, upstairs, type Changes } from "../desk/script.ts";

const differences = (changes: Changes, policy: Changes = {}): readonly string[] =>
  customerDifferences(loadWith(), loadWith(changes, policyWith(policy)));

test("another roster, other expectations and other targets meet the same customers", () => {
  expect(differences({ staff: [line("ann", "tier1", 5), ...upstairs], expect: [] })).toEqual([]);
  const targets = [{ clause: "SLA-9", default: true, calendar: "always", firstResponse: "9h" }];
  expect(differences({ title: "Another", replications: { min: 9 } }, { targets })).toEqual([]);
});

test("what makes other customers come is told by its name in the file", () => {
  expect(differences({ effort: { tier1: "11m", tier2: "20m", tier3: "30m" }, seed: 2 })).toEqual([
    "seed",
    "effort",
  ]);
  expect(differences({ customers: { patience: { phone: "3m" } } })).toEqual(["customers"]);
  expect(differences({ horizon: { start: "2026-03-09", weeks: 1, warmUp: 0, zone: "UTC" } })).toEqual([
    "horizon",
  ]);
});

test("who sees duplicates, and how long linking takes, is up to agents and changes no customer", () => {
  const crash = { name: "crash", at: "mon 09:00", lasts: "1h", multiplies: 2, categories: ["fault"] };
  const linking = loadWith({ incidents: [{ ...crash, duplicates: { effort: "3m" } }] });
  const alone = loadWith({ incidents: [crash] });
  expect(customerDifferences(alone, linking)).toEqual([]);
  expect(customerDifferences(alone, loadWith())).toEqual(["incidents"]);
});

test("a policy with other words draws its customers otherwise", () => {
  expect(differences({}, { services: { app: "The application" } })).toEqual(["words of the policy"]);
});
