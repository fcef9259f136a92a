import { expect, test } from "vitest";
import { instant } from "../../src/units/index.ts";
import { hourStarts, msPerHour } from "../../src/workload/load.ts";
import { changed, loadOf, sampleLoad } from "./sampleLoad.ts";

const horizonFrom = (start: string, zone: string) =>
  loadOf(
    changed(sampleLoad, [
      "horizon: { start: 2026-03-02, weeks: 2, warmUp: 1 }",
      `horizon: { start: ${start}, weeks: 1, warmUp: 0, zone: ${zone} }`,
    ]),
  ).horizon;

test.for([
  ["an ordinary week", "2026-03-02", 168],
  ["the week in which clocks go forward", "2026-03-23", 167],
  ["the week in which clocks go back", "2026-10-19", 169],
] as const)("%s has every hour once, from midnight to midnight", ([, start, hours]) => {
  const horizon = horizonFrom(start, "Europe/London");
  const starts = hourStarts(horizon);
  expect(starts).toHaveLength(hours);
  expect(starts[0]).toBe(horizon.start);
  expect(starts.at(-1)).toBe(horizon.end - msPerHour);
  starts.forEach((at, index) => expect(at).toBe(horizon.start + index * msPerHour));
});

test("a day may begin at one o'clock where clocks go forward at midnight", () => {
  const horizon = horizonFrom("2026-09-06", "America/Santiago");
  expect(horizon.start).toBe(instant(Date.UTC(2026, 8, 6, 4)));
  expect(hourStarts(horizon)).toHaveLength(167);
});
