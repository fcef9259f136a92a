import { eventLine } from "./eventSchema.ts";
import type { MergeConflict, StoredEvent } from "./store.ts";

/** What a store has to add to hold the incoming events as well. */
export interface MergePlan {
  readonly fresh: readonly StoredEvent[];
  readonly known: number;
  readonly conflicts: readonly MergeConflict[];
}

/** Which incoming events are new to a store that has `kept` of a session. An event is known by its session and its content. */
export function planMerge(
  incoming: readonly StoredEvent[],
  kept: (session: string) => readonly StoredEvent[],
): MergePlan {
  const sessions = new Map<string, StoredEvent[]>();
  const fresh: StoredEvent[] = [];
  const conflicts: MergeConflict[] = [];
  for (const index of inSessionOrder(incoming)) {
    const event = incoming[index];
    if (!event) continue;
    const there = sessions.get(event.session) ?? [...kept(event.session)];
    sessions.set(event.session, there);
    const kind = conflictOf(event, there);
    if (kind !== undefined) conflicts.push({ index, kind });
    else if (event.n > there.length) {
      there.push(event);
      fresh.push(event);
    }
  }
  const inOrder = conflicts.toSorted((a, b) => a.index - b.index);
  return { fresh, known: incoming.length - fresh.length - conflicts.length, conflicts: inOrder };
}

function conflictOf(event: StoredEvent, there: readonly StoredEvent[]): MergeConflict["kind"] | undefined {
  const [first] = there;
  if (first && first.trainee !== event.trainee) return "otherTrainee";
  const same = there[event.n - 1];
  if (same) return eventLine(same) === eventLine(event) ? undefined : "differs";
  return event.n === there.length + 1 ? undefined : "gap";
}

/** Where the events stand, such that those of a session come in their own order, in the places that the session has. */
function inSessionOrder(events: readonly StoredEvent[]): readonly number[] {
  const places = Map.groupBy(events.keys(), (index) => events[index]?.session);
  const order = new Array<number>(events.length).fill(0);
  for (const of of places.values()) {
    const sorted = of.toSorted((a, b) => (events[a]?.n ?? 0) - (events[b]?.n ?? 0));
    of.forEach((place, rank) => (order[place] = sorted[rank] ?? place));
  }
  return order;
}
