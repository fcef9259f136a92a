import type { Policy } from "../policy/index.ts";
import { after, type Instant } from "../units/index.ts";

/** A ticket that was opened about a service. */
export interface Opening {
  readonly id: string;
  readonly service: string;
  readonly at: Instant;
}

/** An incident that many tickets on one service have declared. */
export interface MajorIncident {
  readonly clause: string;
  /** What the policy calls it. */
  readonly declared: string;
  readonly service: string;
  readonly at: Instant;
  /** Whether it is the parent of its tickets. */
  readonly links: boolean;
  readonly page: string | undefined;
  readonly notify: readonly string[];
  /** Those that declared it, and those that came on the same service while it stood, in time order. */
  readonly tickets: readonly string[];
}

/**
 * The major incidents that the volume of openings, in time order, declares under the policy: so many on one service
 * within a span. One incident stands for as long as they keep coming this fast.
 */
export function majorIncidentsIn(policy: Policy, openings: readonly Opening[]): readonly MajorIncident[] {
  const services = [...new Set(openings.map(({ service }) => service))];
  return policy.escalations
    .flatMap(({ clause, trigger, page, notify }) =>
      trigger.on === "volume"
        ? services.flatMap((service) =>
            incidentsOn(
              { ...trigger, clause, page, notify, service },
              openings.filter((one) => one.service === service),
            ),
          )
        : [],
    )
    .toSorted((a, b) => a.at - b.at);
}

interface Watch extends Pick<MajorIncident, "clause" | "service" | "page" | "notify" | "links"> {
  readonly tickets: number;
  readonly window: Parameters<typeof after>[1];
  readonly declare: string | undefined;
}

function incidentsOn(watch: Watch, openings: readonly Opening[]): readonly MajorIncident[] {
  const { clause, service, tickets: many, window, declare, links, page, notify } = watch;
  const incidents: MajorIncident[] = [];
  let standsUntil: Instant | undefined;
  openings.forEach(({ id, at }, index) => {
    const last = incidents.at(-1);
    const first = openings[index - many + 1];
    const isFast = first !== undefined && after(first.at, window) >= at;
    if (last && standsUntil !== undefined && at <= standsUntil) {
      incidents[incidents.length - 1] = { ...last, tickets: [...last.tickets, id] };
    } else if (isFast) {
      const tickets = openings.slice(index - many + 1, index + 1).map((one) => one.id);
      incidents.push({ clause, declared: declare ?? "incident", service, at, links, page, notify, tickets });
    }
    if (isFast) standsUntil = after(at, window);
  });
  return incidents;
}
