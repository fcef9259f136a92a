import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { planMerge } from "../../src/trainer/mergeEvents.ts";
import type { StoredEvent } from "../../src/trainer/store.ts";
import { instant } from "../../src/units/index.ts";
import { logs } from "./arbitraries.ts";
import { drill, noon } from "./node/samples.ts";

const nothing = (): readonly StoredEvent[] => [];
const begun: StoredEvent = { session: "s", trainee: "Ann", n: 1, wall: noon, event: drill };
const next = (n: number, at = n): StoredEvent => ({ ...begun, n, event: { type: "paused", at } });

property.prop([logs, fc.nat(40)])("only what a store does not have is new to it", (log, count) => {
  const kept = log.slice(0, count);
  const plan = planMerge(log, (session) => kept.filter((one) => one.session === session));
  expect(plan).toEqual({ fresh: log.slice(count), known: kept.length, conflicts: [] });
});

property.prop([logs, fc.infiniteStream(fc.nat(1_000))])(
  "in whatever order the lines of a file stand, each session comes in its own",
  (log, keys) => {
    const shuffled = log
      .map((event) => ({ event, key: keys.next().value as number }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ event }) => event);
    const { fresh, conflicts } = planMerge([...shuffled, ...shuffled], nothing);
    expect(conflicts).toEqual([]);
    const bySession = (events: readonly StoredEvent[]): unknown =>
      Object.fromEntries(Map.groupBy(events, ({ session }) => session));
    expect(bySession(fresh)).toEqual(bySession(log));
  },
);

test("an event that differs from the known one, skips one or names another trainee cannot be added", () => {
  const kept = (): readonly StoredEvent[] => [begun, next(2)];
  const incoming = [next(2, 7), next(4), { ...next(3), trainee: "Bo" }, { ...next(2), wall: instant(0) }];
  expect(planMerge(incoming, kept)).toEqual({
    fresh: [],
    known: 0,
    conflicts: [
      { index: 0, kind: "differs" },
      { index: 1, kind: "gap" },
      { index: 2, kind: "otherTrainee" },
      { index: 3, kind: "differs" },
    ],
  });
});
