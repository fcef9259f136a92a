import { expect, test } from "vitest";
import { answered, debriefLines, feedbackLines, workedLines } from "../../../src/trainer/ui/plainText.ts";
import { calmKeys, calmSetting, modelAfter, small } from "./settings.ts";

test("a choice is named by its number or its word", () => {
  const options = ["high", "low"];
  expect([
    answered(options, "2"),
    answered(options, "HIGH"),
    answered(options, "3"),
    answered(options, ""),
  ]).toEqual(["low", "high", undefined, undefined]);
});

test("a confidence is told in percent, not by its place in the list", () => {
  expect([answered(["50", "60"], "60"), answered(["50", "60"], "2")]).toEqual(["60", undefined]);
});

test("feedback tells each question in a sentence of its own", () => {
  const { session } = modelAfter(calmSetting, "drill", small, [...calmKeys, "enter"]);
  if (session.phase !== "feedback") throw new Error(session.phase);
  const told = feedbackLines(calmSetting, session.attempt);
  expect(told).toContain("Priority: yours medium, policy critical: wrong 2 too low");
  expect(told).toContain("Impact: yours organisation, policy organisation or team: right");
  expect(told).toContain("WHY PRI-1");
});

test("a worked example tells its answers", () => {
  const { session } = modelAfter(calmSetting, "learn", small, []);
  if (session.phase !== "showing") throw new Error(session.phase);
  expect(workedLines(calmSetting, session.current)).toContain("Priority: critical");
});

test("the debrief has the figures and the misses", () => {
  const { session } = modelAfter(calmSetting, "drill", small, [...calmKeys, "enter", "q", "y"]);
  const told = debriefLines(calmSetting, session.course);
  expect(told).toContain("Weighted kappa");
  expect(told).toContain("CRITICAL MISS");
});
