import { expect, test } from "vitest";
import { finished, timesOf } from "./script.ts";

test("a more urgent ticket overtakes those that came before it", () => {
  const desk = finished(
    {},
    { at: "mon 09:00", priority: "low" },
    { at: "mon 09:01", priority: "low" },
    { at: "mon 09:02", priority: "normal" },
    { at: "mon 09:03", priority: "high" },
  );
  expect(timesOf(desk, "workStarted")).toEqual([
    "1 at mon 09:00",
    "4 at mon 09:10",
    "3 at mon 09:20",
    "2 at mon 09:30",
  ]);
});

const targets = [
  {
    clause: "SLA-1",
    default: true,
    calendar: "always",
    firstResponse: { byChannel: { phone: "5m", email: "4h", chat: "2h" }, calendar: "always" },
    resolution: "8h",
  },
];
const [waiting, later, sooner] = [
  { at: "mon 09:00", work: 30 },
  { at: "mon 09:01", channel: "email", priority: "low" },
  { at: "mon 09:02", channel: "chat", priority: "low" },
];

test("of equal priority the ticket that is due first comes first", () => {
  const desk = finished({ policy: { targets } }, waiting, later, sooner);
  expect(timesOf(desk, "workStarted").slice(1)).toEqual(["3 at mon 09:30", "2 at mon 09:40"]);
});

test("a queue in order of arrival looks at the priority only", () => {
  const policy = { targets, workflow: { queueOrder: "priority-then-arrival" } };
  const desk = finished({ policy }, waiting, later, sooner, { at: "mon 09:03", priority: "high" });
  expect(timesOf(desk, "workStarted").slice(1)).toEqual([
    "4 at mon 09:30",
    "2 at mon 09:40",
    "3 at mon 09:50",
  ]);
});

test("a queue by due time looks at nothing else", () => {
  const policy = { targets, workflow: { queueOrder: "due" } };
  const desk = finished({ policy }, waiting, { ...later, priority: "high" }, sooner);
  expect(timesOf(desk, "workStarted").slice(1)).toEqual(["3 at mon 09:30", "2 at mon 09:40"]);
});

test("a chat agent holds two chats, and the third waits", () => {
  const chats = ["mon 09:00", "mon 09:01", "mon 09:02"].map((at) => ({ at, channel: "chat", work: 10 }));
  const desk = finished({}, ...chats);
  expect(timesOf(desk, "workStarted")).toEqual(["1 at mon 09:00", "2 at mon 09:01", "3 at mon 09:10"]);
});
