import { fc } from "@fast-check/vitest";
import { decide, evolve, isRejected, type Ticket, type TicketEvent } from "../../src/ledger/index.ts";
import type { Facts, Policy } from "../../src/policy/index.ts";
import { after, invariant, minutes, type Duration, type Instant } from "../../src/units/index.ts";
import * as life from "./life.ts";
import { policy, stricterPolicy } from "./samplePolicy.ts";

const facts: fc.Arbitrary<Facts> = fc.record({
  plan: fc.constantFrom("standard", "premium"),
  channel: fc.constantFrom("email", "phone"),
  category: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom("access", "bug") },
    { weight: 1, arbitrary: fc.constant("hardware") },
  ),
  signals: fc.constantFrom([], [], ["outage"]),
  impact: fc.constantFrom("organisation", "team", "person"),
  urgency: fc.constantFrom("blocked", "degraded", "minor"),
});

const submission = fc.record({
  do: fc.constant("submit" as const),
  facts,
  by: fc.constantFrom("customer" as const, "agent" as const),
});

/** Things often done one after another, each at its own time; what does not fit is refused. */
const habits: readonly (readonly Tried[])[] = [
  [life.triage, life.assign, life.startWork],
  [life.assign, life.startWork],
  [life.assign, life.startWork, life.resolve],
  [life.answer, life.holdForCustomer, life.receiveReply, life.goOn, life.assign, life.startWork],
  [life.holdForVendor, life.receiveReply, life.goOn, life.assign, life.startWork],
  [life.answer, { do: "link", parent: "T-0" }, life.holdForIncident, life.resolve],
  [life.answer],
  [life.receiveReply],
  [life.resolve, life.reopen],
  [life.resolve, life.answer, life.validate, life.close],
  [life.reopen, life.assign, life.startWork],
];
const deed = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...habits.flat()) },
  {
    weight: 16,
    arbitrary: fc.constantFrom<Tried>(
      life.autoAcknowledge,
      { do: "acknowledge", by: "agent" },
      life.giveWorkaround,
      life.putBack,
      life.interrupt,
      life.requestEscalation,
      { do: "requestEscalation", by: "customer", given: [] },
      { do: "requestEscalation", by: "employee", given: [] },
      { do: "requestAction", action: "onSite" },
      { do: "performAction", action: "onSite" },
      { do: "performAction", action: "rcaDelivery" },
      { do: "link", parent: "T-0" },
      { do: "retarget" },
      life.escalate,
      { do: "escalate", to: "tier1", clause: undefined },
      { do: "escalate", to: "nowhere", clause: undefined },
      ...["critical", "high", "normal", "low", "none such"].map(life.setPriority),
      { do: "close", by: "time" },
    ),
  },
  { weight: 1, arbitrary: fc.constant<Tried>(life.abandon) },
  { weight: 1, arbitrary: submission },
);
const deeds = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...habits) },
  { weight: 2, arbitrary: deed.map((one) => [one]) },
);

/** Often nothing or a multiple of a quarter of an hour, so that things coincide with each other and with closings. */
const gap: fc.Arbitrary<Duration> = fc
  .oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }).map((quarters) => quarters * 15) },
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(60 * 16, 60 * 72, 60 * 72 + 1) },
  )
  .map(minutes);

/** A deed; a submission without its policy, which would only be in the way of reading a counterexample. */
type Tried =
  | Exclude<life.Deed, { readonly policy: Policy }>
  | Omit<Extract<life.Deed, { readonly do: "submit" }>, "policy">
  | Omit<Extract<life.Deed, { readonly do: "retarget" }>, "policy">;

/** Something that somebody tries to do with a ticket. */
export interface Attempt {
  readonly gap: Duration;
  readonly deed: Tried;
}

const withPolicy = (tried: Tried): life.Deed => {
  if (tried.do === "submit") return { ...tried, policy };
  return tried.do === "retarget" ? { do: "retarget", policy: stricterPolicy } : tried;
};

const timed = (list: readonly Tried[]): fc.Arbitrary<readonly Attempt[]> =>
  fc.tuple(...list.map((one) => fc.record({ gap, deed: fc.constant(one) })));
const beginning = fc.oneof(
  { weight: 9, arbitrary: timed([life.triage, life.assign, life.startWork]) },
  { weight: 1, arbitrary: timed([]) },
);

/** Attempts in time order: a submission, then anything at all, allowed or not. */
export const anyAttempts: fc.Arbitrary<readonly Attempt[]> = fc
  .tuple(submission, beginning, fc.array(deeds.chain(timed), { minLength: 1, maxLength: 12, size: "max" }))
  .map(([first, next, rest]) => [{ gap: minutes(0), deed: first }, ...next, ...rest.flat()]);

/** What became of one attempt. */
export interface Moment {
  readonly at: Instant;
  readonly before: Ticket | undefined;
  readonly decided: ReturnType<typeof decide>;
  readonly after: Ticket;
}

/** Each attempt decided and, where it was allowed, carried out; the tickets are frozen, so that nothing changes them. */
export function carryOut(attempts: readonly Attempt[]): readonly Moment[] {
  let at = life.march("02 08:45");
  let ticket: Ticket | undefined;
  return attempts.map(({ gap: later, deed: tried }) => {
    at = after(at, later);
    const before = ticket;
    const decided = decide(before, { ...withPolicy(tried), at });
    if (!isRejected(decided)) {
      for (const event of decided) ticket = frozen(evolve("T-1", ticket, event));
    }
    invariant(ticket !== undefined, "the first attempt is a submission");
    return { at, before, decided, after: ticket };
  });
}

function frozen(ticket: Ticket): Ticket {
  for (const mark of ticket.marks) Object.freeze(mark);
  Object.freeze(ticket.marks);
  return Object.freeze(ticket);
}

/** The events of all attempts that were allowed. */
export const eventsOf = (moments: readonly Moment[]): readonly TicketEvent[] =>
  moments.flatMap(({ decided }) => (isRejected(decided) ? [] : decided));

/** The last moment. */
export function lastOf(moments: readonly Moment[]): Moment {
  const last = moments.at(-1);
  invariant(last !== undefined, "a life has at least its submission");
  return last;
}
