import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runBusinessTimeCase, type BusinessTimeFile } from "./businessTime.ts";

const suite = JSON.parse(
  readFileSync(new URL("business-time.json", import.meta.url), "utf8"),
) as BusinessTimeFile;
const outcomes = suite.cases.map((found) => [found.id, runBusinessTimeCase(suite, found)] as const);

test("every case of business time is answered as its source does, or left out for its convention", () => {
  expect(outcomes.filter(([, { outcome }]) => outcome === "failed")).toEqual([]);
  expect(suite.cases).toHaveLength(138);
});

test("cases are left out only where their source decides otherwise, each with its convention", () => {
  const skipped = outcomes.flatMap(([id, one]) => (one.outcome === "skipped" ? [[id, one.convention]] : []));
  expect(skipped).toEqual([
    ["biz-intersect", "zone: left operand wins"],
    ["za-ceil-old", "granularity: ceil-to-minute"],
    ["erp-frt-04", "zeroReportedAs: 1"],
    ["erp-frt-14", "zeroReportedAs: 1"],
    ["erp-frt-17", "zeroReportedAs: 1"],
    ["erp-frt-29", "zeroReportedAs: 1"],
  ]);
});

test("a wrong answer without a convention of its own is a failure", () => {
  const [first] = suite.cases.filter(({ op }) => op === "isOpen");
  if (!first) throw new Error("there are cases about being open");
  const wrong = { ...first, expect: { value: first.expect["value"] !== true } };
  expect(runBusinessTimeCase(suite, wrong).outcome).toBe("failed");
});
