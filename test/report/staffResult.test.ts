import { expect, test } from "vitest";
import { staffResult, staffVerdict } from "../../src/report/index.ts";
import { loadOf } from "../workload/sampleLoad.ts";
import { sampleStaff, sampleStaffOrigin } from "./sampleStaff.ts";

const load = loadOf();

test("a proposal as data: what it costs, what was shown, and the path to it", () => {
  const [first, second] = load.staff.map(({ name }) => name);
  expect(staffResult(load, sampleStaff, sampleStaffOrigin)).toMatchObject({
    schema: "deskdrill.staff/1",
    verdict: "shown",
    unit: "agentHoursPerWeek",
    cost: { own: 1120, proposed: 1080 },
    shown: {
      replications: 40,
      figureConfidence: 0.99,
      expectations: [{ metric: "firstResponse", atLeast: 0.9, verdict: "held", value: 0.95, low: 0.93 }],
    },
    rivals: 1,
    path: [
      { kind: "start", cost: 1040, holds: false, agents: { [first ?? ""]: 1, [second ?? ""]: 1 } },
      { kind: "add", cost: 1080, holds: true },
      { kind: "cut" },
    ],
    tried: { rosters: 9, replications: 1234 },
    lines: sampleStaffOrigin.lines,
  });
  expect(staffResult(load, sampleStaff, sampleStaffOrigin)).toHaveProperty("staff.0", {
    name: first,
    own: 3,
    proposed: 2,
    oneFewer: {
      kind: "expectation",
      metric: "firstResponse",
      where: { channel: "phone" },
      atLeast: 0.9,
      verdict: "failed",
      value: 0.95,
      low: 0.8,
      high: 0.97,
      n: 100,
    },
  });
});

test("a roster is shown only when fresh replications hold everything", () => {
  const [one] = sampleStaff.limits;
  const missed = one?.kind === "expectation" ? [one.missed] : [];
  expect(staffVerdict(sampleStaff, sampleStaffOrigin)).toBe("shown");
  expect(staffVerdict({ ...sampleStaff, shown: undefined }, sampleStaffOrigin)).toBe("undecided");
  expect(
    staffVerdict(
      { ...sampleStaff, shown: { judged: missed, replications: 4, level: 0.9 } },
      sampleStaffOrigin,
    ),
  ).toBe("undecided");
  expect(staffVerdict({ ...sampleStaff, roster: undefined }, sampleStaffOrigin)).toBe("none");
  expect(staffVerdict({ ...sampleStaff, roster: undefined }, { isPartial: true })).toBe("undecided");
});

test("without a roster nothing is proposed", () => {
  const none = staffResult(
    load,
    { ...sampleStaff, roster: undefined, shown: undefined, limits: [] },
    sampleStaffOrigin,
  );
  expect(none).toMatchObject({ verdict: "none", cost: { proposed: null }, shown: null });
  expect(none).toHaveProperty("staff.0.proposed", null);
});
