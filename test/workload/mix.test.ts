import { expect, test } from "vitest";
import type { Inquiry } from "../../src/workload/index.ts";
import { changed, errorsFrom, inquiriesOf, loadOf, sampleLoad } from "./sampleLoad.ts";

/** The sample without variation and incidents, with 12,000 e-mails and 6,000 calls in its one week. */
const many = changed(
  sampleLoad,
  ["weeks: 2, warmUp: 1", "weeks: 1, warmUp: 0"],
  ["perWeek: 504", "perWeek: 12000"],
  ["perWeek: 168", "perWeek: 6000"],
  [sampleLoad.slice(sampleLoad.indexOf("variation:"), sampleLoad.indexOf("mix:")), ""],
);
const load = loadOf(many);
const [mails = [], calls = []] = inquiriesOf(load);
const [access, bug] = [0, 1];
const aboutAccess = mails.filter(({ category }) => category === access);
const aboutBugs = mails.filter(({ category }) => category === bug);

/** Fails unless as many of the inquiries are such as a share says, within what chance allows. */
function expectShare(inquiries: readonly Inquiry[], is: (one: Inquiry) => boolean, share: number): void {
  const count = inquiries.filter(is).length;
  expect(Math.abs(errorsFrom(count, inquiries.length, share)), `${count} for ${share}`).toBeLessThan(3.5);
}

/** Fails unless values have this mean and coefficient of variation, within what chance allows. */
function expectSpread(values: readonly number[], mean: number, cv: number, cvWithin: number): void {
  const seen = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - seen) ** 2, 0) / values.length;
  expect(Math.abs(seen / mean - 1)).toBeLessThan((3.5 * cv) / Math.sqrt(values.length));
  expect(Math.abs(Math.sqrt(variance) / seen / cv - 1)).toBeLessThan(cvWithin);
}

test("categories come by their shares, on a channel as much more often as the load says", () => {
  expectShare(mails, ({ category }) => category === access, 0.5);
  expectShare(calls, ({ category }) => category === access, 2 / 3);
  expect(mails.every(({ category }) => category === access || category === bug)).toBe(true);
});

test("plans, impact, urgency, claims and services come by the shares of the category", () => {
  expectShare(mails, ({ plan }) => plan === 1, 0.25);
  expectShare(aboutAccess, ({ impact }) => impact === 0, 0.1);
  expectShare(aboutAccess, ({ urgency }) => urgency === 0, 0.4);
  expectShare(aboutAccess, ({ claimed }) => claimed === 1, 0.5);
  expectShare(aboutAccess, ({ claimed }) => claimed === 2, 0.5);
  expectShare(aboutAccess, ({ service }) => service === 1, 0.2);
  expectShare(aboutAccess, ({ impact, service }) => impact === 0 && service === 1, 0.02);
});

test("what a category does not describe is absent from its inquiries", () => {
  const absent = { impact: -1, urgency: -1, claimed: -1, service: -1, given: -1, signals: 0 };
  for (const one of aboutBugs) expect(one).toMatchObject(absent);
});

test("each signal shows on its own", () => {
  expectShare(aboutAccess, ({ signals }) => signals % 2 === 1, 0.05);
  expectShare(aboutAccess, ({ signals }) => signals >= 2, 0.2);
  expectShare(aboutAccess, ({ signals }) => signals === 3, 0.01);
});

test("an inquiry takes the knowledge of a tier by the shares of its category, of the first tier otherwise", () => {
  expectShare(aboutAccess, ({ neededTier }) => neededTier === 1, 0.3);
  expect(aboutBugs.every(({ neededTier }) => neededTier === 0)).toBe(true);
});

const minutesAt = (inquiries: readonly Inquiry[], tier: number): readonly number[] =>
  inquiries.map(({ effort }) => (effort[tier] ?? NaN) / 60_000);

test("effort follows the tier, times the factor of the category", () => {
  expectSpread(minutesAt(aboutBugs, 0), 10, 0.8, 0.08);
  expectSpread(minutesAt(aboutAccess, 0), 20, 0.8, 0.08);
  expectSpread(minutesAt(aboutBugs, 1), 30, 1, 0.08);
  expectSpread(minutesAt(aboutAccess, 1), 60, 1, 0.08);
});

test("a channel with an effort of its own has it in that tier only", () => {
  const bugCalls = calls.filter(({ category }) => category === bug);
  expectSpread(minutesAt(bugCalls, 0), 6, 0.5, 0.08);
  expectSpread(minutesAt(bugCalls, 1), 30, 1, 0.12);
});

test("work is whole milliseconds, and never none", () => {
  for (const { effort } of mails) {
    expect(effort.every((work) => Number.isInteger(work) && work >= 1)).toBe(true);
  }
  const quick = loadOf(changed(many, ["tier1: { mean: 10m, cv: 0.8 }", "tier1: 0s"]));
  expect(new Set(inquiriesOf(quick)[0]?.map(({ effort }) => effort[0]))).toEqual(new Set([1]));
});

test("a caller waits as long as the load says, and who writes waits without end", () => {
  expectSpread(
    calls.map(({ patience }) => patience / 60_000),
    5,
    1,
    0.08,
  );
  expect(mails.every(({ patience }) => patience === Infinity)).toBe(true);
});

test("customers are asked, come back and confirm as the load says", () => {
  expectShare(mails, ({ isAsked }) => isAsked, 0.25);
  expectShare(mails, ({ isReopened }) => isReopened, 0.1);
  expectShare(mails, ({ askAfter }) => askAfter < 0.3, 0.3);
  const hour = 3_600_000;
  expect(mails[0]).toMatchObject({
    firstReplyAfter: 180_000,
    replyAfter: 12 * hour,
    reopenAfter: 30 * hour,
    reopenEffort: 0.4,
    confirmAfter: 20 * hour,
  });
});

test("customers of whom the load says nothing are patient, never asked and never come back", () => {
  const customers = many.slice(many.indexOf("firstReplyAfter:"), many.indexOf("staff:"));
  const seen = inquiriesOf(loadOf(changed(many, [customers, ""]))).flat();
  for (const one of seen) {
    expect(one).toMatchObject({
      patience: Infinity,
      isAsked: false,
      isReopened: false,
      firstReplyAfter: 0,
      confirmAfter: 0,
    });
  }
});

test("without shares of plans everybody has the first plan", () => {
  const seen =
    inquiriesOf(loadOf(changed(many, ["  plans: { standard: 75%, premium: 25% }\n", ""])))[0] ?? [];
  expect(new Set(seen.map(({ plan }) => plan))).toEqual(new Set([0]));
});

test("more effort changes nothing else about the customers", () => {
  const harder = inquiriesOf(
    loadOf(changed(many, ["tier1: { mean: 10m, cv: 0.8 }", "tier1: { mean: 20m, cv: 0.8 }"])),
  )[0];
  expect(harder?.map((one) => ({ ...one, effort: 0 }))).toEqual(mails.map((one) => ({ ...one, effort: 0 })));
  const ratio = (harder?.[5]?.effort[0] ?? 0) / (mails[5]?.effort[0] ?? 1);
  expect(ratio).toBeCloseTo(2, 4);
});

test("mistakes, hand-overs and second attempts come by the shares of the load, and change nothing else", () => {
  const mishaps = changed(
    `${many}triage: { matrix: { low: { high: 1 } }, noticed: 30% }\nhandOver: { effort: { mean: 5m }, sentBack: 20% }\n`,
    ["  confirm: 20h\n", "  confirm: 20h\n  redial: { share: 40%, after: 10m }\n"],
  );
  const [drawn = []] = inquiriesOf(loadOf(mishaps));
  expectShare(drawn, ({ isNoticed }) => isNoticed, 0.3);
  expectShare(drawn, ({ isSentBack }) => isSentBack, 0.2);
  expectShare(drawn, ({ triage }) => triage < 0.5, 0.5);
  expectShare(drawn, ({ again }) => again < 0.25, 0.25);
  expectSpread(
    drawn.map(({ handOverEffort }) => handOverEffort),
    300_000,
    1,
    0.1,
  );
  const plain = { handOverEffort: 0, isSentBack: false, triage: 0, isNoticed: false, again: 0 };
  expect(drawn.map((one) => ({ ...one, ...plain }))).toEqual(mails.map((one) => ({ ...one, ...plain })));
});

const wrapping = changed(many, [
  "firstReplyAfter: 3m",
  "firstReplyAfter: 3m\nwrapUp: { tier1: { mean: 2m, cv: 0.5 }, tier1.phone: 1m }",
]);

test("wrap-up is drawn by tier and channel, on its own, so that all else about an inquiry stays as it was", () => {
  const [wrappedMails = [], wrappedCalls = []] = inquiriesOf(loadOf(wrapping));
  expectSpread(
    wrappedMails.map(({ wrapUp }) => (wrapUp[0] ?? NaN) / 60_000),
    2,
    0.5,
    0.05,
  );
  expect(new Set(wrappedMails.map(({ wrapUp }) => wrapUp[1]))).toEqual(new Set([0]));
  expect(new Set(wrappedCalls.map(({ wrapUp }) => wrapUp[0]))).toEqual(new Set([60_000]));
  const without = (inquiries: readonly Inquiry[]): readonly Inquiry[] =>
    inquiries.map((one) => ({ ...one, wrapUp: new Float64Array(2) }));
  expect(without(wrappedMails)).toEqual(mails);
  expect(without(wrappedCalls)).toEqual(calls);
});
