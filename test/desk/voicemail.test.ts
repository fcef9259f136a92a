import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cyclesOf } from "../../src/ledger/index.ts";
import { minutes } from "../../src/units/index.ts";
import { expectAgreement, replayed } from "./agreement.ts";
import { ranDesk, sampleLoad } from "./sampleLoad.ts";
import { finished, line, policyWith, storyOf, timesOf } from "./script.ts";

const staff = [
  line("ann", "tier1", 1, { hours: "office" }),
  line("bea", "tier2", 1, { hours: "office" }),
  line("cid", "tier3", 1, { hours: "office" }),
];
/** Who leaves a message is called back within an hour of the office's time. */
const promising = {
  targets: [
    {
      clause: "SLA-1",
      default: true,
      calendar: "office",
      firstResponse: "8h",
      resolution: "none",
      callBack: "1h",
    },
  ],
};
const message = { at: "mon 20:00", channel: "hotline", patience: 5 };

test("a message is called back by an agent of its channel once they are there, and that is the first response", () => {
  const desk = finished({ load: { staff } }, { ...message, reads: 3, work: 10 });
  expect(storyOf(desk, 1)).toEqual([
    "mon 20:00 submitted",
    "mon 20:00 triaged",
    "mon 20:00 messageLeft",
    "tue 09:00 assigned",
    "tue 09:00 workStarted",
    "tue 09:03 calledBack",
    "tue 09:03 answered",
    "tue 09:10 resolved",
    "thu 09:10 closed",
  ]);
  const counts = { left: 1, calledBack: 1, waited: minutes(13 * 60 + 3), met: 0, missed: 0, open: 0 };
  expect(desk.state.measures.messages).toEqual(counts);
});

test("the target for calling back is judged in its calendar, on the messages alone", () => {
  const desk = finished(
    { load: { staff }, policy: promising },
    { ...message, work: 60 },
    { ...message, work: 10 },
    { ...message, work: 1 },
    { at: "tue 10:00", channel: "hotline", work: 120 },
    { at: "fri 17:00", channel: "hotline" },
  );
  // At nine, at ten and at ten past ten; what came after closing on Friday is not called back in that week, nor due.
  expect(timesOf(desk, "calledBack")).toEqual(["1 at tue 09:00", "2 at tue 10:00", "3 at tue 10:10"]);
  expect(desk.state.measures.messages).toMatchObject({ left: 4, calledBack: 3, met: 2, missed: 1, open: 1 });
});

test("a message that is late and not called back at the end has missed its target", () => {
  const away = staff.map((one) => ({ ...one, hours: { mon: "09:00-17:00" } }));
  const desk = finished({ load: { staff: away }, policy: promising }, message);
  expect(desk.state.measures.messages).toMatchObject({ left: 1, calledBack: 0, missed: 1, open: 0 });
});

test("whoever calls back asks on the telephone, and waits for no letter", () => {
  const desk = finished({ load: { staff } }, { ...message, asked: { after: 0.5, reply: 600 } });
  expect(timesOf(desk, "asked")).toEqual([]);
});

test("a call back is a conversation, which is finished after the end of the shift", () => {
  const handing = staff.map((one) => ({ ...one, endOfShift: "hand-over" }));
  const desk = finished({ load: { staff: handing } }, { ...message, work: 600 });
  expect(timesOf(desk, "interrupted")).toEqual([]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at tue 19:00"]);
});

test("who calls while the channel is open or writes at night leaves no message", () => {
  const desk = finished(
    {},
    { at: "mon 10:00", channel: "hotline", patience: 60 },
    { at: "mon 20:00", channel: "email" },
  );
  expect(desk.state.measures.messages).toMatchObject({ left: 0, calledBack: 0 });
});

/** The busy week under a policy with a target for calling back. */
const calling = {
  ...sampleLoad,
  policy: policyWith({
    ...promising,
    plans: { plain: {}, plus: { extends: "plain" } },
    signals: { outage: { title: "Nobody can work" } },
  }),
};

property.prop([fc.nat()], { seed: 1, numRuns: 20 })(
  "the ledger counts the same calls back as the desk",
  (seed) => {
    const desk = ranDesk(calling, String(seed));
    expectAgreement(desk);
    const counts = { met: 0, missed: 0, open: 0, cancelled: 0 };
    for (const ticket of replayed(desk).values()) {
      if (ticket.submittedAt < calling.horizon.measuredFrom) continue;
      for (const { target, outcome } of cyclesOf(ticket, desk.state.now))
        if (target.metric === "callBack") counts[outcome] += 1;
    }
    const { met, missed, open, left, calledBack } = desk.state.measures.messages;
    expect({ met, missed, open, cancelled: 0 }).toEqual(counts);
    expect(left).toBe(met + missed + open);
    expect(calledBack).toBeGreaterThan(0);
  },
);
