import { describe, expect, test } from "vitest";
import { targets } from "../../../src/guide/sections/targets.ts";
import {
  bareText,
  linesIn,
  rowsIn,
  sectionsIn,
  shipped,
  sourceFor,
  standardSource,
  textOfFile,
} from "../sample.ts";

describe.each(shipped)("the targets of %s", (file) => {
  const source = sourceFor(textOfFile(file));
  const section = targets(source);

  test("name the hours and the zone of every time", () => {
    const times = sectionsIn([section])
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" && block.columns[1] === "Time and hours" ? block.rows : []))
      .flatMap((row) => row[1] ?? [])
      .filter((part) => typeof part === "string");
    expect(
      times.filter((time) => !/ \(.*\/|\(UTC|at any hour|customer's own zone|best effort/.test(time)),
    ).toEqual([]);
  });

  test("leave no clause out", () => {
    const said = linesIn(section).join("\n");
    const missing = source.policy.form.targets.filter(({ clause }) => !said.includes(clause));
    expect(missing.map(({ clause }) => clause)).toEqual([]);
  });
});

test("the examples are due as the hours say, over a weekend with holidays", () => {
  expect(rowsIn(targets(standardSource()), "Standard, critical: SLA-6")).toContainEqual([
    "Workaround",
    "8 hours in desk hours (Europe/London)",
    "Tue 2026-10-06 18:00",
    "Tue 2026-12-29 15:00",
  ]);
});

test("a time that is not defined says so, and what is done without one says that", () => {
  const rows = rowsIn(targets(standardSource()), "Premium, low: SLA-5");
  expect(rows).toContainEqual(["Resolution", "Support response targets not formally defined", "–", "–"]);
  expect(rows).toContainEqual(["Update", "best effort, no time", "–", "–"]);
});

test("a clause that counts only at some hours says so where an example is at another", () => {
  const night = standardSource();
  const own = { ...night, setting: { ...night.setting, asOf: "2026-10-01" } };
  expect(linesIn(targets(own)).join("\n")).toContain(
    "SLA-1, one of: by Email or Support portal; by Telephone, opened",
  );
});

test("a policy without targets says it in one line", () => {
  expect(linesIn(targets(sourceFor(bareText)))).toEqual([
    "Targets",
    "Support response targets not formally defined.",
  ]);
});
