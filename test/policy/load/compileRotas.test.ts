import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { onCallAt, type Policy } from "../../../src/policy/index.ts";
import { after, instantOf, invariant, minutes, type Instant } from "../../../src/units/index.ts";
import { changed, placeOf, policyOf, problemsOf } from "../samplePolicy.ts";

const short = "    zone: Europe/London\n    handOver: weekly mon 09:00\n    members: [engineer]\n";
const withRota = (...lines: readonly string[]): string =>
  changed(short, ["zone: Europe/London", ...lines].map((line) => `    ${line}\n`).join(""));

function at(text: string): Instant {
  const found = instantOf(text);
  invariant(found !== undefined, text);
  return found;
}
const onCall = (policy: Policy, text: string): readonly string[] => onCallAt(policy, "engineers", at(text));

const turns = ["handOver: weekly mon 09:00", "members: [desk, [engineer, manager]]"];

test("members take turns, several of them together", () => {
  const policy = policyOf(withRota(...turns));
  const first = onCall(policy, "2026-03-03T12:00:00Z");
  const second = onCall(policy, "2026-03-10T12:00:00Z");
  expect([first, second].toSorted((a, b) => a.length - b.length)).toEqual([
    ["desk"],
    ["engineer", "manager"],
  ]);
});

test("decision 22: the layer that is listed first hides those below where it has somebody", () => {
  const policy = policyOf(
    withRota(
      "layers:",
      '  - { handOver: daily 00:00, members: [manager], hours: { mon-fri: "20:00-08:00" } }',
      "  - { handOver: daily 00:00, members: [engineer] }",
    ),
  );
  expect(onCall(policy, "2026-03-03T12:00:00Z")).toEqual(["engineer"]);
  expect(onCall(policy, "2026-03-03T23:00:00Z")).toEqual(["manager"]);
  expect(onCall(policy, "2026-03-04T07:59:00Z")).toEqual(["manager"]);
  expect(onCall(policy, "2026-03-07T09:00:00Z")).toEqual(["engineer"]);
});

test("decision 22: layers of one priority overlap, and overrides win over all", () => {
  const policy = policyOf(
    withRota(
      "layers:",
      "  - { handOver: daily 00:00, members: [manager], priority: 1 }",
      "  - { handOver: daily 00:00, members: [engineer], priority: 1, until: 2026-03-05T00:00 }",
      "overrides:",
      "  - { from: 2026-03-04T09:00, to: 2026-03-04T17:00, who: desk }",
      "  - { from: 2026-03-06T09:00, to: 2026-03-06T17:00, who: desk, replaces: manager }",
    ),
  );
  expect(onCall(policy, "2026-03-03T12:00:00Z")).toEqual(["engineer", "manager"]);
  expect(onCall(policy, "2026-03-04T12:00:00Z")).toEqual(["desk"]);
  expect(onCall(policy, "2026-03-05T12:00:00Z")).toEqual(["manager"]);
  expect(onCall(policy, "2026-03-06T12:00:00Z")).toEqual(["desk"]);
});

test("a swap that somebody has taken is worked by them, one that nobody has is not", () => {
  const swapped = (takenBy: string): Policy =>
    policyOf(
      withRota(
        "handOver: weekly mon 09:00",
        "members: [engineer]",
        "swaps:",
        `  - { from: 2026-03-04T09:00, to: 2026-03-05T09:00, member: engineer${takenBy} }`,
      ),
    );
  expect(onCall(swapped(", takenBy: manager"), "2026-03-04T12:00:00Z")).toEqual(["manager"]);
  expect(onCall(swapped(""), "2026-03-04T12:00:00Z")).toEqual(["engineer"]);
});

test("windows are times of the rota's zone, also where its clocks change, or have a zone of their own", () => {
  const policy = policyOf(
    withRota(
      ...turns.slice(0, 1),
      "members: [engineer]",
      "overrides:",
      "  - { from: 2026-07-01T09:00, to: 2026-07-01T10:00, who: desk }",
      "  - { from: 2026-07-02T09:00:00Z, to: 2026-07-02T10:00:00Z, who: manager }",
    ),
  );
  expect(onCall(policy, "2026-07-01T08:00:00Z")).toEqual(["desk"]);
  expect(onCall(policy, "2026-07-01T09:00:00Z")).toEqual(["engineer"]);
  expect(onCall(policy, "2026-07-02T09:00:00Z")).toEqual(["manager"]);
});

test("every problem of a rota is told at once, each at its place", () => {
  const text = withRota(
    ...turns,
    "overrides:",
    "  - { from: tomorrow, to: 2026-07-01T10:00, who: desk }",
    "  - { from: 2026-07-02T09:00, to: 2026-07-01T09:00, who: nobody-known }",
  );
  expect(problemsOf(text)).toMatchObject([
    {
      code: "VALUE_INVALID",
      at: { line: placeOf(text, "tomorrow").line },
      found: '"tomorrow" is not a time',
    },
    { code: "VALUE_INVALID", found: "it ends before it begins" },
    {
      code: "NAME_UNKNOWN",
      at: { line: placeOf(text, "nobody-known").line },
      found: 'there is no contact "nobody-known"',
    },
  ]);
  const hours = withRota(
    "layers:",
    "  - { handOver: daily 00:00, members: [desk], hours: { someday: 9 to 5 } }",
  );
  expect(problemsOf(hours)).toMatchObject([{ code: "HOURS_INVALID" }]);
});

test("a hand-over in other words than its own gives nobody a turn", () => {
  expect(
    onCall(policyOf(withRota("handOver: when needed", "members: [desk]")), "2026-03-03T12:00:00Z"),
  ).toEqual([]);
});

property.prop([fc.integer({ min: 0, max: 60 * 24 * 400 })])(
  "a layer alone is the rota without layers",
  (minute) => {
    const plain = policyOf(withRota(...turns));
    const layered = policyOf(
      withRota("layers:", "  - handOver: weekly mon 09:00", "    members: [desk, [engineer, manager]]"),
    );
    const when = after(at("2026-01-01T00:00:00Z"), minutes(minute));
    expect(onCallAt(layered, "engineers", when)).toEqual(onCallAt(plain, "engineers", when));
  },
);
