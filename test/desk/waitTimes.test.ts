import { expect, test } from "vitest";
import { finished, line, none, outcomesOf, timesOf, upstairs } from "./script.ts";

test("a message that comes at night waits for the shift, and a night in which its clock stands still is not booked", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const always = { accepts: "always", worked: "always" };
  const channels = {
    email: { accepts: "always", worked: "office" },
    ...Object.fromEntries(["phone", "chat", "hotline", "counter"].map((id) => [id, always])),
  };
  const desk = finished(
    { policy: { channels }, load: { staff } },
    { at: "mon 18:00", work: 30, reads: 1 },
    { at: "mon 19:00", work: 300, reads: 1 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at tue 09:00", "2 at tue 09:30"]);
  const [queue, closed] = desk.state.measures.cell("resolution", {
    priority: 1,
    channel: 0,
    plan: 0,
  }).missedParts;
  expect([queue, closed].map((span = 0) => span / 60_000)).toEqual([30, 0]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1, missed: 1 });
});

test("closed hours in which the clock counts are told apart from the queue", () => {
  const staff = [line("ann", "tier1", 1, { hours: "office" }), ...upstairs];
  const desk = finished(
    { load: { staff } },
    { at: "mon 16:00", work: 90 },
    { at: "mon 16:30", channel: "hotline", priority: "high", work: 30 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 16:00", "2 at tue 09:00"]);
  const hotline = desk.state.load.lexicon.indexOf("channel", "hotline");
  const parts = [
    ...desk.state.measures.cell("resolution", { priority: 0, channel: hotline, plan: 0 }).missedParts,
  ];
  // Half an hour of the office's time, sixteen hours of none, half an hour of work.
  expect(parts.map((span) => span / 60_000)).toEqual([30, 16 * 60, 0, 30, 0, 0, 0]);
});

test("after a hand-over the wait belongs to the hand-over", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", needs: "tier2", priority: "high", work: [10, 60] },
    { at: "mon 09:00", needs: "tier2", priority: "high", work: [10, 60] },
  );
  const [queue, , handOver] = desk.state.measures.cell("resolution", {
    priority: 0,
    channel: 0,
    plan: 0,
  }).missedParts;
  // Only the second is late: it waits ten minutes for the first tier and fifty for the second.
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1, missed: 1 });
  expect([queue, handOver].map((span = 0) => span / 60_000)).toEqual([10, 50]);
});
