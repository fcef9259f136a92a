import { expect, test } from "vitest";
import { TicketNumbers } from "../../../src/workload/calibrate/ticketNumbers.ts";

test("a number is new once, and a hundred thousand different ones are all new", () => {
  const numbers = new TicketNumbers();
  expect([numbers.add("INC0001"), numbers.add("INC0001"), numbers.add("INC0002")]).toEqual([
    true,
    false,
    true,
  ]);
  const many = Array.from({ length: 100_000 }, (_, index) => numbers.add(`T-${index}`));
  expect(many.every(Boolean)).toBe(true);
});
