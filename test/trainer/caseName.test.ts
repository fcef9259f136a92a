import { expect, test } from "vitest";
import { caseName, ticketNumber } from "../../src/trainer/caseName.ts";

test("each time that a ticket is opened is a case of its own, of the same ticket", () => {
  expect([1, 2, 3].map((visit) => caseName(2217, visit))).toEqual(["T-2217", "T-2217.2", "T-2217.3"]);
  expect([1, 2, 3].map((visit) => ticketNumber(caseName(2217, visit)))).toEqual([2217, 2217, 2217]);
});

test("the case of another session is of no ticket", () => {
  expect(["seed-12", "T-", "T-x", "4711/1"].map(ticketNumber)).toEqual(Array(4).fill(undefined));
});
