import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  canonicalJson,
  certificateOf,
  type ScoredRow,
  type SessionOrigin,
} from "../../../src/trainer/scoring/index.ts";
import { changed, policyOf } from "../../policy/samplePolicy.ts";
import { rowOf, shuffledRows, trainingCase } from "./rows.ts";

const strict = policyOf(changed("passMark: 80%", "passMark: 80%\n  criticalMissesAllowed: 0"));
const lax = policyOf(changed("training:\n  passMark: 80%", "training: {}"));

const exam = (items: number): SessionOrigin => ({ mode: "exam", items, seed: "form-a" });

/** So many right answers, wrong routes, and critical misses. */
function rows(right: number, wrong: number, missed = 0): readonly ScoredRow[] {
  const many = (count: number, make: () => ScoredRow): readonly ScoredRow[] =>
    Array.from({ length: count }, make);
  const medium = trainingCase({ priority: ["medium"] });
  return [
    ...many(right, () => rowOf(trainingCase())),
    ...many(wrong, () => rowOf(medium, { route: "tier1" })),
    ...many(missed, () => rowOf(trainingCase(), { priority: "high" })),
  ];
}

property.prop([shuffledRows], { numRuns: 20 })(
  "a result is the same bytes in any order",
  ([some, shuffled]) => {
    const bytes = (of: readonly ScoredRow[]): string => canonicalJson(certificateOf(strict, of, exam(30)));
    expect(bytes(shuffled)).toBe(bytes(some));
  },
);

property.prop([shuffledRows], { numRuns: 20 })("an exam is passed exactly where nothing failed", ([some]) => {
  const { passed, failures } = certificateOf(strict, some, exam(some.length));
  expect(passed).toBe(failures.length === 0);
});

test("as many correct cases as the pass mark asks pass, one fewer does not", () => {
  expect(certificateOf(strict, rows(48, 12), exam(60))).toMatchObject({
    schema: "deskdrill.training/1",
    mode: "exam",
    items: 60,
    answered: 60,
    correct: 48,
    criticalItems: 48,
    criticalMisses: 0,
    passed: true,
    failures: [],
    passMark: 0.8,
    policy: { id: "sample", version: "1", hash: "0123456789ab" },
    seed: "form-a",
  });
  expect(certificateOf(strict, rows(47, 13), exam(60))).toMatchObject({
    passed: false,
    failures: ["47 of 60 correct, 48 needed"],
  });
});

test("a pass mark of 55 % of 20 cases is 11", () => {
  const policy = policyOf(changed("passMark: 80%", "passMark: 55%"));
  expect(certificateOf(policy, rows(11, 9), exam(20)).passed).toBe(true);
});

test("one critical miss fails where none is allowed, and only there", () => {
  expect(certificateOf(strict, rows(59, 0, 1), exam(60)).failures).toEqual(["1 critical missed, 0 allowed"]);
  expect(certificateOf(policyOf(), rows(59, 0, 1), exam(60)).passed).toBe(true);
});

test("nobody passes by leaving the last cases out", () => {
  expect(certificateOf(strict, rows(55, 0), exam(60))).toMatchObject({
    passed: false,
    failures: ["5 of 60 cases not answered"],
  });
  expect(certificateOf(strict, [], exam(0)).passed).toBe(false);
});

test("practice certifies nothing, nor does a policy without a pass mark", () => {
  expect(certificateOf(strict, rows(60, 0), { ...exam(60), mode: "drill" })).not.toHaveProperty("passed");
  expect(certificateOf(lax, rows(60, 0), exam(60))).not.toHaveProperty("passed");
  expect(certificateOf(lax, rows(60, 0), exam(60))).not.toHaveProperty("passMark");
});

test("kappa has an interval, or says why it has none", () => {
  const { kappa } = certificateOf(strict, rows(40, 10, 10), exam(60));
  expect(Object.keys(kappa)).toEqual(["value", "low", "high"]);
  expect(certificateOf(strict, rows(48, 12), exam(60)).kappa).toEqual({
    value: 1,
    noInterval: "every answer agrees",
  });
  expect(certificateOf(strict, rows(60, 0), exam(60)).kappa).toEqual({ undefined: "one class only" });
});

test("a result says what it proves, whose it is, and its times in seconds", () => {
  const result = certificateOf(strict, rows(30, 0), { ...exam(30), player: "priya" });
  expect(result.player).toBe("priya");
  expect(result.proves).toContain("0 of 30 critical missed: miss rate below 9.5 %, 95 %");
  expect(result.metrics).toMatchObject({
    timeToDecide: { kind: "value", n: 30, medianSeconds: 40, p90Seconds: 40 },
    overTriage: { kind: "none" },
  });
});

test("more answers than cases are a bug", () => {
  expect(() => certificateOf(strict, rows(2, 0), exam(1))).toThrow("no more cases");
});
