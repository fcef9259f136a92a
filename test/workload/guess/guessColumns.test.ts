import { expect, test } from "vitest";
import { sampleColumns } from "../../../src/workload/guess/columnSample.ts";
import { guessColumns } from "../../../src/workload/guess/guessColumns.ts";

/** Which field each column seems to be. */
function guessed(
  columns: readonly string[],
  ...rows: readonly (readonly string[])[]
): Readonly<Record<string, string>> {
  const samples = sampleColumns(
    columns,
    rows.map((row, line) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])),
    })),
  );
  return Object.fromEntries(guessColumns(samples).map(({ field, column }) => [field, column.name]));
}

test("columns are known by name and values together", () => {
  expect(
    guessed(
      ["Case Number", "Created", "Closed", "Priority", "Origin", "Type", "Handle time"],
      ["C1", "2026-03-02 09:00", "2026-03-03 09:00", "P1", "Web", "Bug", "12"],
      ["C2", "2026-03-02 10:00", "", "P2", "Phone", "Bug", "7"],
    ),
  ).toEqual({
    ticket: "Case Number",
    opened: "Created",
    resolved: "Closed",
    priority: "Priority",
    channel: "Origin",
    category: "Type",
    work: "Handle time",
  });
});

test("a name alone is not enough: what holds no times is no time", () => {
  expect(
    guessed(["Created", "Logged"], ["Anna", "2026-03-02 09:00"], ["Bo", "2026-03-02 10:00"]),
  ).toMatchObject({
    opened: "Logged",
  });
});

test("without any known name the first column of times is when a ticket was opened", () => {
  expect(guessed(["a", "b"], ["x", "2026-03-02 09:00"])).toEqual({ opened: "b" });
});
