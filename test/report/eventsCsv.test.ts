import { expect, test } from "vitest";
import { eventsCsv } from "../../src/report/eventsCsv.ts";
import { instant } from "../../src/units/index.ts";

const requester = { name: "=HYPERLINK(1)", company: "Smith, Jones", email: "a@customer.example" };
const row = {
  ticket: "1",
  at: instant(Date.UTC(2026, 2, 2, 9)),
  event: "ticketSubmitted",
  status: "submitted",
  clause: undefined,
  detail: "email, standard, access",
} as const;

test("a ticket log has a header line and then one row an event, times in UTC", () => {
  const lines = [
    ...eventsCsv([{ rows: [row, { ...row, event: "ticketResolved", status: "resolved" }], requester }]),
  ]
    .join("")
    .split("\n");
  expect(lines[0]).toBe("ticket,at,event,status,clause,detail,requester,company,email");
  expect(lines[1]).toContain('1,2026-03-02T09:00:00Z,ticketSubmitted,submitted,,"email, standard, access"');
  expect(lines).toHaveLength(4);
});

test("what a customer calls themselves is never run as a formula", () => {
  expect([...eventsCsv([{ rows: [row], requester }])].join("")).toContain("'=HYPERLINK(1)");
});
