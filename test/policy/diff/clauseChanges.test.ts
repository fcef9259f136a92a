import { expect, test } from "vitest";
import { changedKeys, clauseChanges, partChanges } from "../../../src/policy/diff/clauseChanges.ts";
import { smallPolicy, smallWith } from "./smallPolicy.ts";

test("clauses by name: added, removed, changed with the part that did", () => {
  const recent = smallWith(
    ["{ clause: ESC-1,", "{ clause: ESC-9,"],
    ["is: high, because", "is: low, because"],
  );
  expect(clauseChanges(smallPolicy(), recent)).toMatchObject({
    added: [{ clause: "ESC-9", at: { file: "sample.yaml" } }],
    removed: [{ clause: "ESC-1" }],
    changed: [{ clause: "PRI-1", parts: ["is"] }],
    reordered: [],
  });
});

test("clauses that changed places are told by their list", () => {
  const recent = smallWith(["clause: SLA-1", "clause: SLA-X"], ["clause: SLA-2", "clause: SLA-1"]);
  const swapped = smallWith(
    ["clause: ESC-1,", "clause: ESC-X,"],
    ["clause: ESC-2,", "clause: ESC-1,"],
    ["ESC-X", "ESC-2"],
  );
  expect(clauseChanges(smallPolicy(), recent).reordered).toEqual([]);
  expect(clauseChanges(smallPolicy(), swapped).reordered).toEqual(["escalations"]);
});

test("other parts by their path, clauses not among them", () => {
  const recent = smallWith(
    ['"09:00-17:00"', '"09:00-18:00"'],
    ["[low, low]]", "[low, high]]"],
    ["title: A small desk", "title: A desk"],
    ["It spreads.", "It does."],
  );
  expect(partChanges(smallPolicy(), recent)).toEqual(["title", "calendars.office", "priority.matrix"]);
  expect(partChanges(smallPolicy(), smallPolicy())).toEqual([]);
});

test("the keys under which two mappings differ", () => {
  const [one, other] = [new Map(Object.entries({ a: 1, b: [1] })), new Map(Object.entries({ b: [1], c: 2 }))];
  expect(changedKeys(one, other)).toEqual(["a", "c"]);
  expect(changedKeys(undefined, other)).toEqual(["b", "c"]);
});
