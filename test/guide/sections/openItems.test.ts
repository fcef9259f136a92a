import { expect, test } from "vitest";
import { section } from "../../../src/guide/blocks.ts";
import { gap } from "../../../src/guide/gaps.ts";
import { openItems } from "../../../src/guide/sections/openItems.ts";
import { bareText, linesIn, lintedSource, rowsIn, sourceFor, standardSource } from "../sample.ts";

const others = [section("forms", "Forms", [gap("Forms")])];

test("every gap of the other sections stands here with an owner", () => {
  expect(rowsIn(openItems(standardSource(), others), "What is not defined")).toEqual([
    ["Forms not formally defined", "Forms", "Support manager"],
  ]);
  expect(rowsIn(openItems(sourceFor(bareText), others), "What is not defined")).toEqual([
    ["Forms not formally defined", "Forms", "Owner not formally defined"],
  ]);
});

test("everything that lint finds stands here with an owner", () => {
  const source = lintedSource(bareText);
  const rows = rowsIn(openItems(source, []), "What was found, judged on 2026-01-01");
  expect(source.setting.findings.length).toBeGreaterThan(2);
  expect(rows).toHaveLength(source.setting.findings.length);
  for (const [, , , owner] of rows) expect(owner).toBe("Owner not formally defined");
});

test("a finding about an open item belongs to the owner of that", () => {
  const { policy, setting } = standardSource();
  const place = { file: "policy.yaml", line: 1, column: 1 };
  const finding = { code: "OPEN_ITEM_OVERDUE", severity: "note", at: place, found: "f", fix: "x" } as const;
  const findings = [
    { ...finding, path: "openItems.1" },
    { ...finding, path: "knowledge.articles.data-guide" },
    { ...finding, path: "targets.0" },
  ];
  const own = openItems({ policy, setting: { ...setting, findings }, isInternal: true }, []);
  expect(rowsIn(own, "What was found, judged on 2026-10-01").map(([, , , owner]) => owner)).toEqual([
    "Product owner",
    "Second line",
    "Support manager",
  ]);
});

test("customers read what is not defined, and no item or assumption of the desk", () => {
  const said = linesIn(openItems(standardSource("customer"), others));
  expect(said).toContain("Forms not formally defined | Forms");
  expect(said.join()).not.toContain("Confirm with legal");
});
