import { expect, test } from "vitest";
import { instant, instantOf } from "../../../src/units/index.ts";
import { duringKey, momentText, situationsOf } from "../../../src/policy/verify/situations.ts";
import { changed, clean, loaded } from "./cleanPolicy.ts";

const { policy } = loaded(clean);
const week = { from: instant(Date.UTC(2026, 0, 5)), to: instant(Date.UTC(2026, 0, 12)) };
const hour = 3_600_000;

test("the kinds of instants are those that a walk through every minute of a week meets", () => {
  const situations = situationsOf(policy, week);
  const kinds = new Set<string>();
  for (let at = week.from; at < week.to; at = instant(at + hour / 60))
    kinds.add(policy.calendars.names.filter((name) => policy.calendars.get(name).openAt(at)).join(","));
  expect(new Set(situations.map(({ open }) => [...open].join(",")))).toEqual(kinds);
});

test("a contact is reachable in the hours of their calendar", () => {
  const [night, day] = situationsOf(policy, week);
  expect([...(night?.reachable ?? [])]).toEqual(["engineer", "ann", "boss"]);
  expect([...(day?.reachable ?? [])]).toEqual(["desk", "engineer", "ann", "boss"]);
});

test("a rota is reachable while whoever is on call is", () => {
  const text = changed("members: [ann]", "members: [ann, desk]", clean);
  const nights = situationsOf(loaded(text).policy, { ...week, to: instant(week.to + 7 * 24 * hour) });
  const isReached = nights
    .filter(({ open }) => !open.has("office"))
    .map((one) => one.reachable.has("engineer"));
  expect(isReached.toSorted()).toEqual([false, true]);
});

test("a rota that cannot be read reaches nobody, and one that leads back to itself ends", () => {
  const unread = loaded(changed("weekly mon 09:00", "every monday", clean)).policy;
  expect(situationsOf(unread, week).some(({ reachable }) => reachable.has("engineer"))).toBe(false);
  const circle = changed(
    "ann: { title: Ann, calendar: always }",
    "ann: { title: Ann, rota: engineers }",
    clean,
  );
  expect(situationsOf(loaded(circle).policy, week).every(({ reachable }) => reachable.has("ann"))).toBe(true);
});

test("holidays and changes of clocks are in the years that are looked at", () => {
  const at = instantOf("2026-12-25T12:00:00Z");
  expect(at !== undefined && policy.calendars.get("office").openAt(at)).toBe(false);
  expect(situationsOf(policy).map(({ during }) => during)).toEqual(["night", ""]);
});

test("an instant is told with its weekday, in the policy's zone", () => {
  expect(momentText(policy, instant(Date.UTC(2026, 6, 5, 2)))).toBe(
    "Sunday 2026-07-05 03:00 (Europe/London)",
  );
  const zoneless = loaded(changed("customerZone: Europe/London\n", "", clean)).policy;
  expect(momentText(zoneless, instant(Date.UTC(2026, 6, 5, 2)))).toContain("(Europe/London)");
});

test("calendars that are open together have one key", () => {
  expect(duringKey(["a", "b"])).toBe("a,b");
});
