import { expect, test } from "vitest";
import { communication } from "../../../src/guide/sections/communication.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource } from "../sample.ts";

test("each message has its readers, its writer and how often it comes", () => {
  const rows = rowsIn(communication(standardSource()), "Messages");
  expect(rows[0]?.slice(0, 3)).toEqual([
    "Updates during an incident",
    "Affected customers by email, everyone on the status page, account managers by message",
    "Duty manager",
  ]);
  expect(rowsIn(communication(standardSource("customer")), "Messages")[0]).toHaveLength(3);
});

test("a policy that says nothing of messages has a gap", () => {
  expect(linesIn(communication(sourceFor(bareText)))).toContain(
    "Customer communication not formally defined.",
  );
});
