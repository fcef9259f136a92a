import { stringify } from "csv-stringify/sync";
import type { AuditRow } from "../ledger/index.ts";
import { iso, spreadsheetText } from "../units/index.ts";
import type { Requester } from "../workload/index.ts";

/** One ticket's history with who asked. */
export interface TicketLog {
  readonly rows: readonly AuditRow[];
  readonly requester: Requester;
}

const columns = [
  "ticket",
  "at",
  "event",
  "status",
  "clause",
  "detail",
  "requester",
  "company",
  "email",
] as const;

/** The history of tickets as CSV, piece by piece, so that a long log needs no memory: one row an event, times in UTC. */
export function* eventsCsv(tickets: Iterable<TicketLog>): Iterable<string> {
  yield stringify([[...columns]], { record_delimiter: "unix" });
  for (const { rows, requester } of tickets) {
    yield stringify(
      rows.map(({ ticket, at, event, status, clause, detail }) =>
        [
          ticket,
          iso(at),
          event,
          status,
          clause ?? "",
          detail,
          requester.name,
          requester.company,
          requester.email,
        ].map(spreadsheetText),
      ),
      { record_delimiter: "unix" },
    );
  }
}
