import { expect, test } from "vitest";
import type { Figure } from "../../src/experiment/index.ts";
import { changeText, fromTo } from "../../src/report/changeText.ts";
import { workingMinutes } from "../../src/units/index.ts";
import { busier, sooner, unsureAll, worseOnPhone } from "./sampleComparison.ts";

const said = (figure: Figure, value: number): string =>
  changeText({
    ...unsureAll,
    figure,
    difference: { kind: "interval", value, low: value - 0.01, high: value + 0.01, varianceReduction: 2 },
  });

test("what differs is said as something that B does, with the size of it", () => {
  expect(changeText(worseOnPhone)).toBe("B answers phone tickets in time less often, by 5 points [4, 6]");
  expect(changeText(sooner)).toBe("B resolves tickets sooner, by 30m [15m, 45m]");
  expect(changeText(busier)).toBe("B keeps tier1 busier, by 10 points [9, 11]");
});

test.each([
  [
    { metric: "resolution", where: { priority: "critical" } },
    0.02,
    "B resolves critical tickets in time more often",
  ],
  [
    { metric: "resolution", where: { plan: "premium", channel: "chat" }, within: workingMinutes(5) },
    -0.02,
    "B resolves premium chat tickets within 5m less often",
  ],
  [{ metric: "firstResponseMinutes", where: {} }, 2, "B answers tickets later"],
  [{ metric: "abandonment", where: { channel: "phone" } }, -0.02, "B loses fewer customers on phone"],
  [{ metric: "abandonment", where: {} }, 0.02, "B loses more customers"],
  [{ metric: "occupancy", where: {} }, -0.02, "B keeps the desk less busy"],
] as const)("%j that changes by %d", (figure, value, begins) => {
  expect(said(figure, value).startsWith(`${begins}, by `)).toBe(true);
});

test("without an interval nothing is said", () => {
  expect(changeText({ ...unsureAll, difference: { kind: "none" } })).toBe("");
});

test("both values stand side by side", () => {
  expect(fromTo(sooner)).toBe("1h 30m → 1h");
  expect(fromTo({ ...worseOnPhone, b: { kind: "none" } })).toBe("90% → -");
});
