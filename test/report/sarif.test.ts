import { expect, test } from "vitest";
import { sarifLog } from "../../src/report/sarif.ts";

const rules = [
  { id: "NO_TIER", meaning: "no tier", level: "error" },
  { id: "STEP_EMPTY", meaning: "an empty step", level: "warning" },
] as const;

const log = (file: string): object =>
  sarifLog({
    version: "0.1.0",
    rules,
    results: [{ rule: "STEP_EMPTY", level: "warning", text: "nobody", file, line: 3, column: 5 }],
  });

test("a log has its rules, and each result its rule and place", () => {
  expect(log("policies/a b.yaml")).toMatchObject({
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "deskdrill", rules: [{ id: "NO_TIER" }, { id: "STEP_EMPTY" }] } },
        results: [
          {
            ruleId: "STEP_EMPTY",
            ruleIndex: 1,
            level: "warning",
            message: { text: "nobody" },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: "policies/a%20b.yaml" },
                  region: { startLine: 3, startColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test("an absolute file is a file URI", () => {
  expect(JSON.stringify(log("/desk/a.yaml"))).toContain('"file:///desk/a.yaml"');
});
