import { expect, test } from "vitest";
import { priority } from "../../../src/policy/schema/priority.ts";
import { reading } from "./reading.ts";

test("a desk sets priorities, and takes the higher when unsure, unless the policy says otherwise", () => {
  expect(reading(priority, { levels: { high: {} } })).toEqual({
    levels: { high: { examples: [], majorIncident: false } },
    setBy: "desk",
    rules: [],
    whenUnsure: "higher",
  });
  expect(reading(priority, { levels: {}, setBy: "nobody" })).toHaveLength(1);
});

test("a matrix need not be square, and has at least one row and column", () => {
  const matrix = { impact: ["wide"], urgency: ["now", "later"], cells: [["high", "low"]] };
  expect(reading(priority, { levels: {}, matrix })).toMatchObject({ matrix });
  expect(reading(priority, { levels: {}, matrix: { ...matrix, impact: [] } })).toHaveLength(1);
});

test("a rule about priority cannot ask for the priority", () => {
  const rule = (when: object): object => ({ levels: {}, rules: [{ clause: "P-1", when, is: "high" }] });
  expect(reading(priority, rule({ signal: "outage" }))).toMatchObject({
    rules: [{ clause: "P-1", is: "high" }],
  });
  expect(reading(priority, rule({ priority: "low" }))).toEqual(["no priority"]);
});
