import { expect, test } from "vitest";
import { setAside } from "../../../src/workload/schema/setAside.ts";

const rest = { share: "40%", lasts: "2h" };

test("tickets lie in hours that the load names, and where it says no more none do", () => {
  expect(setAside.parse({ hours: "office" })).toEqual({ hours: "office", byPriority: {} });
  expect(setAside.safeParse({ first: rest }).success).toBe(false);
});

test("a rest has a share and a time, and stays are a list", () => {
  const { first, handedOver } = setAside.parse({ hours: "office", first: rest, handedOver: [rest, rest] });
  expect(first?.share).toBe(0.4);
  expect(handedOver).toHaveLength(2);
  expect(setAside.safeParse({ hours: "office", handedOver: [] }).success).toBe(false);
  expect(setAside.safeParse({ hours: "office", first: { share: "140%", lasts: "2h" } }).success).toBe(false);
});
