import { expect, test } from "vitest";
import { agentTime } from "../../../src/experiment/plan/agentTime.ts";
import { hours, minutes } from "../../../src/units/index.ts";
import { at, finished, hoursOf, line, loadWith, upstairs, type Changes } from "../../desk/script.ts";

const lineOf = (more: Changes, agents = 2) => {
  const load = loadWith({ staff: [line("ann", "tier1", agents, { hours: "office", ...more }), ...upstairs] });
  const [only] = load.staff;
  if (!only) throw new Error("the load has staff");
  return only;
};

test("agents are there for their shift, less their breaks and the share that is absent", () => {
  const [from, to] = [at("mon 08:00"), at("mon 18:00")];
  expect(agentTime(lineOf({}), from, to)).toBe(hours(16));
  expect(agentTime(lineOf({ shrinkage: "25%" }), from, to)).toBe(hours(12));
  expect(agentTime(lineOf({ breaks: ["12:00-12:30"] }), from, to)).toBe(hours(15));
});

test("of agents who go in turns as many are away in an hour as have their turn in it", () => {
  const staggered = lineOf({ breaks: [{ at: "12:15", lasts: "30m", staggered: "1h" }] });
  // One from 12:15 to 12:45, the other from 12:45 to 13:15.
  const [noon, one] = [agentTime(staggered, at("mon 12:00"), at("mon 13:00")), at("mon 13:00")];
  expect([noon, agentTime(staggered, one, at("mon 14:00"))]).toEqual([minutes(75), minutes(105)]);
});

test("what is expected of the agents is what an idle desk has", () => {
  const breaks = ["10:00-10:15", { at: "12:00", lasts: "45m", staggered: "2h" }, "16:50-17:10"];
  const planned = lineOf({ breaks }, 3);
  const staff = [line("ann", "tier1", 3, { hours: "office", breaks }), ...upstairs];
  const desk = finished({ load: { staff } });
  const { start, end } = desk.state.load.horizon;
  expect(agentTime(planned, start, end)).toBe(hoursOf(desk).staffed);
});
