import { expect, test } from "vitest";
import { instant } from "../../src/units/index.ts";
import { Crew } from "../../src/desk/crew.ts";
import { Routing } from "../../src/desk/routing.ts";
import { assignmentsOf, finished, line, loadWith, timesOf, upstairs, hoursOf } from "./script.ts";

test("the agent who has been free the longest takes the next ticket", () => {
  const staff = [line("ann", "tier1", 3), ...upstairs];
  const desk = finished(
    { load: { staff } },
    { at: "mon 09:00", work: 20 },
    { at: "mon 09:01", work: 3 },
    { at: "mon 09:02", work: 1 },
    // Agent 2 is free since 09:03, agent 1 since 09:04.
    { at: "mon 09:05", work: 1 },
    { at: "mon 09:07", work: 1 },
    // Now agent 2 since 09:06, agent 1 since 09:08, agent 0 since 09:20.
    { at: "mon 09:30", work: 1 },
  );
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "2 by 1", "3 by 2", "4 by 2", "5 by 1", "6 by 2"]);
});

test("of two lines the one whose agent has been free the longest takes the next ticket", () => {
  const staff = [line("ann", "tier1", 1), line("amy", "tier1", 1), ...upstairs];
  const desk = finished(
    { load: { staff } },
    { at: "mon 09:00", work: 9 },
    { at: "mon 09:01", work: 3 },
    { at: "mon 09:10", work: 9 },
    { at: "mon 09:20", work: 1 },
  );
  // Agent 1 is free since 09:04, agent 0 since 09:09; later agent 0 since 09:09, agent 1 since 09:19.
  expect(assignmentsOf(desk)).toEqual(["1 by 0", "2 by 1", "3 by 1", "4 by 0"]);
});

test("a chat goes to an agent without any before it goes to one with one", () => {
  const staff = [line("ann", "tier1", 2), ...upstairs];
  const chats = ["mon 09:00", "mon 09:01", "mon 09:02"].map((at) => ({ at, channel: "chat", work: 30 }));
  expect(assignmentsOf(finished({ load: { staff } }, ...chats))).toEqual(["1 by 0", "2 by 1", "3 by 0"]);
});

test("an agent on a call is given no chat, whoever handed them the call", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", channel: "phone", work: 10 },
    { at: "mon 09:01", channel: "phone", work: 10 },
    { at: "mon 09:15", channel: "chat", work: 10 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:10", "3 at mon 09:20"]);
});

test("an agent in a chat is given no call", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", channel: "chat", work: 10 },
    { at: "mon 09:01", channel: "phone", work: 10 },
  );
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:10"]);
});

test("agents take only the categories and channels that they know", () => {
  const staff = [
    line("questions", "tier1", 1, { skills: ["question", "hardware"] }),
    line("faults", "tier1", 1, { skills: ["fault"] }),
    ...upstairs,
  ];
  const desk = finished(
    { load: { staff } },
    { at: "mon 09:00", category: "fault", work: 30 },
    { at: "mon 09:01", category: "fault", work: 10 },
    { at: "mon 09:02", category: "question", work: 10 },
  );
  expect(assignmentsOf(desk)).toEqual(["1 by 1", "3 by 0", "2 by 1"]);
});

test("who is busy with several chats counts as one busy agent", () => {
  const chats = ["mon 09:00", "mon 09:05"].map((at) => ({ at, channel: "chat", work: 10 }));
  const desk = finished({}, ...chats);
  expect(hoursOf(desk).busy).toBe(15 * 60_000);
});

test("the agents of a line follow one another, and those of no size are none", () => {
  const load = loadWith({ staff: [line("ann", "tier1", 2), line("nobody", "tier1", 0), ...upstairs] });
  const crew = new Crew(load, new Routing(load), instant(0));
  expect([0, 1, 2, 3].map((index) => crew.agentsOf(index))).toEqual([
    [0, 2],
    [2, 2],
    [2, 3],
    [3, 4],
  ]);
  expect([0, 1, 2, 3].map((agent) => crew.lineOf(agent))).toEqual([0, 0, 2, 3]);
  expect(crew.size).toBe(4);
});

test("to end work that was not begun is a bug", () => {
  const load = loadWith();
  const crew = new Crew(load, new Routing(load), instant(0));
  expect(() => crew.vacate(0, instant(1))).toThrow("only what they started");
});
