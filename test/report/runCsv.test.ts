import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { RunSummary } from "../../src/experiment/index.ts";
import { runCsv } from "../../src/report/index.ts";
import { sampleRun } from "./sampleRun.ts";

test("one row a metric, priority and channel, with its unit in each column's name", () => {
  expect(runCsv(sampleRun)).toBe(
    `metric,priority,channel,compliance,compliance_low,compliance_high,met,missed,open,abandoned,mean_minutes,p90_minutes,missed_queue_minutes,missed_closed_minutes,missed_hand_over_minutes,missed_work_minutes,missed_customer_minutes,missed_incident_minutes,missed_set_aside_minutes
firstResponse,critical,phone,0.666667,0.5,0.833333,20,10,1,2,4.12346,9.5,30,60,0,10,0,0,0
firstResponse,low,email,0.6,,,3,2,0,0,90,200,,,,,,,
firstResponse,low,chat,,,,0,0,4,0,,,,,,,,,
`,
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)"])(
  "a name that begins like the formula %s is no formula",
  (name) => {
    const cells: RunSummary["cells"] = sampleRun.cells.map((cell) => ({
      ...cell,
      priority: name,
      channel: name,
    }));
    const [row] = parse(runCsv({ ...sampleRun, cells }), { columns: true });
    expect(row).toMatchObject({ priority: `'${name}`, channel: `'${name}` });
  },
);

test("names with commas, quotes and line breaks survive, control characters do not", () => {
  const cells: RunSummary["cells"] = sampleRun.cells.map((cell) => ({
    ...cell,
    channel: 'a,"b"\n\u001B[2Jc',
  }));
  const [row] = parse(runCsv({ ...sampleRun, cells }), { columns: true });
  expect(row).toMatchObject({ channel: 'a,"b"\nc' });
});

test("a run in which nothing was measured has no rows", () => {
  expect(parse(runCsv({ ...sampleRun, cells: [] }))).toEqual([]);
});
