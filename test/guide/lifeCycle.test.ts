import { expect, test } from "vitest";
import { lifeCycle } from "../../src/guide/lifeCycle.ts";
import { bareText, linesOfBlock, sourceFor, standardSource } from "./sample.ts";

test("a state in which a clock pauses stands, and says which clocks do", () => {
  const block = lifeCycle(standardSource());
  if (block.kind !== "diagram") throw new Error("a drawing");
  const standing = block.nodes.filter(({ shape }) => shape === "standing").map(({ label }) => label);
  expect(standing).toEqual(["Waiting for the customer", "Waiting for a vendor", "Resolved"]);
  expect(linesOfBlock(block).join("\n")).toContain("stand still: Next response, Workaround and Resolution");
});

test("without pauses every clock runs while somebody else is waited for", () => {
  const block = lifeCycle(sourceFor(bareText));
  if (block.kind !== "diagram") throw new Error("a drawing");
  expect(block.nodes.find(({ id }) => id === "waiting-customer")?.shape).toBe("counting");
});

test("every arrow leads from a state to a state, and only ends are left by none", () => {
  const block = lifeCycle(standardSource("customer"));
  if (block.kind !== "diagram") throw new Error("a drawing");
  const ids = block.nodes.map(({ id }) => id);
  for (const { from, to } of block.arrows)
    expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  const left = block.nodes.filter(({ id }) => !block.arrows.some(({ from }) => from === id));
  expect(left.map(({ shape }) => shape)).toEqual(["end", "end"]);
});
