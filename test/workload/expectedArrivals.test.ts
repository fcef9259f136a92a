import { expect, test } from "vitest";
import { expectedArrivals, sourcesOf, emptyInquiry, type Load } from "../../src/workload/index.ts";
import { never } from "../../src/units/index.ts";
import { sampleLoad } from "../desk/sampleLoad.ts";
import { loadWith } from "../desk/script.ts";

const total = (means: Float64Array): number => means.reduce((sum, mean) => sum + mean, 0);

test("every channel brings what it has in a week, in each measured week", () => {
  const arrivals = { email: { perWeek: 120 }, phone: { perWeek: 40 } };
  const load = loadWith({ arrivals, horizon: { start: "2026-03-02", weeks: 3, warmUp: 2, zone: "UTC" } });
  const found = expectedArrivals(load);
  expect(found.sources.map(({ kind, name, index, means }) => [kind, name, index, total(means)])).toEqual([
    ["channel", "email", 0, expect.closeTo(360, 9)],
    ["channel", "phone", 1, expect.closeTo(120, 9)],
  ]);
  expect([found.bounds[0], found.bounds.at(-1)]).toEqual([load.horizon.measuredFrom, load.horizon.end]);
  expect([...found.hourOfWeek.slice(0, 3), found.hourOfWeek.at(-1)]).toEqual([0, 1, 2, 167]);
});

/** Measured inquiries over replications, by source: channel index, or -1 less the index of the kind of incident. */
function drawn(load: Load, replications: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const inquiry = emptyInquiry(load.policy.tiers.length);
  for (let replication = 0; replication < replications; replication++) {
    for (const source of sourcesOf(load, "expected", replication)) {
      while (source.nextAt !== never) {
        source.take(inquiry);
        if (inquiry.at < load.horizon.measuredFrom) continue;
        const { incident, channel } = inquiry;
        const key = incident ? -1 - load.form.incidents.indexOf(incident.form) : channel;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

test("what is expected is what is drawn, on average, incidents included", () => {
  const incidents = [
    { name: "crash", at: "wed 10:30", lasts: "150m", multiplies: 6, categories: ["fault"] },
    { name: "hiccup", perWeek: 2, lasts: { mean: "2h" }, multiplies: 4, categories: ["question"] },
  ];
  const load = loadWith(
    {
      profiles: { day: { daily: "1 1 1 1 1 1 1 2 4 9 9 8 5 7 8 7 6 3 1 1 1 1 1 1" } },
      arrivals: { email: { perWeek: 300, profile: "day" }, phone: { perWeek: 90 } },
      incidents,
    },
    sampleLoad.policy,
  );
  const counts = drawn(load, 400);
  for (const { kind, index, means, name } of expectedArrivals(load).sources) {
    const mean = (counts.get(kind === "channel" ? index : -1 - index) ?? 0) / 400;
    expect(mean / total(means), `${name}: ${mean} drawn, ${total(means)} expected`).toBeCloseTo(1, 1);
  }
});
