import { expect, test } from "vitest";
import { fitCases } from "../../../src/workload/calibrate/caseFit.ts";
import { figuresOf, mapOf, syntheticRows, truth } from "./syntheticLog.ts";

const work = 600_000;
const fitted = (weeks: number, map?: string): ReturnType<typeof fitCases> =>
  fitCases(figuresOf(syntheticRows(weeks), mapOf(map)), truth.week, work);

test("tickets lie in the hours in which most come in, by how often they are handed over and by priority", () => {
  const found = fitted(8);
  expect(found?.hours).toEqual({ "mon-fri": "09:00-17:00" });
  // Two of five are no first contact, and of the others a few take longer than an hour.
  expect(found?.first?.share).toBeGreaterThan(0.4);
  expect(found?.first?.share).toBeLessThan(0.55);
  expect(found?.handedOver?.length).toBeGreaterThan(1);
  expect([...(found?.byPriority.keys() ?? [])]).toContain("low");
});

test("too few tickets, or a log without solutions, say nothing of it", () => {
  const bare = `map: bare
title: Bare
opened: { column: opened, zone: UTC }
channel: { always: email }
category: { always: bug }
`;
  expect(fitted(4, bare)).toBeUndefined();
});
