import { expect, test } from "vitest";
import { instantOf, never } from "../../src/units/index.ts";
import { replayChanges, type LoadChanges, type Opening } from "../../src/workload/index.ts";

const openings = (...times: readonly string[]): readonly Opening[] =>
  times.map((time, index) => ({
    line: index + 2,
    at: instantOf(time) ?? never,
    channel: index % 2 === 0 ? "email" : "phone",
    category: "access",
  }));

const changesOf = (zone: string, ...times: readonly string[]): LoadChanges | undefined =>
  replayChanges(openings(...times), zone, {});

test("the horizon begins on the date of the first opening and holds the last in whole weeks", () => {
  expect(changesOf("UTC", "2026-03-04T10:00:00Z", "2026-03-10T23:59:00Z")).toEqual({
    weeks: 1,
    replay: { start: "2026-03-04", tickets: 2, channels: ["email", "phone"], categories: ["access"] },
  });
  expect(changesOf("UTC", "2026-03-04T10:00:00Z", "2026-03-11T00:00:00Z")?.weeks).toBe(2);
  expect(changesOf("UTC", "2026-03-04T10:00:00Z")?.weeks).toBe(1);
});

test("dates are those of the zone", () => {
  const times = ["2026-03-04T20:00:00Z", "2026-03-11T14:59:00Z"];
  expect(changesOf("Asia/Tokyo", ...times)).toMatchObject({ weeks: 1, replay: { start: "2026-03-05" } });
  expect(changesOf("Asia/Tokyo", "2026-03-04T20:00:00Z", "2026-03-11T15:00:00Z")?.weeks).toBe(2);
});

test("weeks over a change of the clocks are still weeks of dates", () => {
  expect(changesOf("Europe/London", "2026-03-25T12:00:00Z", "2026-03-31T22:59:00Z")?.weeks).toBe(1);
  expect(changesOf("Europe/London", "2026-03-25T12:00:00Z", "2026-03-31T23:00:00Z")?.weeks).toBe(2);
});

test("weeks that were asked for stay, and so do seed and replications", () => {
  const asked = { weeks: 3, seed: "9", replications: 5 };
  const changes = replayChanges(openings("2026-03-04T10:00:00Z", "2026-12-24T10:00:00Z"), "UTC", asked);
  expect(changes).toMatchObject(asked);
});

test("without openings there is no horizon", () => {
  expect(changesOf("UTC")).toBeUndefined();
});

test("a zone that does not exist is left for the load's check to complain about", () => {
  expect(changesOf("Nowhere", "2026-03-04T23:59:00Z")?.replay?.start).toBe("2026-03-04");
});
