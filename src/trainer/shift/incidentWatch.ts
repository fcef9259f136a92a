import type { Instant } from "../../units/index.ts";
import type { Incident, Inquiry } from "../../workload/index.ts";
import type { KnownIncident } from "../session/shift.ts";

/** Reports of an incident after which the desk knows of it. */
const reportsUntilKnown = 5;

interface Watched {
  readonly incident: Incident;
  reports: number;
  knownSince: Instant | undefined;
}

/** Which tickets belong to which incident of a load, and since when the desk knows. */
export class IncidentWatch {
  readonly #incidents = new Map<Incident, Watched>();
  readonly #incidentOf = new Map<number, Watched>();
  #arrived = 0;

  /** One more inquiry has come. */
  see({ incident, at }: Inquiry): void {
    this.#arrived += 1;
    if (!incident) return;
    const watched = this.#incidents.get(incident) ?? { incident, reports: 0, knownSince: undefined };
    this.#incidents.set(incident, watched);
    this.#incidentOf.set(this.#arrived, watched);
    watched.reports += 1;
    if (watched.reports === reportsUntilKnown) watched.knownSince = at;
  }

  /** The incidents that are known and not over. */
  knownAt(at: Instant): readonly KnownIncident[] {
    return [...this.#incidents.values()].flatMap(({ incident: { form, end }, knownSince }) =>
      knownSince === undefined || end <= at ? [] : [{ name: form.name, since: knownSince }],
    );
  }

  /** Whether a ticket belongs to an incident that is known. */
  isKnown(ticket: number): boolean {
    return this.#incidentOf.get(ticket)?.knownSince !== undefined;
  }

  /** When the incident of a ticket is over; undefined for a ticket that belongs to none. */
  endOf(ticket: number): Instant | undefined {
    return this.#incidentOf.get(ticket)?.incident.end;
  }
}
