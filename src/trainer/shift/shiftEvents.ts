import { caseName } from "../caseName.ts";
import type { Played } from "../session/drive.ts";
import { startSpeed } from "../session/modeRules.ts";
import { reduce, unstarted } from "../session/reduce.ts";
import { refusalOf, type CaseSource, type Refusal } from "../session/refusal.ts";
import type { Deed } from "../session/shift.ts";
import { lengthOf, type SessionStarted, type SessionState } from "../session/state.ts";
import type { SessionEvent } from "../sessionEvent.ts";

/** A whole shift of somebody without a screen, as the events that a screen would have made, through the same reducer. */
export function shiftPlayed(source: CaseSource, start: SessionStarted, deeds: readonly Deed[]): Played {
  const events: SessionEvent[] = [];
  const refused: { event: SessionEvent; because: Refusal }[] = [];
  let state: SessionState = unstarted;
  for (const event of eventsOf(start, deeds)) {
    const because = refusalOf(source, state, event);
    if (because !== undefined) {
      refused.push({ event, because });
      continue;
    }
    state = reduce(source, state, event);
    events.push(event);
  }
  return { events, state, refused };
}

function* eventsOf(start: SessionStarted, deeds: readonly Deed[]): Iterable<SessionEvent> {
  const visits = new Map<number, number>();
  const clockAt = (simulated: number): number => Math.ceil(simulated / startSpeed.shift);
  const from = start.shift?.from ?? 0;
  let item = 0;
  yield start;
  for (const deed of deeds) {
    const at = clockAt(deed.at - from);
    if (deed.type === "decided") yield { type: "answered", at, item, answer: deed.answer };
    else {
      const visit = (visits.get(deed.ticket) ?? 0) + 1;
      visits.set(deed.ticket, visit);
      yield { type: "caseShown", at, item: ++item, caseId: caseName(deed.ticket, visit) };
    }
  }
  yield { type: "sessionEnded", at: clockAt(lengthOf(start)), how: "finished" };
}
