import { stringify } from "csv-stringify/sync";
import type { CellSummary, Estimate, RunSummary } from "../experiment/index.ts";
import { spreadsheetText } from "../units/index.ts";

/** The cells of a run as CSV, one row a metric, priority and channel; shares from 0 to 1, times in minutes. */
export function runCsv({ cells }: RunSummary): string {
  return stringify(
    cells.map((cell) => rowOf(cell)),
    { header: true, record_delimiter: "unix" },
  );
}

function rowOf(cell: CellSummary): Readonly<Record<string, string | number | undefined>> {
  const { low, high } = boundsOf(cell.compliance);
  return {
    metric: cell.metric,
    priority: spreadsheetText(cell.priority),
    channel: spreadsheetText(cell.channel),
    compliance: cell.compliance.kind === "none" ? undefined : six(cell.compliance.value),
    compliance_low: six(low),
    compliance_high: six(high),
    met: cell.met,
    missed: cell.missed,
    open: cell.open,
    abandoned: cell.cancelled,
    mean_minutes: six(cell.meanMinutes),
    p90_minutes: six(cell.p90Minutes),
    missed_queue_minutes: six(cell.missedMinutes?.queue),
    missed_closed_minutes: six(cell.missedMinutes?.closed),
    missed_hand_over_minutes: six(cell.missedMinutes?.handOver),
    missed_work_minutes: six(cell.missedMinutes?.work),
    missed_customer_minutes: six(cell.missedMinutes?.customer),
    missed_incident_minutes: six(cell.missedMinutes?.incident),
    missed_set_aside_minutes: six(cell.missedMinutes?.setAside),
  };
}

const boundsOf = (found: Estimate): { readonly low?: number; readonly high?: number } =>
  found.kind === "interval" ? found : {};

const six = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toPrecision(6));
