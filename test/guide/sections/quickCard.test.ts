import { expect, test } from "vitest";
import { quickCard } from "../../../src/guide/sections/quickCard.ts";
import { bareText, linesIn, rowsIn, sourceFor, standardSource, tableIn, textOfFile } from "../sample.ts";

test("every plan has a table of its priorities, with hours and zone behind every time", () => {
  const rows = rowsIn(quickCard(standardSource()), "Aims on Premium");
  expect(rows.map(([level]) => level)).toEqual(["critical", "high", "medium", "low"]);
  for (const cell of rows.flatMap((row) => row.slice(1)))
    expect(cell).toMatch(
      / hours \(Europe\/London\)$| at any hour$|^Support response targets not formally defined$/,
    );
});

test("channels with the same times share a column", () => {
  expect(tableIn(quickCard(standardSource()), "Aims on Standard").columns).toEqual([
    "Priority",
    "First response by Email or Support portal",
    "First response by Telephone",
    "First response by Chat in the application",
    "Resolution",
  ]);
});

test("a channel that does not take a priority says so", () => {
  const rows = rowsIn(
    quickCard(sourceFor(textOfFile("scenarios/policies/gitlab-support.yaml"))),
    "Aims on Priority Support",
  );
  expect(rows[0]?.slice(0, 3)).toEqual(["Urgent", "not by this channel", "30 minutes at any hour"]);
});

test("without targets every cell says that there are none", () => {
  expect(linesIn(quickCard(sourceFor(bareText)))).toContain(
    "usual | Support response targets not formally defined | Support response targets not formally defined",
  );
});
