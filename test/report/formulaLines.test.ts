import { expect, test } from "vitest";
import { formulaLines } from "../../src/report/formulaLines.ts";
import { sampleRun } from "./sampleRun.ts";

const [tier1, tier2] = sampleRun.tiers;
if (!tier1 || !tier2) throw new Error("the sample has two tiers");

test("a formula stands beside what was simulated; a tier that had no tickets is left out", () => {
  expect(formulaLines(sampleRun)).toBe(
    "Erlang C for tier1 (M/M/3): mean wait 13m, simulated 12m [9m, 15m]; busy 70%, simulated 71% [60, 82]",
  );
});

test("tiers without a formula stand with the first reasons, those that have the same together", () => {
  const why = ["channels close", "agents keep hours", "agents have skills", "tickets come back"];
  const closed = { ...tier1, known: { kind: "none", why } } as const;
  const fed = { ...tier1, tier: "tier3", known: { kind: "none", why: why.slice(0, 1) } } as const;
  expect(
    formulaLines({ ...sampleRun, tiers: [closed, { ...closed, tier: "tier2" }, fed] }).split("\n"),
  ).toEqual([
    "No formula for tier1, tier2: channels close, agents keep hours, agents have skills, and 1 more",
    "No formula for tier3: channels close",
  ]);
});
