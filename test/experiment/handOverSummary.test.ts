import { expect, test } from "vitest";
import { summarise } from "../../src/experiment/index.ts";
import { sampleLoad, sampleLoadWith } from "../desk/sampleLoad.ts";
import { simulated } from "./made.ts";

const handOvers = { mean: 1.5, dispersion: 1 };
const categories = { question: { share: "60%", handOvers }, fault: { share: "40%", handOvers } };
const load = sampleLoadWith({ mix: { categories } });
const { handOvers: classes, totals } = summarise(load, simulated(3, { load }));

test("tickets are told apart by their hand-overs, and together they are all", () => {
  expect(classes.map((one) => one.handOvers)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(classes.map((one) => one.isOrMore)).toEqual([false, false, false, false, false, true]);
  const all = totals.filter(({ metric }) => metric === "resolution");
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  expect(sum(classes.map(({ tickets }) => tickets))).toBe(sum(all.map(({ met, missed }) => met + missed)));
});

test("who is handed over more often takes longer", () => {
  const [first, , third] = classes.map(({ medianMinutes = NaN }) => medianMinutes);
  expect(first).toBeLessThan(third ?? 0);
});

test("a load that does not state hand-overs has no such classes", () => {
  const run = summarise(sampleLoad, simulated(2, { load: sampleLoad }));
  expect([run.handOvers, run.modes]).toEqual([[], undefined]);
});
