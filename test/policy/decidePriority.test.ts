import { expect, test } from "vitest";
import { changed, decided, problemsOf } from "./samplePolicy.ts";

const floors = changed(
  "  rules:\n",
  `  floors:
    - { clause: FLR-1, when: { signal: { all: [outage, breach] } }, atLeast: high, because: both are bad }
    - { clause: FLR-2, when: { none: [{ service: api, plan: standard }] }, atLeast: medium }
  rules:
`,
);
const low = { impact: "person", urgency: "minor", audience: "x" };

test("a floor raises a priority to at least its own, and the highest floor counts", () => {
  const everyday = { ...low, service: "api" };
  const text = floors.replace(
    "category: access\n        impact: person",
    "category: bug\n        impact: person",
  );
  expect(decided(everyday, text).priority).toBe("low");
  expect(decided({ ...low, service: "planner" }, text)).toMatchObject({
    priority: "medium",
    priorityBasis: { by: "rule", clause: "FLR-2" },
  });
  const both = text.replace("signal: breach\n      is: critical", "signal: breach\n      is: low");
  expect(decided({ ...everyday, signals: ["outage", "breach"] }, both)).toMatchObject({
    priority: "high",
    priorityBasis: { clause: "FLR-1", because: "both are bad" },
  });
  expect(decided({ ...everyday, signals: ["breach"] }, both).priority).toBe("low");
});

test("a floor does not lower, and what a person set stands", () => {
  expect(decided({ impact: "organisation", urgency: "blocked" }, floors).priority).toBe("critical");
});

const effort = changed(
  "targets:\n",
  "continuousEffort:\n  - { clause: CE-1, when: { priority: critical }, requires: [A contact], otherwise: high }\ntargets:\n",
);

test("work without a break ends in another priority where the customer does not do their part", () => {
  const critical = { impact: "organisation", urgency: "blocked" };
  expect(decided(critical, effort).continuousEffort).toMatchObject({ requires: ["A contact"] });
  expect(decided({ ...critical, engaged: false }, effort)).toMatchObject({
    priority: "high",
    priorityBasis: { by: "rule", clause: "CE-1" },
    continuousEffort: undefined,
  });
});

test("floors and continuous effort name priorities of the policy", () => {
  expect(problemsOf(floors.replace("atLeast: high", "atLeast: higher")).map(({ code }) => code)).toEqual([
    "NAME_UNKNOWN",
  ]);
  expect(problemsOf(effort.replace("otherwise: high", "otherwise: B")).map(({ path }) => path)).toEqual([
    "continuousEffort.0.otherwise",
  ]);
});
