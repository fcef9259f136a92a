import { expect, test } from "vitest";
import { finished, incidentUntil, none, outcomesOf, storyOf, timesOf } from "./script.ts";

test("a ticket that must be confirmed closes when its customer confirms it", () => {
  const policy = { workflow: { autoClose: "48h", customerValidation: { required: ["high"] } } };
  const desk = finished({ policy }, { at: "mon 09:00", priority: "high", confirms: 60 }, { at: "mon 09:00" });
  expect(storyOf(desk, 1).slice(-3)).toEqual([
    "mon 09:10 resolved",
    "mon 10:10 validated",
    "mon 10:10 closed",
  ]);
  expect(storyOf(desk, 2).slice(-2)).toEqual(["mon 09:20 resolved", "wed 09:20 closed"]);
});

test("a ticket whose customer never confirms closes by itself and is not validated", () => {
  const policy = { workflow: { autoClose: "48h", customerValidation: { required: ["high"] } } };
  const desk = finished({ policy }, { at: "mon 09:00", priority: "high", confirms: 48 * 60 + 1 });
  expect(storyOf(desk, 1).slice(-2)).toEqual(["mon 09:10 resolved", "wed 09:10 closed"]);
});

test("without a word on closing a solved ticket closes at once", () => {
  const desk = finished({ policy: { workflow: {} } }, { at: "mon 09:00" });
  expect(storyOf(desk, 1).slice(-2)).toEqual(["mon 09:10 resolved", "mon 09:10 closed"]);
});

test("a reopened ticket is worked on again and closes once", () => {
  const desk = finished({}, { at: "mon 09:00", reopened: { after: 60, effort: 0.5 } });
  expect(storyOf(desk, 1).slice(5)).toEqual([
    "mon 09:10 resolved",
    "mon 10:10 reopened",
    "mon 10:10 assigned",
    "mon 10:10 workStarted",
    "mon 10:15 resolved",
    "wed 10:15 closed",
  ]);
  expect(desk.state.measures.tickets).toMatchObject({ resolved: 1, reopened: 1 });
});

test("a customer who would come back after the end of the horizon does not", () => {
  const desk = finished({}, { at: "sun 12:00", reopened: { after: 12 * 60, effort: 0.5 } });
  expect(timesOf(desk, "reopened")).toEqual([]);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, met: 1 });
});

test("a ticket whose facts demand a root cause analysis owes one once it is solved for good", () => {
  const policy = { rootCause: { requiredFor: { priority: "high" } } };
  const desk = finished(
    { policy },
    { at: "mon 09:00", priority: "high", reopened: { after: 60, effort: 0.5 } },
    { at: "mon 09:00", priority: "normal" },
  );
  expect(desk.state.measures.tickets).toMatchObject({ resolved: 2, rootCauses: 1 });
});

test("a ticket whose facts demand a knowledge article owes one once it is solved for good", () => {
  const policy = { knowledge: { requiredFor: { category: "fault" } } };
  const desk = finished(
    { policy },
    { at: "mon 09:00", category: "fault", reopened: { after: 60, effort: 0.5 } },
    { at: "mon 09:00" },
  );
  expect(desk.state.measures.tickets).toMatchObject({ resolved: 2, articles: 1 });
});

test("the first ticket of an incident stands for it, later ones are linked and solved with it when it is over", () => {
  const incident = incidentUntil("mon 11:00");
  const desk = finished(
    {},
    { at: "mon 09:00", work: 30, reads: 5, incident },
    { at: "mon 09:10", work: 60, reads: 5, incident },
    { at: "mon 10:59", work: 60, incident },
  );
  expect(storyOf(desk, 1).slice(2)).toEqual([
    "mon 09:00 assigned",
    "mon 09:00 workStarted",
    "mon 09:05 answered",
    "mon 09:30 awaitsEnd",
    "mon 11:00 resolved",
    "wed 11:00 closed",
  ]);
  expect(storyOf(desk, 2).slice(2)).toEqual([
    "mon 09:30 assigned",
    "mon 09:30 workStarted",
    "mon 09:33 answered",
    "mon 09:33 linked",
    "mon 09:33 awaitsEnd",
    "mon 11:00 resolved",
    "wed 11:00 closed",
  ]);
  // Who writes last is told at once that it is over.
  expect(storyOf(desk, 3).slice(4)).toEqual([
    "mon 10:59 answered",
    "mon 11:02 linked",
    "mon 11:02 resolved",
    "wed 11:02 closed",
  ]);
  expect(desk.state.measures.tickets).toMatchObject({
    resolved: 3,
    parents: 1,
    linked: 2,
    solvedWithParent: 2,
  });
});

test("an incident that is over is solved when the work on its parent is done, at whichever tier", () => {
  const incident = incidentUntil("mon 09:05");
  const desk = finished(
    {},
    { at: "mon 09:00", needs: "tier3", work: [10, 20, 30], incident },
    { at: "mon 09:04", incident },
  );
  expect(timesOf(desk, "linked")).toEqual(["2 at mon 09:13"]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:00", "2 at mon 10:00"]);
});

test("a report that is not seen to be one is worked on by itself", () => {
  const incident = incidentUntil("mon 11:00");
  const desk = finished({}, { at: "mon 09:00", incident }, { at: "mon 09:00", incident, recognised: false });
  expect(timesOf(desk, "resolved")).toEqual(["2 at mon 09:20", "1 at mon 11:00"]);
});

test("where the load says nothing of duplicates every ticket of an incident is worked on by itself", () => {
  const incident = incidentUntil("mon 11:00", {});
  const reports = [1, 2, 3].map(() => ({ at: "mon 09:00", incident, recognised: false }));
  const desk = finished({}, ...reports);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 09:10", "2 at mon 09:20", "3 at mon 09:30"]);
  expect(desk.state.measures.tickets).toMatchObject({ parents: 0, linked: 0 });
});

test("two incidents have a parent each", () => {
  const [one, other] = [incidentUntil("mon 10:00"), incidentUntil("mon 11:00")];
  const desk = finished({}, ...[one, other, one, other].map((incident) => ({ at: "mon 09:00", incident })));
  expect(timesOf(desk, "linked")).toEqual(["3 at mon 09:23", "4 at mon 09:26"]);
  expect(timesOf(desk, "resolved")).toEqual([
    "1 at mon 10:00",
    "3 at mon 10:00",
    "2 at mon 11:00",
    "4 at mon 11:00",
  ]);
});

test("a duplicate that its customer reopens is worked on by itself; the parent's customer brings back the parent alone", () => {
  const incident = incidentUntil("mon 09:20");
  const reopened = { after: 60, effort: 0.5 };
  const desk = finished(
    {},
    { at: "mon 09:00", work: 20, incident, reopened: { after: 120, effort: 1 } },
    { at: "mon 09:00", work: 40, incident, reopened },
    { at: "mon 09:00", incident },
  );
  expect(timesOf(desk, "reopened")).toEqual(["2 at mon 10:23", "1 at mon 11:20"]);
  expect(timesOf(desk, "resolved")).toEqual([
    "1 at mon 09:20",
    "2 at mon 09:23",
    "3 at mon 09:26",
    "2 at mon 10:43",
    "1 at mon 11:40",
  ]);
  expect(desk.state.measures.tickets).toMatchObject({ linked: 2, solvedWithParent: 2, reopened: 2 });
});

test("the clocks of who waits for the end of an incident run on, and a missed target says where the time went", () => {
  const incident = incidentUntil("mon 12:00");
  const report = { at: "mon 09:00", priority: "high", incident };
  const desk = finished({}, { ...report, work: 10 }, report);
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 2 });
  const cell = [...desk.state.measures.measured()].find(({ metric }) => metric === "resolution")?.cell;
  // Ten minutes in the queue for the second; ten and three of work; the rest until noon for both.
  expect([...(cell?.missedParts ?? [])].map((span) => span / 60_000)).toEqual([
    10,
    0,
    0,
    13,
    0,
    170 + 167,
    0,
  ]);
});

test("what still waits for the end of an incident when the run is over is open, or missed once it is late", () => {
  const incident = incidentUntil("sun 23:59", { duplicates: { effort: "3m" } });
  const late = { ...incident, end: incident.end + 3_600_000 } as typeof incident;
  const desk = finished(
    {},
    { at: "sun 12:00", priority: "high", incident: late },
    { at: "sun 23:30", priority: "high", incident: late },
  );
  expect(outcomesOf(desk, "resolution")).toEqual({ ...none, missed: 1, open: 1 });
  expect(desk.state.measures.tickets).toMatchObject({ resolved: 0, linked: 1, solvedWithParent: 0 });
});

test("the parent waits for no single customer, and its incident owes one root cause analysis and one article", () => {
  const policy = {
    rootCause: { every: true },
    knowledge: { requiredFor: { priority: ["high", "normal", "low"] } },
  };
  const incident = incidentUntil("mon 10:00");
  const report = { at: "mon 09:00", incident, asked: { after: 0.5, reply: 600 } };
  const desk = finished({ policy }, report, report);
  expect(timesOf(desk, "asked")).toEqual([]);
  expect(timesOf(desk, "resolved")).toEqual(["1 at mon 10:00", "2 at mon 10:00"]);
  expect(desk.state.measures.tickets).toMatchObject({ rootCauses: 1, articles: 1 });
});
