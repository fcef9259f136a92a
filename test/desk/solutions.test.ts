import { expect, test } from "vitest";
import { finished, none, outcomesOf, storyOf, timesOf } from "./script.ts";

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
