import { expect, test } from "vitest";
import { checkData } from "../../src/cli/checkData.ts";
import { cornerPolicy } from "../acceptance/sample.ts";

const at = { file: "a.feature", line: 3, column: 1 };

test("a program gets the counts, every scenario, and what is doubtful", () => {
  const policy = cornerPolicy();
  const common = { file: "a.feature", feature: "F", name: "S", line: 3 };
  const finding = {
    code: "WHEN_MISSING",
    severity: "warning",
    at,
    found: "nothing",
    fix: "something",
  } as const;
  const scenarios = [
    { ...common, status: "passed" },
    { ...common, status: "failed", message: "\u001B[31mlow" },
  ] as const;
  expect(checkData({ policyFile: "p", policy }, [finding], { scenarios, faults: ["\u001B[31mno"] })).toEqual({
    schema: "deskdrill.check/1",
    policy: { id: "corner", version: "2", hash: "0" },
    passed: 1,
    failed: 1,
    inconclusive: 0,
    skipped: 0,
    scenarios: [
      { ...common, status: "passed" },
      { ...common, status: "failed", message: "low" },
    ],
    faults: ["no"],
    findings: [{ code: "WHEN_MISSING", severity: "warning", found: "nothing", fix: "something", ...at }],
  });
});
