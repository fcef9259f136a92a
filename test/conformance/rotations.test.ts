import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runRotationCase, type RotationCase } from "./rotations.ts";

const suite = JSON.parse(readFileSync(new URL("oncall-rotation.json", import.meta.url), "utf8")) as {
  readonly cases: readonly RotationCase[];
};
const outcomes = suite.cases.map((one) => [one.id, runRotationCase(one)] as const);

test("every case of rotations is answered as its source does", () => {
  expect(outcomes.filter(([, { outcome }]) => outcome === "failed")).toEqual([]);
  expect(suite.cases).toHaveLength(101);
});

test("no case is left out: where the sources state a convention it is the one of decision 20", () => {
  expect(outcomes.filter(([, { outcome }]) => outcome === "skipped")).toEqual([]);
});

const [first] = suite.cases;
if (!first) throw new Error("there are cases");

test("a wrong answer, an unknown kind and an input that cannot be read are failures", () => {
  const failing: readonly RotationCase[] = [
    { ...first, expect: { handoffs: [] } },
    { ...first, kind: "juggling" },
    { ...first, input: { ...first.input, length: "long" } },
  ];
  expect(failing.map((one) => runRotationCase(one).outcome)).toEqual(["failed", "failed", "failed"]);
});

test("a case that states another convention than decision 20 is left out", () => {
  const other = { ...first, convention: { gap: "shift-forward", ambiguous: "first" } };
  expect(runRotationCase(other)).toEqual({ outcome: "skipped", convention: "gap: shift-forward" });
});

test("a temporary rota is cut with its shifts, and gone when nothing is left of it", () => {
  const temporary = {
    start: "2024-06-03T00:00:00Z",
    end: "T0+4h",
    shifts: [
      { who: "A", start: "T0", end: "T0+2h" },
      { who: "B", start: "T0+2h", end: "T0+4h" },
    ],
  };
  const cut = (trim: Readonly<Record<string, string>>, expected: unknown): unknown =>
    runRotationCase({
      id: "cut",
      kind: "trimTemporary",
      input: { temporary, ...trim },
      expect: { temporary: expected },
    });
  const left = { start: "T0", end: "T0+1h", shifts: [{ who: "A", start: "T0", end: "T0+1h" }] };
  expect(cut({ trimEnd: "T0+1h" }, left)).toEqual({ outcome: "passed" });
  expect(cut({ trimStart: "T0+4h" }, null)).toEqual({ outcome: "passed" });
});
