import { expect, test } from "vitest";
import { summarise } from "../../src/experiment/index.ts";
import { satisfactionSummaries } from "../../src/experiment/satisfactionSummary.ts";
import { loadExpecting, replicationsOf, simulated } from "./made.ts";

const load = loadExpecting([], { satisfaction: { start: 4.5 } });

test("scores are means over the customers of all replications, by channel and over all", () => {
  const made = replicationsOf({}, {});
  made.forEach(({ measures: { scores } }, index) => {
    scores.sums.set([9 + index, 4]);
    scores.counts.set([2, 1]);
  });
  expect(satisfactionSummaries(load, made)).toMatchObject([
    { channel: "email", score: { value: 19 / 4, n: 4 } },
    { channel: "phone", score: { value: 4, n: 2 } },
    { channel: "all", score: { value: 27 / 6, n: 6 } },
  ]);
});

test("a load without a model has no scores", () => {
  expect(satisfactionSummaries(loadExpecting(), replicationsOf({}))).toEqual([]);
});

test("customers who lose nothing are all as content as the model begins", () => {
  const { satisfaction } = summarise(load, simulated(2, { load }));
  for (const { score } of satisfaction) expect(score).toMatchObject({ value: 4.5 });
});
