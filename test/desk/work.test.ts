import { expect, test } from "vitest";
import { minutes } from "../../src/units/index.ts";
import { finished, handOversOf, hoursOf, none, outcomesOf, storyOf, timesOf } from "./script.ts";

test("customers on live channels are answered the moment an agent takes them", () => {
  const desk = finished({}, { at: "mon 09:00", channel: "phone", reads: 4, work: 10 });
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:00"]);
});

test("an intake rule sends a ticket to its tier before anybody else looks", () => {
  const escalations = [{ clause: "ESC-1", at: "intake", when: { signal: "outage" }, to: "tier3" }];
  const desk = finished({ policy: { escalations } }, { at: "mon 09:00", signal: "outage", work: [1, 2, 3] });
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:03"]);
  expect(handOversOf(desk)).toEqual([]);
  expect(desk.state.measures.clauseCounts[desk.state.cases.clauses.indexOf("ESC-1")]).toBe(1);
});

test("a customer is answered once, by whoever is first, and before the work ends", () => {
  const desk = finished({}, { at: "mon 09:00", needs: "tier2", work: 10, reads: 15 });
  expect(storyOf(desk, 1).slice(4, 6)).toEqual(["mon 09:10 answered", "mon 09:10 escalated"]);
  expect(timesOf(desk, "answered")).toEqual(["1 at mon 09:10"]);
  expect(outcomesOf(desk, "firstResponse")).toEqual({ ...none, met: 1 });
});

test("a tier that takes a ticket over reads it again first", () => {
  const desk = finished({}, { at: "mon 09:00", needs: "tier3", work: [10, 20, 30], rereads: 5 });
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under no clause at mon 09:10",
    "1 to tier3 under no clause at mon 09:35",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:10"]);
});

test("a ticket that is sent back is read there, handed up again, and not sent back a second time", () => {
  const inquiry = { at: "mon 09:00", needs: "tier2", work: [10, 20, 30], rereads: 5, sentBack: true };
  const desk = finished({}, inquiry);
  expect(handOversOf(desk)).toEqual([
    "1 to tier2 under no clause at mon 09:10",
    "1 to tier1 under no clause at mon 09:15",
    "1 to tier2 under no clause at mon 09:20",
  ]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:45"]);
  expect(desk.state.measures.tickets).toMatchObject({ escalated: 3, sentBack: 1 });
});

test("a ticket that a rule brought to its tier at intake was handed over by nobody who could have it back", () => {
  const escalations = [{ clause: "ESC-1", at: "intake", when: { signal: "outage" }, to: "tier2" }];
  const inquiry = { at: "mon 09:00", signal: "outage", needs: "tier2", sentBack: true };
  expect(handOversOf(finished({ policy: { escalations } }, inquiry))).toEqual([]);
});

test("after a ticket has gone its agent wraps up, busy and not free, before the next", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", needs: "tier2", work: [10, 20, 30], wrapUp: 3 },
    { at: "mon 09:01" },
  );
  expect(handOversOf(desk)).toEqual(["1 to tier2 under no clause at mon 09:10"]);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "1 at mon 09:10", "2 at mon 09:13"]);
  const [first, second] = [hoursOf(desk, 0), hoursOf(desk, 1)];
  expect([first.busy, first.wrappingUp, second.busy, second.wrappingUp]).toEqual(
    [23, 3, 23, 3].map((count) => minutes(count)),
  );
});

test("wrap-up goes with solving and handing over, not with asking the customer", () => {
  const desk = finished({}, { at: "mon 09:00", wrapUp: 3, asked: { after: 0.5, reply: 60 } });
  expect(hoursOf(desk)).toMatchObject({ busy: minutes(13), wrappingUp: minutes(3) });
});

test("the time that agents spend on a ticket is work, longer beside another chat, and wrap-up", () => {
  const chats = ["mon 09:00", "mon 09:05"].map((at) => ({ at, channel: "chat", work: 10, wrapUp: 2 }));
  const { measures } = finished({ load: { chatSlowDown: 0.5 } }, ...chats).state;
  expect([measures.handled[0], measures.handleSums[0]]).toEqual([2, minutes(10 + 2 + 15 + 2)]);
});

test("an agent who wraps up a chat is busy with it and still takes a second one", () => {
  const chats = ["mon 09:00", "mon 09:11"].map((at) => ({ at, channel: "chat", work: 10, wrapUp: 5 }));
  const desk = finished({ load: { chatSlowDown: 1 } }, ...chats);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10", "2 at mon 09:31"]);
  // 9:10 to 9:11 and 9:31 to 9:36: else the agent also had a chat in hand.
  expect(hoursOf(desk)).toMatchObject({ busy: minutes(36), wrappingUp: minutes(6) });
});
