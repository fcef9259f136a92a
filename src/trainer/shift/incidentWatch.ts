import type { Instant } from "../../units/index.ts";
import { incidentsOf, type Inquiry, type Load } from "../../workload/index.ts";
import type { KnownIncident } from "../session/shift.ts";

/** Reports of an incident after which the desk knows of it. */
const reportsUntilKnown = 5;

interface Watched {
  readonly name: string;
  readonly end: Instant;
  reports: number;
  knownSince: Instant | undefined;
}

/** Which tickets belong to which incident of a load, and since when the desk knows. */
export class IncidentWatch {
  readonly #incidents: readonly Watched[];
  readonly #incidentOf = new Map<number, Watched>();
  #arrived = 0;

  constructor(load: Load, seed: string) {
    this.#incidents = incidentsOf(load, seed, 0).map(({ form, end }) => ({
      name: form.name,
      end,
      reports: 0,
      knownSince: undefined,
    }));
  }

  /** One more inquiry has come. */
  see({ incident: index, at }: Inquiry): void {
    this.#arrived += 1;
    const incident = this.#incidents[index];
    if (!incident) return;
    this.#incidentOf.set(this.#arrived, incident);
    incident.reports += 1;
    if (incident.reports === reportsUntilKnown) incident.knownSince = at;
  }

  /** The incidents that are known and not over. */
  knownAt(at: Instant): readonly KnownIncident[] {
    return this.#incidents.flatMap(({ name, end, knownSince }) =>
      knownSince === undefined || end <= at ? [] : [{ name, since: knownSince }],
    );
  }

  /** Whether a ticket belongs to an incident that is known. */
  isKnown(ticket: number): boolean {
    return this.#incidentOf.get(ticket)?.knownSince !== undefined;
  }

  /** When the incident of a ticket is over; undefined for a ticket that belongs to none. */
  endOf(ticket: number): Instant | undefined {
    return this.#incidentOf.get(ticket)?.end;
  }
}
