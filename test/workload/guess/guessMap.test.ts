import { expect, test } from "vitest";
import { guessMap } from "../../../src/workload/guess/guessMap.ts";
import { parseMap } from "../../../src/workload/index.ts";
import { policyOf } from "../sampleLoad.ts";

const mapFor = (columns: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  guessMap(
    "export",
    columns,
    rows.map((row, line) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])),
    })),
    policyOf(),
  );

const columns = ["Case Number", "Created", "Closed", "Priority", "Origin", "Type", "Effort (h)", "Owner"];

test("the guess is a map that can be used at once", () => {
  const text = mapFor(
    columns,
    ["C1", "27/02/2026 09:00", "27/02/2026 19:00", "P1", "Web", "Bug", "1,5", "Anna"],
    ["C2", "28/02/2026 09:00", "", "P2", "Call", "Access", "2", "Bo"],
  );
  const map = parseMap("map.yaml", text, policyOf());
  if (!map.ok) throw new Error(`${text}\n${map.problems.map(({ found }) => found).join("\n")}`);
  expect(map.value.form).toMatchObject({
    opened: { column: "Created", zone: "Europe/London", format: "DD/MM/YYYY HH:mm[:ss]" },
    resolved: { column: "Closed" },
    ticket: { column: "Case Number" },
    work: { column: "Effort (h)", unit: "hours" },
    decimal: "comma",
    category: { column: "Type", words: { Access: "access", Bug: "bug" } },
    priority: { words: { P1: "critical", P2: "high" } },
  });
  expect(text).toContain("# Not used: Owner");
});

test("a date that could be read either way is said to be undecided", () => {
  const text = mapFor(
    ["Created"],
    ["01/02/2026 09:00"],
    ["03/01/2026 09:00"],
    ["02/04/2026 09:00"],
    ["01/05/2026 10:00"],
  );
  expect(text).toMatch(/format: .* # (UNDECIDED: no day is above 12|likely: so the rows are in order)/);
});

test("the order of the rows decides between day and month where no day does", () => {
  const days = Array.from(
    { length: 12 },
    (_, index) => `${String(index + 1).padStart(2, "0")}/03/2026 09:00`,
  );
  const more = Array.from(
    { length: 12 },
    (_, index) => `${String(index + 1).padStart(2, "0")}/04/2026 09:00`,
  );
  const text = mapFor(["Created"], ...[...days, ...more].map((one) => [one]));
  expect(text).toContain('format: "DD/MM/YYYY HH:mm[:ss]" # likely: so the rows are in order of time');
});

test("what no word of the policy comes near is left for people to decide", () => {
  const text = mapFor(["Created", "Category"], ["2026-03-02 09:00", "42"], ["2026-03-02 09:01", "Bug"]);
  expect(text).toContain('    # "42": access # 1 rows; UNDECIDED: no word comes near');
  expect(text).toContain('    "Bug": bug # 1 rows');
  expect(text).toContain("channel: { always: email } # ASSUMPTION: no column seems to say");
});

test("a file without times says where to name them", () => {
  expect(mapFor(["Name"], ["Anna"])).toContain("# UNDECIDED: no column holds times");
});
