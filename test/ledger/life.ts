import {
  cyclesOf,
  decide,
  evolve,
  isRejected,
  type Status,
  type TargetCycle,
  type Ticket,
  type TicketCommand,
  type TicketEvent,
} from "../../src/ledger/index.ts";
import type { Facts, Metric } from "../../src/policy/index.ts";
import { instantOf, invariant, type Instant } from "../../src/units/index.ts";
import { policy } from "./samplePolicy.ts";

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
/** A command without its time. */
export type Deed = Without<TicketCommand, "at">;
/** What somebody does, one thing after another, at a time. */
export type Step = readonly [when: string, ...deeds: readonly Deed[]];

/** A time of March 2026 in London, "02 09:00" for nine o'clock on Monday the 2nd. */
export function march(text: string): Instant {
  const found = instantOf(`2026-03-${text.replace(" ", "T")}:00Z`);
  invariant(found !== undefined, text);
  return found;
}

/** A premium customer's inquiry that the matrix makes high: 1h to respond, 8h to resolve, in office hours. */
export const inquiry: Facts = {
  plan: "premium",
  channel: "email",
  category: "access",
  signals: [],
  impact: "team",
  urgency: "blocked",
};
export const outage: Facts = { ...inquiry, signals: ["outage"] };

export const submit: Deed = { do: "submit", policy, facts: inquiry, by: "customer" };
export const autoAcknowledge: Deed = { do: "acknowledge", by: "automatic" };
export const triage: Deed = { do: "triage" };
export const assign: Deed = { do: "assign", agent: "ann" };
export const startWork: Deed = { do: "startWork" };
export const answer: Deed = { do: "answer" };
export const receiveReply: Deed = { do: "receiveReply" };
export const holdForCustomer: Deed = { do: "hold", waitsFor: "customer" };
export const holdForVendor: Deed = { do: "hold", waitsFor: "vendor" };
export const holdForIncident: Deed = { do: "hold", waitsFor: "incident" };
export const goOn: Deed = { do: "continue" };
export const giveWorkaround: Deed = { do: "giveWorkaround" };
export const putBack: Deed = { do: "putBack" };
export const interrupt: Deed = { do: "interrupt" };
/** What the policy requires of a customer who escalates. */
export const required = ["Effect on the business", "Whom to call"];
export const requestEscalation: Deed = { do: "requestEscalation", by: "customer", given: required };
export const escalate: Deed = { do: "escalate", to: "tier2", clause: "ESC-3" };
export const resolve: Deed = { do: "resolve" };
export const validate: Deed = { do: "validate" };
export const close: Deed = { do: "close", by: "agent" };
export const reopen: Deed = { do: "reopen" };
export const abandon: Deed = { do: "abandon" };
export const setPriority = (priority: string): Deed => ({ do: "changePriority", priority });

/** What has happened to a ticket, and what it is now. */
export interface Life {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** The life that these steps lead to, where the test means every one of them to be allowed. */
export function live(...steps: readonly Step[]): Life {
  let ticket: Ticket | undefined;
  const events: TicketEvent[] = [];
  for (const [when, ...deeds] of steps) {
    for (const deed of deeds) {
      const decided = decide(ticket, { ...deed, at: march(when) });
      invariant(!isRejected(decided), `${deed.do} at ${when}: ${JSON.stringify(decided)}`);
      for (const event of decided) ticket = evolve("T-1", ticket, event);
      events.push(...decided);
    }
  }
  invariant(ticket !== undefined, "a life begins with a submission");
  return { ticket, events };
}

/** The ticket that these steps lead to. */
export const ticketAfter = (...steps: readonly Step[]): Ticket => live(...steps).ticket;

/** What comes of one more deed: the types of its events, or the reason it was refused. */
export function outcomeOf(ticket: Ticket | undefined, when: string, deed: Deed): string | readonly string[] {
  const decided = decide(ticket, { ...deed, at: march(when) });
  return isRejected(decided) ? decided.rejected : decided.map(({ type }) => type);
}

/** The cycles of one metric as they stand at a time. */
export const cyclesAt = (ticket: Ticket, metric: Metric, when: string): readonly TargetCycle[] =>
  cyclesOf(ticket, march(when)).filter(({ target }) => target.metric === metric);

/** The only cycle of a metric. */
export function cycleAt(ticket: Ticket, metric: Metric, when: string): TargetCycle {
  const [cycle, ...others] = cyclesAt(ticket, metric, when);
  invariant(cycle !== undefined && others.length === 0, `one cycle of ${metric}`);
  return cycle;
}

/** Submitted and triaged at nine on Monday, and in work from then on. */
export const inWork: Step = ["02 09:00", submit, triage, assign, startWork];

/** A way to each status, over by ten on Monday. */
export const lifeTo: Readonly<Record<Status, readonly Step[]>> = {
  submitted: [["02 09:00", submit]],
  acknowledged: [["02 09:00", submit, autoAcknowledge]],
  triaged: [["02 09:00", submit, triage]],
  assigned: [["02 09:00", submit, triage, assign]],
  inWork: [inWork],
  waiting: [inWork, ["02 10:00", holdForCustomer]],
  resolved: [inWork, ["02 10:00", resolve]],
  validated: [inWork, ["02 10:00", resolve, validate]],
  closed: [inWork, ["02 10:00", resolve, validate, close]],
  abandoned: [inWork, ["02 10:00", abandon]],
  declined: [
    [
      "02 09:00",
      { do: "submit", policy, facts: { ...inquiry, category: "hardware" }, by: "customer" },
      triage,
    ],
  ],
};
