import { expect, test, vi } from "vitest";
import { usualChoice } from "../../../src/workload/calibrate/fitChecks.ts";
import { fitLog } from "../../../src/workload/calibrate/fitLog.ts";
import { notLearned } from "../../../src/workload/calibrate/notLearned.ts";
import { figuresOf, mapOf, syntheticRows } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const gapsOf = (map: string, weeks = 4): readonly string[] => {
  const figures = figuresOf(syntheticRows(weeks), mapOf(map));
  return notLearned(fitLog(figures, usualChoice, "1"), figures).map(({ what }) => what);
};

const bare = `map: bare
title: Bare
opened: { column: opened, zone: UTC }
channel: { always: email }
category: { always: bug }
`;

test("a bare log of openings leaves almost everything to be said", () => {
  expect(gapsOf(bare).toSorted()).toEqual([
    "effort",
    "hand-overs",
    "incidents",
    "patience",
    "priorities",
    "reopened tickets",
    "staff",
    "time to resolution",
    "waiting for the customer",
  ]);
});

test("one week does not say how weeks differ", () => {
  expect(gapsOf(bare, 1)).toContain("how weeks differ");
});

test("what a log has is not listed", () => {
  const more =
    "work: { column: worked, unit: minutes }\npriority: { column: prio, words: {}, otherwise: low }\n";
  const gaps = gapsOf(`${bare}${more}`);
  expect(gaps).not.toContain("effort");
  expect(gaps).not.toContain("priorities");
});
