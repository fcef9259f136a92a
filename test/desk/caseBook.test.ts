import { expect, test } from "vitest";
import { CaseBook } from "../../src/desk/index.ts";
import { minutes } from "../../src/units/index.ts";
import { emptyInquiry } from "../../src/workload/index.ts";
import { at, caseOf, loadWith, policyWith, type Changes } from "./script.ts";

const inquiry = emptyInquiry(3);

/** Minutes at the first tier and where a ticket goes then, with the clause. */
function limitOf(policy: Changes, priority?: string): readonly [number, number, string | undefined] {
  const load = loadWith({}, policyWith(policy));
  const { exits } = caseOf(load, priority === undefined ? {} : { priority });
  const { limit = NaN, limitTo = NaN, limitClause = NaN } = exits[0] ?? {};
  return [limit / minutes(1), limitTo, [...load.policy.clauses.keys()][limitClause]];
}

test("the policy is asked once for each combination of facts", () => {
  const book = new CaseBook(loadWith());
  const first = book.indexOf({ ...inquiry, category: 1 }, at("mon 09:00"));
  expect(book.indexOf({ ...inquiry, category: 1 }, at("tue 18:00"))).toBe(first);
  expect(book.indexOf({ ...inquiry, category: 0 }, at("mon 09:00"))).not.toBe(first);
  expect(book.cases).toHaveLength(2);
});

test("where a condition asks for the hour, day and night are two cases", () => {
  const escalations = [{ clause: "ESC-1", at: "intake", when: { during: "office" }, to: "tier2" }];
  const book = new CaseBook(loadWith({}, policyWith({ escalations })));
  const [day, night] = [book.indexOf(inquiry, at("mon 09:00")), book.indexOf(inquiry, at("mon 20:00"))];
  expect([book.cases[day]?.tier, book.cases[night]?.tier]).toEqual([1, 0]);
  expect(book.indexOf(inquiry, at("wed 16:59"))).toBe(day);
});

test("a case knows the targets and what they allow", () => {
  const found = caseOf(loadWith(), { priority: "high" });
  expect(found.firstResponse?.allowedFrom(at("mon 09:00"))).toBe(minutes(30));
  expect(found.resolution?.allowedFrom(at("mon 09:00"))).toBe(minutes(120));
  expect(caseOf(loadWith(), { priority: "low" }).resolution).toBeUndefined();
});

test("business days allow the open time that they hold", () => {
  const targets = [
    { clause: "SLA-1", default: true, calendar: "office", resolution: "2 business days end-of-day" },
  ];
  const { resolution } = caseOf(loadWith({}, policyWith({ targets })));
  expect(resolution?.allowedFrom(at("mon 16:00"))).toBe(minutes(60 + 2 * 480));
});

test("of the points of clocks a case keeps those that its conditions and the desk's metrics allow", () => {
  const point = { notify: "lead" };
  const escalations = [
    { clause: "ESC-1", at: { resolution: "75%" }, when: { priority: "high" }, ...point },
    { clause: "ESC-2", at: { resolution: "75%" }, when: { priority: "low" }, ...point },
    { clause: "ESC-3", at: { workaround: "75%" }, ...point },
    { clause: "ESC-4", at: { firstResponse: "100% - 5m" }, ...point },
  ];
  const load = loadWith({}, policyWith({ escalations }));
  const clauses = [...load.policy.clauses.keys()];
  expect(caseOf(load, { priority: "high" }).rules).toEqual({
    firstResponse: [{ index: 2, share: 1, offset: 0 - minutes(5), clause: clauses.indexOf("ESC-4") }],
    resolution: [{ index: 0, share: 0.75, offset: 0, clause: clauses.indexOf("ESC-1") }],
  });
});

test("cases that differ in what is not promised share their targets", () => {
  const book = new CaseBook(loadWith());
  const [first, second] = [0, 1].map((category) => {
    return book.cases[book.indexOf({ ...inquiry, category }, at("mon 09:00"))];
  });
  expect(first?.facts).not.toEqual(second?.facts);
  expect([first?.firstResponse, first?.resolution]).not.toContain(undefined);
  expect(second?.firstResponse).toBe(first?.firstResponse);
  expect(second?.resolution).toBe(first?.resolution);
});

const tiers = (workLimit: string): Changes => ({
  tier1: { title: "First", internalTargets: { workLimit } },
  tier2: { title: "Second" },
  tier3: { title: "Third" },
});
const after = (clause: string, unresolvedFor: string, more: Changes = {}): Changes => ({
  clause,
  when: { tier: "tier1", unresolvedFor, ...more },
  to: "tier3",
});

test("work at a tier is limited by the tier or by the soonest rule", () => {
  expect(limitOf({})).toEqual([Infinity, 1, undefined]);
  expect(limitOf({ tiers: tiers("45m") })).toEqual([45, 1, undefined]);
  expect(limitOf({ tiers: tiers("45m"), escalations: [after("ESC-1", "50m")] })).toEqual([45, 1, undefined]);
  expect(limitOf({ tiers: tiers("45m"), escalations: [after("ESC-1", "40m")] })).toEqual([40, 2, "ESC-1"]);
});

test("of a rule and the tier at the same time the rule is named, of two rules the first", () => {
  const escalations = [after("ESC-1", "45m"), { ...after("ESC-2", "45m"), to: "tier2" }];
  expect(limitOf({ tiers: tiers("45m"), escalations })).toEqual([45, 2, "ESC-1"]);
});

test("a limit counts only for the tickets that its rule is about", () => {
  const escalations = [after("ESC-1", "20m", { priority: "high" })];
  expect(limitOf({ escalations }, "high")).toEqual([20, 2, "ESC-1"]);
  expect(limitOf({ escalations }, "low")).toEqual([Infinity, 1, undefined]);
});

test("a tier that fails hands on to the tier of the rule, else to the next, and the top to nobody", () => {
  const escalations = [{ clause: "ESC-1", when: { tier: "tier1", attempts: ">=1" }, to: "tier3" }];
  const ways = (policy: Changes): readonly number[] =>
    caseOf(loadWith({}, policyWith(policy))).exits.map(({ failTo }) => failTo);
  expect(ways({})).toEqual([1, 2, 2]);
  expect(ways({ escalations })).toEqual([2, 2, 2]);
});

test("a case knows its scope, where it starts and what must be confirmed", () => {
  const workflow = { customerValidation: { required: ["high"] } };
  const load = loadWith({}, policyWith({ workflow }));
  expect(caseOf(load, { category: "hardware" }).isInScope).toBe(false);
  expect(caseOf(load, { priority: "high" })).toMatchObject({
    isInScope: true,
    needsValidation: true,
    tier: 0,
  });
  expect(caseOf(load).needsValidation).toBe(false);
});
