import { eventsOf, type History } from "../desk/index.ts";
import { auditTrail } from "../ledger/index.ts";
import type { TicketLog } from "../report/index.ts";
import type { Load } from "../workload/index.ts";
import { requesterOf } from "../workload/requester.ts";

/** The history of every ticket of a recorded replication, in order of arrival. */
export function* ticketLog(load: Load, history: History): Iterable<TicketLog> {
  for (const [number, events] of eventsOf(load, history)) {
    yield {
      rows: auditTrail(String(number), events),
      requester: requesterOf(load.form.seed, number),
    };
  }
}
