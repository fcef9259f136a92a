import { expect, test } from "vitest";
import { agentSummary } from "../../src/experiment/agentSummary.ts";
import { summarise } from "../../src/experiment/index.ts";
import { loadWith } from "../desk/script.ts";
import { replicationsOf, simulated } from "./made.ts";

const wrapping = loadWith({
  wrapUp: { tier1: { mean: "4m" }, "tier1.phone": "1m" },
  customers: { asked: { share: 0.3, replyAfter: "2h" } },
});

test("the hours of the agents of a tier go into work, wrap-up, waiting, breaks and absence, and nothing else", () => {
  const { tiers } = summarise(wrapping, simulated(3, { load: wrapping }));
  const shares = tiers.flatMap(({ agents }) => (agents ? [agents.shares] : []));
  expect(shares).toHaveLength(3);
  for (const share of shares) {
    const values = Object.values(share).map((one) => (one.kind === "none" ? NaN : one.value));
    expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  }
  expect(shares[0]?.wrappingUp).toMatchObject({ kind: "interval" });
  expect(shares[1]?.wrappingUp).toMatchObject({ value: 0 });
});

test("a ticket takes its agent the work and the wrap-up", () => {
  const plain = loadWith();
  const [with4, without] = [loadWith({ wrapUp: { tier1: "4m" } }), plain].map((load) => {
    const [first] = summarise(load, simulated(2, { load })).tiers;
    return first?.agents?.handleMinutes;
  });
  expect(without).toMatchObject({ value: 10 });
  expect(with4).toMatchObject({ value: 14 });
});

test("a tier in which nobody is rostered has no agents to tell of", () => {
  expect(agentSummary(0, replicationsOf({ staffed: [0, 1, 1] }))).toBeUndefined();
});
