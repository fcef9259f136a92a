import { expect, test } from "vitest";
import { outcomesSaid, outcomesText } from "../../src/report/outcomes.ts";
import { loadWith, policyWith } from "../desk/script.ts";
import { sampleRun } from "./sampleRun.ts";

const { outcomes } = sampleRun;
const usual = {
  arrived: 42,
  abandoned: 2,
  turnedAway: 1,
  declined: 0,
  resolved: 38,
  reopened: 3,
  escalated: 6,
  rootCauses: 0,
};

test("of what a load says nothing the result says nothing", () => {
  expect(outcomesSaid(loadWith(), outcomes)).toEqual(usual);
  expect(outcomesText(loadWith(), outcomes)).toBe(
    "38 resolved, 3 of them reopened; 2 hung up, 1 came while closed",
  );
});

test("root cause analyses that the policy demands are told", () => {
  expect(outcomesText(loadWith(), { ...outcomes, rootCauses: 4 })).toContain("; 4 owe a root cause analysis");
});

test("knowledge articles that the policy demands are told", () => {
  const load = loadWith({}, policyWith({ knowledge: { requiredFor: { priority: "high" } } }));
  const owing = { ...outcomes, articles: 5 };
  expect(outcomesSaid(load, owing)).toEqual({ ...usual, articles: 5 });
  expect(outcomesText(load, owing)).toContain("; 5 owe a knowledge article");
});

test("incidents whose duplicates are linked are told where the load says so", () => {
  const incident = { name: "crash", at: "mon 09:00", lasts: "1h", multiplies: 2, categories: ["fault"] };
  const load = loadWith({ incidents: [{ ...incident, duplicates: { effort: "3m" } }] });
  expect(outcomesSaid(load, outcomes)).toEqual({ ...usual, parents: 4, linked: 12, solvedWithParent: 11 });
  expect(outcomesText(load, outcomes)).toContain(
    "; 4 incidents, 12 duplicates linked to them, 11 of those solved with them",
  );
  expect(outcomesSaid(loadWith({ incidents: [incident] }), outcomes)).toEqual(usual);
});

test("hand-overs and customers who come back are told where the load has them", () => {
  const load = loadWith({
    handOver: { sentBack: "10%" },
    customers: {
      redial: { share: "20%", after: "5m" },
      switch: { share: "10%", to: "email", after: "1h" },
    },
  });
  expect(outcomesSaid(load, outcomes)).toEqual({ ...usual, sentBack: 1, redialled: 2, switched: 3 });
  expect(outcomesText(load, outcomes)).toBe(
    "38 resolved, 3 of them reopened; 2 hung up, 1 came while closed; " +
      "of those who hung up 2 called again, 3 wrote over email instead; 6 hand-overs, 1 of them back",
  );
});
