import type { Policy } from "../policy/index.ts";

interface VolumeRule {
  readonly window: number;
  readonly clause: number;
}

/** The latest arrivals on one service as a ring, and until when an incident stands declared. */
interface Recent {
  readonly arrivals: Float64Array;
  next: number;
  declaredUntil: number;
}

/** Watches for many tickets on one service in a short time: the policy's sign of a major incident. */
export class VolumeWatch {
  readonly #rules: readonly VolumeRule[];
  /** By rule x service. */
  readonly #recent: readonly Recent[];
  readonly #services: number;

  constructor(policy: Policy, clauses: readonly string[], services: number) {
    const triggers = policy.escalations.flatMap(({ trigger, clause }) =>
      trigger.on === "volume" ? [{ ...trigger, clause: clauses.indexOf(clause) }] : [],
    );
    this.#services = services;
    this.#rules = triggers;
    this.#recent = triggers.flatMap(({ tickets }) =>
      Array.from({ length: services }, () => ({
        arrivals: new Float64Array(tickets).fill(-Infinity),
        next: 0,
        declaredUntil: -Infinity,
      })),
    );
  }

  /** The index of the clause that declares an incident with this arrival; -1 when none does. */
  arrive(service: number, now: number): number {
    let declares = -1;
    if (service < 0) return declares;
    for (const [index, { window, clause }] of this.#rules.entries()) {
      const recent = this.#recent[index * this.#services + service];
      if (!recent) continue;
      recent.arrivals[recent.next] = now;
      recent.next = (recent.next + 1) % recent.arrivals.length;
      if (now - (recent.arrivals[recent.next] ?? 0) > window) continue;
      const isNew = now > recent.declaredUntil;
      // One incident stands for as long as tickets keep coming this fast.
      recent.declaredUntil = now + window;
      if (isNew && declares < 0) declares = clause;
    }
    return declares;
  }
}
