import { expect, test, vi } from "vitest";
import { calibratedLoad, type LoadSetting } from "../../../src/workload/calibrate/calibratedLoad.ts";
import { usualChoice } from "../../../src/workload/calibrate/fitChecks.ts";
import { fitLog } from "../../../src/workload/calibrate/fitLog.ts";
import { expectedTickets } from "../../../src/workload/index.ts";
import { loadOf, policyOf } from "../sampleLoad.ts";
import { figuresOf, mapOf, syntheticRows } from "./syntheticLog.ts";

/** Fitting takes a second on a free machine. */
vi.setConfig({ testTimeout: 60_000 });

const rows = syntheticRows(12);
const setting: LoadSetting = {
  id: "calibrated",
  title: "What: a desk",
  policyFile: "policy.yaml",
  seed: "7",
  source: "Nobody's desk",
  staff: undefined,
};

const textOf = (map?: string, own: Partial<LoadSetting> = {}): string => {
  const figures = figuresOf(rows, mapOf(map));
  return calibratedLoad(fitLog(figures, usualChoice, "7"), figures, policyOf(), { ...setting, ...own });
};
const text = textOf();

test("the load that is written is one, with the log's volume and words", () => {
  const { form } = loadOf(text);
  expect(Math.abs(expectedTickets(form) / 7 / (rows.length / 12) - 1)).toBeLessThan(0.1);
  expect(Object.keys(form.arrivals)).toEqual(["email", "phone"]);
  expect(form.mix.categories["access"]?.share).toBeCloseTo(0.4, 1);
  expect(form.mix.categories["bug"]?.priority?.["critical"]).toBeCloseTo(0.05, 1);
  expect(form.customers.reopen?.share).toBeCloseTo(0.05, 1);
  expect(form.effort["tier1"]?.kind).toMatch(/mixture|lognormal/);
  expect(form.horizon).toMatchObject({ start: "2016-05-23", zone: "UTC" });
});

test("what the log does not say is marked as an assumption", () => {
  const bare = textOf(`map: bare
title: Bare
opened: { column: opened, zone: UTC }
channel: { always: email }
category: { always: bug }
`);
  loadOf(bare);
  const assumed = bare.split("\n").filter((line) => line.includes("ASSUMPTION"));
  expect(assumed.map((line) => line.trim().split(":")[0])).toEqual([
    "# Derived figures only. What the log does not say is marked ASSUMPTION.",
    "tier1",
    "tier2",
    "firstReplyAfter",
    "# ASSUMPTION",
  ]);
});

test("staff lines of another load are taken as they are", () => {
  const staff = [
    { name: "all", tier: "tier1", agents: 3, hours: { "mon-fri": "09:00-17:00" } },
    { name: "second", tier: "tier2", agents: 2, hours: "office" },
  ];
  expect(loadOf(textOf(undefined, { staff })).form.staff).toMatchObject(staff);
});

test("the same log gives the same bytes", () => {
  expect(textOf()).toBe(text);
});
