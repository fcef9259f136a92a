import { expect, test } from "vitest";
import {
  nameScore,
  namePatterns,
  plainName,
  type GuessedField,
} from "../../../src/workload/guess/columnNames.ts";

test("a name is the same however it is written", () => {
  expect(["openedAt", "Opened_At", "OPENED AT", "opened-at", " Opened  at "].map(plainName)).toEqual(
    new Array(5).fill("opened at"),
  );
});

test.each<readonly [GuessedField, readonly string[]]>([
  ["ticket", ["id", "Ticket ID", "Number", "incident_number", "Case Number", "Key"]],
  [
    "opened",
    [
      "opened_at",
      "Created",
      "createdAt",
      "Created Date",
      "Date Opened",
      "Submitted on",
      "Open Time",
      "sys_created_at",
    ],
  ],
  ["resolved", ["resolved_at", "Resolved", "Resolution Date", "closedAt", "Close Time", "Date Closed"]],
  ["handOvers", ["reassignment_count", "Reassignments", "Hand-overs", "handoffs", "# Transfers"]],
  ["met", ["made_sla", "SLA Met", "In time", "Resolved on time"]],
  ["reopens", ["reopen_count", "Reopens", "Re-opened"]],
  ["channel", ["contact_type", "Channel", "Source", "Via", "Origin", "Ticket Channel"]],
  ["category", ["category", "Ticket Type", "Issue Type", "Topic"]],
  ["priority", ["priority", "Priority", "Severity", "Ticket Priority"]],
  ["work", ["handle_time", "Work Time", "Handling time (min)", "Time spent", "AHT", "ser_time"]],
  ["queued", ["wait_time", "Queue time", "q_time", "Wait seconds"]],
  ["waitedForCustomer", ["pending_min", "On hold time", "pending time in minutes"]],
  ["abandoned", ["abandoned", "Abandoned?", "Hung up", "outcome"]],
  ["firstResponse", ["first_response_at", "First Reply", "First response time"]],
])("%s goes by many names", (field, names) => {
  for (const name of names) {
    const scores = (Object.keys(namePatterns) as GuessedField[]).map(
      (one) => [one, nameScore(one, name)] as const,
    );
    expect(nameScore(field, name), name).toBe(Math.max(...scores.map(([, score]) => score)));
    expect(nameScore(field, name), name).toBeGreaterThan(0);
  }
});
