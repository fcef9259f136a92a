import { expect, test } from "vitest";
import { invariant, InvariantError, unreachable } from "../../src/units/index.ts";

test("an assumption that holds passes in silence, a broken one is a bug by its name", () => {
  expect(() => {
    invariant(true, "the desk has a tier");
  }).not.toThrow();
  expect(() => {
    invariant(false, "the desk has a tier");
  }).toThrow(new InvariantError("the desk has a tier"));
});

test("a case that cannot happen says which value came", () => {
  expect(() => unreachable({ kind: "surprise" } as never)).toThrow('unreachable: {"kind":"surprise"}');
});
