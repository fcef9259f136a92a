import { expect, test } from "vitest";
import { hours, workingHours, workingMinutes } from "../../src/units/index.ts";
import { changed, decided, problemsOf, sample } from "./samplePolicy.ts";

const addOn = changed("plans:\n", "plans:\n  quick:\n    addOnTo: premium\n");
const withTargets = (clause: string, text: string = sample): string =>
  changed("targets:\n", `targets:\n${clause}`, text);

test("a plan that adds on to another has its targets, except those that a clause of its own replaces", () => {
  const text = withTargets(
    "  - clause: ADD-1\n    when: { plan: quick, priority: critical }\n    calendar: always\n    firstResponse: 5m\n",
    addOn,
  );
  const { targets, targetClause, clauses } = decided({ plan: "quick", signals: ["breach"] }, text);
  expect(targetClause).toBe("ADD-1");
  expect(clauses).toEqual(expect.arrayContaining(["ADD-1", "SLA-1"]));
  expect(targets.map(({ metric, clause }) => [metric, clause])).toEqual([
    ["firstResponse", undefined],
    ["update", "SLA-1"],
    ["resolution", "SLA-1"],
  ]);
  expect(targets[0]?.allowance).toEqual({ kind: "time", time: workingMinutes(5) });
});

test("a condition about a plan holds for what adds on to it, and not for what extends it", () => {
  expect(decided({ plan: "quick", signals: ["breach"] }, addOn).targetClause).toBe("SLA-1");
  const extending = addOn.replace("addOnTo: premium", "extends: premium");
  expect(decided({ plan: "quick", signals: ["breach"] }, extending).targetClause).toBe("SLA-2");
});

test("each channel can have a calendar of its own, and one term is for all the others", () => {
  const text = changed(
    "        phone: 3m\n      calendar: worked",
    "        phone: { within: 3m, calendar: always, note: At any hour }\n      otherwise: 8h\n      calendar: worked",
  ).replace(
    "  phone:\n    accepts",
    "  chat:\n    accepts: office\n    worked: extended\n  phone:\n    accepts",
  );
  const first = (channel: string): object | undefined =>
    decided({ channel, impact: "person", urgency: "minor" }, text).targets[0];
  expect(first("email")).toMatchObject({ calendar: "office", allowance: { time: workingHours(24) } });
  expect(first("phone")).toMatchObject({ calendar: "always", note: "At any hour" });
  expect(first("chat")).toMatchObject({ calendar: "extended", allowance: { time: workingHours(8) } });
});

test("what is said beside a target stands beside it; what has no time is told in words", () => {
  const text = withTargets(
    `  - clause: NOTE-1
    when: { priority: low }
    calendar: office
    recalled: true
    strength: aim
    firstResponse: { within: 4h, share: 90%, orAsAgreed: true, starts: The call ends. }
    update: { first: every 20m, after: 2h, then: best effort, note: "Then as announced" }
    resolution: { within: best effort, note: As time allows }
    other: { survey: 5d }
`,
  );
  const { targets, remarks, bestEffort } = decided({ impact: "person", urgency: "minor" }, text);
  expect(targets[0]).toMatchObject({
    recalled: true,
    strength: "aim",
    share: 0.9,
    orAsAgreed: true,
    starts: "The call ends.",
  });
  expect(targets[1]).toMatchObject({ until: hours(2), note: "Then as announced" });
  expect(targets[1]?.later).toBeUndefined();
  expect([bestEffort, remarks]).toEqual([["resolution"], [{ metric: "resolution", text: "As time allows" }]]);
});

test("a promise by a name of one's own needs a calendar as every other does", () => {
  const clause = "  - clause: OWN-1\n    when: { plan: premium }\n    other: { survey: 5d }\n";
  expect(problemsOf(withTargets(clause))).toMatchObject([
    { code: "KEY_MISSING", path: "targets.0.other.survey" },
  ]);
});

test("the customer's zone is that of the facts, or of their region", () => {
  const text = changed(
    "services:\n",
    "regions: { de: { title: Germany, zone: Europe/Berlin } }\nservices:\n",
  );
  const zone = (facts: object): string | undefined => decided(facts, text).targets[0]?.zone;
  expect(zone({})).toBeUndefined();
  expect(zone({ region: "de" })).toBe("Europe/Berlin");
  expect(zone({ region: "de", zone: "Asia/Tokyo" })).toBe("Asia/Tokyo");
});
