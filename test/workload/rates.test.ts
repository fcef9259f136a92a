import { expect, test } from "vitest";
import { daysOf, hourlyRates, weekWeights } from "../../src/workload/rates.ts";
import { changed, loadOf, sampleLoad } from "./sampleLoad.ts";

const even = changed(sampleLoad, [
  "variation:\n  day: { cv: 12%, correlation: 0.4 }\n  hour: { cv: 18% }\n",
  "",
]);

const sumOf = (values: Iterable<number> | undefined): number =>
  [...(values ?? [])].reduce((sum, value) => sum + value, 0);

test.for([
  ["mon", [0]],
  ["sun", [6]],
  ["mon-fri", [0, 1, 2, 3, 4]],
  ["sat,sun", [5, 6]],
  ["mon, wed-thu", [0, 2, 3]],
  ["fri-mon", [0, 4, 5, 6]],
  ["daily", [0, 1, 2, 3, 4, 5, 6]],
  ["mo-fri", []],
  ["mon-fr", []],
  ["mon-tue-wed", []],
  ["mon,", []],
  ["", []],
] as const)('"%s" names the days %j', ([key, days]) => {
  expect(daysOf(key)).toEqual(days);
});

test("without a profile all hours of the week weigh the same", () => {
  expect(weekWeights(undefined)).toEqual(new Array<number>(168).fill(1));
});

test("a profile gives its days their hours, and a day that it leaves out none", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const none = new Array<number>(24).fill(0);
  const late = hours.map((hour) => hour + 24);
  expect(weekWeights({ "tue,thu": hours, sun: late })).toEqual(
    [none, hours, none, hours, none, none, late].flat(),
  );
});

test("without variation a week expects exactly the inquiries that the load says, by the shape of its profile", () => {
  const { bounds, means } = hourlyRates(loadOf(even), "7", 0);
  const [email, phone, chat] = means;
  expect(bounds).toHaveLength(3 * 168 + 1);
  expect(new Set(email)).toEqual(new Set([504 / 168]));
  expect(sumOf(phone)).toBeCloseTo(3 * 168, 6);
  expect((phone?.[9] ?? 0) / (phone?.[8] ?? 0)).toBeCloseTo(2, 9);
  expect([phone?.[7], phone?.[17], phone?.[5 * 24 + 11]]).toEqual([0, 0, 0]);
  expect(sumOf(chat)).toBe(0);
});

test.for([
  ["2026-03-23", 167, "go forward"],
  ["2026-10-19", 169, "go back"],
] as const)(
  "in the week of %s, of %d hours, the profile keeps to the clock (clocks %s)",
  ([start, hours]) => {
    const load = loadOf(
      changed(even, ["start: 2026-03-02, weeks: 2, warmUp: 1", `start: ${start}, weeks: 1, warmUp: 0`]),
    );
    const { bounds, means } = hourlyRates(load, "7", 0);
    expect(means[1]).toHaveLength(hours);
    const busy = [...(means[1] ?? [])].flatMap((mean, hour) => (mean > 0 ? [bounds[hour] ?? 0] : []));
    const clock = busy.map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO("Europe/London"),
    );
    const weekend = clock.filter(({ dayOfWeek }) => dayOfWeek > 5).map(({ hour }) => hour);
    const weekday = clock.filter(({ dayOfWeek }) => dayOfWeek <= 5).map(({ hour }) => hour);
    expect(weekend).toEqual([9, 10, 9, 10]);
    expect(weekday).toEqual(Array.from({ length: 5 }, () => [8, 9, 10, 11, 12, 13, 14, 15, 16]).flat());
  },
);

test("a busy day and a busy hour are busy on every channel", () => {
  const { means } = hourlyRates(loadOf(), "7", 0);
  const usual = hourlyRates(loadOf(even), "7", 0).means;
  const busyOn = (channel: number, hour: number): number =>
    (means[channel]?.[hour] ?? 0) / (usual[channel]?.[hour] ?? 0);
  for (const hour of [9, 10, 33]) expect(busyOn(1, hour)).toBeCloseTo(busyOn(0, hour), 9);
  expect(busyOn(0, 9)).not.toBeCloseTo(busyOn(0, 10), 3);
});

test("hours of one day share how busy the day is", () => {
  const text = changed(sampleLoad, ["  hour: { cv: 18% }\n", ""]);
  const email = [...(hourlyRates(loadOf(text), "7", 0).means[0] ?? [])];
  expect(new Set(email.slice(0, 24)).size).toBe(1);
  expect(new Set(email).size).toBe(21);
});

test("each replication has busy days of its own, and the same ones when it is run again", () => {
  const of = (seed: string, replication: number) => hourlyRates(loadOf(), seed, replication).means[0];
  expect(of("7", 1)).toEqual(of("7", 1));
  expect(of("7", 1)).not.toEqual(of("7", 0));
  expect(of("8", 1)).not.toEqual(of("7", 1));
});

test("a channel whose profile is zero everywhere gets no inquiries", () => {
  const zero = `"${new Array<number>(24).fill(0).join(" ")}"`;
  const text = changed(
    sampleLoad,
    ["profiles:\n", `profiles:\n  none: { daily: ${zero} }\n`],
    ["perWeek: 504", "perWeek: 504, profile: none"],
  );
  expect(sumOf(hourlyRates(loadOf(text), "7", 0).means[0])).toBe(0);
});
