import { expect, test } from "vitest";
import { explainClocks } from "../../src/cli/explainClocks.ts";
import { paintedLines } from "../../src/cli/lines.ts";
import { ticketLines } from "../../src/cli/ticketText.ts";
import { plain } from "../../src/report/paint.ts";
import { policyOf } from "../policy/samplePolicy.ts";
import { played, withoutLines } from "./ticketScript.ts";

const policy = policyOf();

function shown(lines: readonly string[], now?: string): string {
  const ticket = played(lines, now);
  return withoutLines(paintedLines(ticketLines(policy, ticket, explainClocks(ticket)), plain));
}

test("a ticket that waits for the customer, and a resolution that was refused", () => {
  const text = shown(
    ["02 09:50 answer", "02 10:00 hold for customer", "02 10:10 resolve"],
    "2026-03-02T12:00",
  );
  expect(text.slice(0, text.indexOf("update:"))).toBe(`
what happened until Mon 2026-03-02 12:00 Europe/London (2026-03-02T12:00:00Z)
  Mon 2026-03-02 09:00  submit
  Mon 2026-03-02 09:00  triage
  Mon 2026-03-02 09:45  desk told (ESC-5)
  Mon 2026-03-02 09:50  answer
  Mon 2026-03-02 10:00  assigned (not in the file; assumed)
  Mon 2026-03-02 10:00  taken up (not in the file; assumed)
  Mon 2026-03-02 10:00  hold for customer
  Mon 2026-03-02 10:10  resolve: refused, not in work
  the ticket is now waiting for the customer, priority high, at tier1

firstResponse: 1h in office (Europe/London): met
  Mon 2026-03-02 09:00 - 09:50  counted 50m
  counted 50m of 1h
  stopped Mon 2026-03-02 09:50
  passed at 75%, Mon 2026-03-02 09:45: tells desk (ESC-5, line N)

`);
  expect(text).toContain(`  Mon 2026-03-02 10:00 - 12:00  stands still: waiting for the customer
  counted 1h of 15h, 14h left
  stands still; due once it goes on
`);
});

test("late: when it was due, and how long ago", () => {
  const text = shown([], "2026-03-02T11:30");
  expect(text).toContain(
    "  counted 2h 30m of 1h, 1h 30m over\n  missed at Mon 2026-03-02 10:00: late, its 1h in office was used up\n",
  );
  expect(text).toContain(
    "  runs; due Mon 2026-03-02 10:00 Europe/London = 2026-03-02T10:00:00Z (1h 30m ago)\n",
  );
  expect(text).toContain("  still to come if nothing happens:\n");
});

test("retargeted: the new priority's target was already past", () => {
  const text = shown(["02 16:00 change priority -> low"], "2026-03-02T17:00");
  expect(text).toContain(
    "missed at Mon 2026-03-02 10:00: late, its 1h in office was used up, under an earlier priority",
  );
  const raised = shown(
    ["02 09:20 change priority -> low", "02 14:00 change priority -> high"],
    "2026-03-02T14:10",
  );
  expect(raised).toContain(
    "missed at Mon 2026-03-02 14:00: retargeted, the priority changed and its new 1h in office was already past",
  );
});

test("commands that lie after now are counted, not done", () => {
  expect(shown(["02 10:00 answer", "03 10:00 answer"], "2026-03-02T11:00")).toContain(
    "  1 later command not looked at\n",
  );
});
