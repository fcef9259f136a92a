import { expect, test } from "vitest";
import type { Policy } from "../../../src/policy/index.ts";
import { compare } from "../../../src/policy/diff/causedChanges.ts";
import { DueTimes } from "../../../src/policy/diff/dueChanges.ts";
import { combinationsOf, factSpaceOf } from "../../../src/policy/diff/factSpace.ts";
import { momentsOf } from "../../../src/policy/diff/moments.ts";
import { at } from "../explain/instants.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };

/** "what cause" of every change in any combination. */
function causesIn(recent: Policy): ReadonlySet<string> {
  const old = smallPolicy();
  const moments = momentsOf(old, recent, year);
  const times = new DueTimes(old, recent, moments, []);
  const all = [...combinationsOf(factSpaceOf(old, recent, moments))];
  const changes = all.flatMap((one) => compare(old, recent, times, one).changes);
  return new Set(changes.map(({ change, cause }) => `${change.what} ${cause}`));
}

test("a changed number is itself", () => {
  expect(causesIn(smallWith(["firstResponse: 2h", "firstResponse: 3h"]))).toEqual(
    new Set(["firstResponse itself"]),
  );
});

test("what the newer policy would say of the older priority does not follow from the priority", () => {
  const both = smallWith(["[low, low]]", "[high, low]]"], ["notify: boss }", "notify: [boss, guard] }"]);
  const causes = causesIn(both);
  expect(causes).toContain("priority itself");
  expect(causes).toContain("targets priority");
  expect(causes).toContain("at once priority");
  expect(causes).toContain("at once itself");
});

test("what is gone once both have the same hours follows from the hours", () => {
  expect(causesIn(smallWith(['"09:00-17:00"', '"09:00-18:00"']))).toEqual(
    new Set(["at once hours", "notify hours", "due times in office hours"]),
  );
});

test("whom an escalation at intake tells follows from the escalation", () => {
  expect(causesIn(smallWith(["to: tier3, notify: guard", "to: tier2, notify: boss"]))).toEqual(
    new Set(["at once itself", "notify escalation", "tier escalation"]),
  );
});
