import { expect, test } from "vitest";
import { customers } from "../../../src/workload/schema/customers.ts";

test("customers of whom nothing is said are patient and do nothing later", () => {
  expect(customers.parse(undefined)).toEqual({ patience: {} });
});

test("who comes back says how often and when", () => {
  const redial = { share: "40%", after: "20m" };
  expect(customers.parse({ redial }).redial).toEqual({
    share: 0.4,
    after: { kind: "deterministic", value: 1_200_000 },
  });
  expect(customers.safeParse({ redial: { share: "40%" } }).success).toBe(false);
  expect(customers.safeParse({ switch: { share: "40%", after: "20m" } }).success).toBe(false);
});
