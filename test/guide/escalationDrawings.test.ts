import { expect, test } from "vitest";
import { escalationFlow, ladderDrawing } from "../../src/guide/escalationDrawings.ts";
import { bareText, linesOfBlock, policyIn, standardSource } from "./sample.ts";

const { policy } = standardSource();

test("every rule that moves a ticket or pages somebody stands on an arrow", () => {
  const [block] = escalationFlow(policy);
  if (block?.kind !== "diagram") throw new Error("a drawing");
  const drawn = block.arrows.map(({ label = "" }) => label).join(", ");
  const moving = policy.form.escalations.filter(({ to, page }) => to !== undefined || page !== undefined);
  for (const { clause } of [...moving, ...policy.form.deEscalations])
    expect(drawn.split(", ")).toContain(clause);
});

test("a policy without such rules draws nothing", () => {
  expect(escalationFlow(policyIn(bareText))).toEqual([]);
});

test("a ladder tells each step, its time and who comes next, and how often it is gone through", () => {
  expect(linesOfBlock(ladderDrawing(policy.form, "critical-page")).slice(-3)).toEqual([
    "Step | Paged | Time to acknowledge | Then",
    "1 | Engineer on call | 10 minutes, at any hour | Duty manager",
    "2 | Duty manager | 10 minutes, at any hour | Support manager. The steps are gone through 1 more time before that.",
  ]);
});
