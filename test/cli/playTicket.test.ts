import { expect, test } from "vitest";
import { openTicket, refusalText, type PlayedTicket } from "../../src/ledger/index.ts";
import { at } from "../policy/explain/instants.ts";
import { changed, inquiry, policyOf } from "../policy/samplePolicy.ts";
import { played } from "./ticketScript.ts";

const story = ({ happenings }: PlayedTicket): readonly string[] =>
  happenings.map(({ said, outcome }) =>
    outcome.kind === "refused" ? `${said}: ${refusalText(outcome.refusal)}` : `${said}: ${outcome.kind}`,
  );

test("a ticket is opened and triaged; what the file needs beside is taken as done", () => {
  expect(
    story(played(["02 09:30 answer", "02 10:00 hold for customer", "03 10:00 continue", "03 11:00 resolve"])),
  ).toEqual([
    "submit: done",
    "triage: done",
    "answer: done",
    "assigned: implied",
    "taken up: implied",
    "hold for customer: done",
    "continue: done",
    "assigned: implied",
    "taken up: implied",
    "resolve: done",
  ]);
});

test("what is not allowed is refused with its reason, and changes nothing", () => {
  const ticket = played([
    "02 10:00 hold for customer",
    "02 10:10 resolve",
    "02 09:30 answer",
    "02 11:00 validate",
  ]);
  expect(story(ticket).slice(-3)).toEqual([
    "resolve: not in work",
    "answer: earlier than what happened before",
    "validate: not resolved",
  ]);
  expect(ticket.ticket.status).toBe("waiting");
});

test("work that the file assigns itself is not assigned again", () => {
  expect(story(played(["02 09:10 assign", "02 09:20 start work", "02 09:30 resolve"])).slice(2)).toEqual([
    "assign: done",
    "start work: done",
    "resolve: done",
  ]);
});

test("what comes after now has not happened yet", () => {
  const ticket = played(["02 09:30 answer", "02 10:00 resolve"], "2026-03-02T09:45");
  expect(ticket).toMatchObject({ notYet: 1, now: at("2026-03-02T09:45") });
  expect(ticket.ticket.status).toBe("triaged");
  expect(played(["02 09:30 answer"]).now).toBe(at("2026-03-02T09:30"));
});

test("an automatic acknowledgement is the policy's, and what is out of scope is declined", () => {
  const policy = policyOf(changed("workflow:\n", "workflow:\n  acknowledgement: { automatic: true }\n"));
  const ticket = openTicket(policy, inquiry(), at("2026-03-02T09:00"));
  expect(story(ticket)).toContain("acknowledged automatically: implied");
  const declined = played(["02 10:00 answer"], undefined, { plan: "community" });
  expect(declined.ticket.status).toBe("declined");
  expect(story(declined).at(-1)).toBe("answer: already closed");
});
