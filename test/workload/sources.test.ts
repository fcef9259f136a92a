import { expect, test } from "vitest";
import type { Inquiry, Load } from "../../src/workload/index.ts";
import { minutes } from "../../src/units/index.ts";
import { hourlyRates } from "../../src/workload/rates.ts";
import { msPerHour } from "../../src/workload/load.ts";
import { changed, inquiriesOf, loadOf, policyOf, sampleLoad, samplePolicy } from "./sampleLoad.ts";

const load = loadOf();
const [mails = [], calls = [], outage = []] = inquiriesOf(load);
const calm = changed(sampleLoad, [
  sampleLoad.slice(sampleLoad.indexOf("incidents:"), sampleLoad.indexOf("mix:")),
  "",
]);

test("each channel and each incident is a source, in the order of time, from the warm-up to the end", () => {
  const { start, end } = load.horizon;
  for (const [source, inquiries] of [mails, calls, outage].entries()) {
    const times = inquiries.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(100);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(start);
    expect(times.at(-1)).toBeLessThan(end);
    const causes = [...new Set(inquiries.map(({ incident }) => incident?.form.name))];
    expect(causes).toEqual([source === 2 ? "lost-link" : undefined]);
  }
  expect([
    new Set(mails.map(({ channel }) => channel)),
    new Set(calls.map(({ channel }) => channel)),
  ]).toEqual([new Set([0]), new Set([1])]);
});

test("calls come only in the hours of their profile, also when clocks change", () => {
  const spring = loadOf(changed(sampleLoad, ["start: 2026-03-02", "start: 2026-03-23"]));
  for (const { at } of inquiriesOf(spring)[1] ?? []) {
    const { hour, dayOfWeek } =
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London");
    const [opens, closes] = dayOfWeek > 5 ? [9, 11] : [8, 17];
    expect(hour >= opens && hour < closes).toBe(true);
  }
});

test("the same seed and replication bring the same inquiries, another brings others", () => {
  expect(inquiriesOf(loadOf(sampleLoad, policyOf(), { seed: "7" }))).toEqual([mails, calls, outage]);
  for (const other of [inquiriesOf(load, 1), inquiriesOf(loadOf(sampleLoad, policyOf(), { seed: "8" }))]) {
    expect(other[0]?.slice(0, 5).map(({ at }) => at)).not.toEqual(mails.slice(0, 5).map(({ at }) => at));
    expect(other[0]?.slice(0, 50).map(({ category }) => category)).not.toEqual(
      mails.slice(0, 50).map(({ category }) => category),
    );
  }
});

test("another policy with the same words meets the same customers", () => {
  const strict = changed(
    samplePolicy,
    ["firstResponse: 4h", "firstResponse: 5m"],
    ["[[critical, high], [high, low]]", "[[critical, critical], [critical, critical]]"],
    ['open: { mon-fri: "09:00-17:00" }', 'open: { daily: "06:00-22:00" }'],
  );
  expect(inquiriesOf(loadOf(sampleLoad, policyOf(strict)))).toEqual([mails, calls, outage]);
});

test("more staff meet the same customers", () => {
  const more = changed(
    sampleLoad,
    ["agents: 3", "agents: 9"],
    ["channels: [email, phone] }", "skills: [access, bug] }"],
  );
  expect(inquiriesOf(loadOf(more))).toEqual([mails, calls, outage]);
});

test("a further channel leaves the customers of the others as they were", () => {
  const chatting = changed(
    sampleLoad,
    ["  phone: { perWeek: 168", "  chat: { perWeek: 300 }\n  phone: { perWeek: 168"],
    ["channels: [email, phone]", "channels: [email, phone, chat]"],
  );
  const [first, chats, third] = inquiriesOf(loadOf(chatting));
  expect([first, third]).toEqual([mails, calls]);
  expect(chats?.length).toBeGreaterThan(500);
});

test("channels of the same rate have customers of their own", () => {
  const [first = [], second = []] = inquiriesOf(
    loadOf(changed(sampleLoad, ["perWeek: 168, profile: office", "perWeek: 504"])),
  );
  const times = new Set(first.map(({ at }) => at));
  const works = new Set(first.map(({ effort }) => effort[1]));
  expect(second.filter(({ at }) => times.has(at)).length).toBeLessThan(5);
  expect(second.filter(({ effort }) => works.has(effort[1])).length).toBeLessThan(5);
});

test("more weeks bring more inquiries after the same ones", () => {
  const longer = inquiriesOf(loadOf(sampleLoad, policyOf(), { weeks: 3 }))[0] ?? [];
  expect(longer.slice(0, mails.length)).toEqual(mails);
  expect(longer.length).toBeGreaterThan(mails.length + 300);
});

test("without the incident the customers of every channel are the same", () => {
  expect(inquiriesOf(loadOf(calm))).toEqual([mails, calls]);
});

test("how duplicates are handled changes nothing else about the customers of an incident", () => {
  const duplicates = "duplicates: { recognised: 60%, effort: { mean: 3m } }";
  const linking = loadOf(changed(sampleLoad, ["  at: tue 10:00", `  ${duplicates}\n    at: tue 10:00`]));
  const reports = inquiriesOf(linking)[2] ?? [];
  const unlinked = { incident: undefined, isRecognised: false, linkEffort: 0 };
  const rest = (inquiries: readonly Inquiry[]): readonly Inquiry[] =>
    inquiries.map((inquiry) => ({ ...inquiry, ...unlinked }));
  expect(rest(reports)).toEqual(rest(outage));
  const recognised = reports.filter(({ isRecognised }) => isRecognised).length / reports.length;
  expect(Math.abs(recognised - 0.6)).toBeLessThan(0.1);
  const mean = reports.reduce((sum, { linkEffort }) => sum + linkEffort, 0) / reports.length;
  expect(Math.abs(mean / minutes(3) - 1)).toBeLessThan(0.25);
});

test("an incident brings inquiries only while it lasts, of its categories and with what it is known to be", () => {
  const start = Date.UTC(2026, 2, 3, 10);
  for (const one of outage) {
    expect(one.at >= start && one.at < start + 4 * msPerHour).toBe(true);
    expect(one).toMatchObject({
      category: 0,
      signals: 1,
      service: 0,
      impact: 0,
      urgency: 0,
      claimed: -1,
      given: -1,
    });
  }
  expect(new Set(outage.map(({ channel }) => channel))).toEqual(new Set([0, 1]));
  const byPhone = outage.filter(({ channel }) => channel === 1);
  expect(byPhone.every(({ patience }) => patience < Infinity)).toBe(true);
  expect(Math.abs(byPhone.length / outage.length - 0.25)).toBeLessThan(0.1);
});

/** Inquiries that the incident should bring: all but one of 30 times half of what comes at that time anyhow. */
function expectedOf(of: Load, replication: number, from: number, to: number): number {
  const { bounds, means } = hourlyRates(of, "7", replication);
  const overlap = (hour: number): number =>
    Math.max(0, Math.min(to, bounds[hour + 1] ?? 0) - Math.max(from, bounds[hour] ?? 0)) / msPerHour;
  return means
    .flatMap((channel) => [...channel].map((mean, hour) => 29 * 0.5 * mean * overlap(hour)))
    .reduce((a, b) => a + b);
}

test.for([
  ["at: tue 10:00", 10],
  ["at: tue 10:40", 10 + 2 / 3],
] as const)("an incident %s multiplies the rate of its categories from then on", ([at, hour]) => {
  const one = loadOf(changed(sampleLoad, ["at: tue 10:00", at]));
  const from = Date.UTC(2026, 2, 3) + hour * msPerHour;
  for (let replication = 0; replication < 6; replication++) {
    const expected = expectedOf(one, replication, from, from + 4 * msPerHour);
    const seen = inquiriesOf(one, replication)[2]?.length ?? 0;
    expect(Math.abs(seen - expected)).toBeLessThan(3.5 * Math.sqrt(expected));
  }
});

test("what an incident does not say comes from the mix", () => {
  const vague = changed(
    sampleLoad,
    ["    service: planner\n    impact: team\n    urgency: blocked\n", ""],
    ["    signals: outage\n", ""],
  );
  const seen: readonly Inquiry[] = inquiriesOf(loadOf(vague))[2] ?? [];
  expect(new Set(seen.map(({ impact }) => impact))).toEqual(new Set([0, 1]));
  expect(new Set(seen.map(({ service }) => service))).toEqual(new Set([0, 1]));
  expect(new Set(seen.map(({ signals }) => signals))).toEqual(new Set([0]));
});

test("an incident of several categories brings them by their shares", () => {
  const both = changed(sampleLoad, ["categories: access", "categories: [access, bug]"]);
  const seen = inquiriesOf(loadOf(both))[2] ?? [];
  const share = seen.filter(({ category }) => category === 1).length / seen.length;
  expect(Math.abs(share - 0.5)).toBeLessThan((3.5 * 0.5) / Math.sqrt(seen.length));
});

test("an incident that multiplies by one brings nobody", () => {
  expect(inquiriesOf(loadOf(changed(sampleLoad, ["multiplies: 30", "multiplies: 1"])))[2]).toEqual([]);
});
