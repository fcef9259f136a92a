import { expect, test } from "vitest";
import { resultLines, resultOf } from "../../src/cli/trainResult.ts";
import { trainingOf } from "../../src/cli/trainContext.ts";
import { trained } from "./trainFolder.ts";

const { policy } = await trainingOf({ policy: trained });

test("nothing answered proves nothing, and says so", () => {
  const result = resultOf(policy, [], { mode: "exam", items: 4, seed: "s" });
  const text = resultLines(policy, result, []).map((one) => one.text);
  expect(text[0]).toBe("FAILED  exam");
  expect(text).toContain("  4 of 4 cases not answered");
  expect(text.join("\n")).toContain("weighted kappa undefined: no answers");
});

test("practice is neither passed nor failed", () => {
  const result = resultOf(policy, [], { mode: "drill", items: 4, seed: "s" });
  expect(resultLines(policy, result, [])[0]?.text).toBe("drill");
});
