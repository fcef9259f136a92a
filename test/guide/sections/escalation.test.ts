import { expect, test } from "vitest";
import { escalation, ruleColumns, ruleRow } from "../../../src/guide/sections/escalation.ts";
import { textOf } from "../../../src/guide/blocks.ts";
import {
  bareText,
  linesIn,
  plain,
  policyIn,
  shipped,
  sourceFor,
  standardSource,
  textOfFile,
} from "../sample.ts";

test.each(shipped)("every rule of %s has a trigger, a time, a recipient and a fallback", (file) => {
  const policy = policyIn(textOfFile(file));
  for (const rule of policy.form.escalations) {
    const cells = ruleRow(policy, rule).map((cell) => plain(textOf(cell)));
    expect(cells).toHaveLength(ruleColumns.length);
    expect(cells.slice(0, 5).filter((cell) => cell.trim() === "")).toEqual([]);
  }
});

test.each([
  ["ESC-1", "A ticket is opened: signal outage or security-breach", "at once, at any hour"],
  [
    "ESC-3",
    "Work without a solution: at First line",
    "after 45 minutes of work, in the hours in which the tier works",
  ],
  [
    "ESC-8",
    "Resolution is still open: any ticket",
    "at 75% of the target, in the hours in which that counts",
  ],
  [
    "ESC-11",
    "Many tickets: 5 tickets on one service in 15m; declares major-incident",
    "within 15 minutes, at any hour",
  ],
  ["ESC-21", "The customer asks: priority medium or low", "at once, at any hour"],
])("%s fires when: %s, %s", (clause, trigger, time) => {
  const { policy } = standardSource();
  const rule = policy.form.escalations.find((one) => one.clause === clause);
  expect(rule && ruleRow(policy, rule).slice(1, 3)).toEqual([trigger, time]);
});

test("customers read what to say when they escalate, and no rule", () => {
  const said = linesIn(escalation(standardSource("customer")));
  expect(said).toContain("Effect on the customer's business, in their words");
  expect(said.join()).not.toContain("ESC-");
});

test("an employee's request tells from when on and by what way it may be made", () => {
  const policy = policyIn(textOfFile("scenarios/policies/gitlab-support.yaml"));
  const rows = policy.form.escalations.map((rule) =>
    ruleRow(policy, rule).map((cell) => plain(textOf(cell))),
  );
  expect(rows[1]?.[2]).toBe(
    "from 1 hour after the target (First response) on, in the hours in which that counts",
  );
  expect(rows[3]?.[3]).toBe("Recipient not formally defined");
});

test("a policy without rules has a gap", () => {
  expect(linesIn(escalation(sourceFor(bareText)))).toEqual([
    "Escalation process",
    "Escalation process not formally defined.",
  ]);
});
