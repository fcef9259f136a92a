import type { Policy } from "../../policy/index.ts";
import { invariant, type Instant } from "../../units/index.ts";
import { compileLoad, parseLoad } from "../../workload/index.ts";
import type { DrillContent } from "../cases/index.ts";
import { oracle } from "../players.ts";
import type { Deed, MissedTarget, SeatPlayer, ShiftDebrief, ShiftDesk } from "../session/shift.ts";
import type { SessionStarted } from "../session/state.ts";
import type { TrainingCase } from "../trainingCase.ts";
import { playSeat, simulatedHandling } from "./playSeat.ts";
import { outcomeOf, type ShiftOutcome } from "./shiftOutcome.ts";
import { ShiftWorld } from "./shiftWorld.ts";

/** A fresh desk of a session's load at the beginning of the shift. */
export function worldOf(policy: Policy, content: DrillContent, start: SessionStarted): ShiftWorld {
  const { shift: terms, seed } = start;
  invariant(terms !== undefined, "a shift has its terms");
  const text = parseLoad(terms.load.file, terms.load.text);
  invariant(text.ok, "the load of a shift was read before it began");
  const load = compileLoad(text.value, policy, { seed });
  invariant(load.ok, "the load of a shift was checked before it began");
  return new ShiftWorld({ content, load: load.value, terms, seed });
}

/** A world with what has been done in it. */
interface Played {
  readonly start: SessionStarted;
  readonly world: ShiftWorld;
  readonly deeds: Deed[];
}

/**
 * The desks of shifts under a policy. The latest world is kept and goes on from where it was; asked about something before
 * that, or about another shift, it is made again.
 */
export function shiftDeskFor(policy: Policy, content: DrillContent): ShiftDesk {
  let kept: Played | undefined;
  const opened = new Map<string, TrainingCase | undefined>();
  const debriefs = new Map<string, ShiftDebrief>();
  const worldAt = (start: SessionStarted, deeds: readonly Deed[], at: Instant): ShiftWorld => {
    const next = deeds[kept?.deeds.length ?? 0]?.at ?? at;
    const isGoingOn = kept !== undefined && goesOn(kept, start, deeds) && kept.world.now <= next;
    const played = isGoingOn && kept ? kept : { start, world: worldOf(policy, content, start), deeds: [] };
    kept = played;
    for (const deed of deeds.slice(played.deeds.length)) {
      played.world.apply(deed);
      played.deeds.push(deed);
    }
    played.world.advance(at);
    return played.world;
  };
  return {
    view: (start, deeds, at) => worldAt(start, deeds, at).view(),
    open: (start, deeds, at, ticket) =>
      remembered(opened, keyOf(start, deeds, [at, ticket]), () => worldAt(start, deeds, at).caseOf(ticket)),
    debrief: (start, deeds, until) =>
      remembered(debriefs, keyOf(start, deeds, [until]), () => {
        const fresh = (): ShiftWorld => worldOf(policy, content, start);
        return debriefOf(policy, start, deeds, until, fresh);
      }),
    play: (start, player) => {
      const world = worldOf(policy, content, start);
      return playSeat(world, start.shift?.until ?? world.now, player);
    },
    usualPriority: (start) => worldOf(policy, content, start).usualPriority,
  };
}

/** Whether the deeds of a world are the first of these. */
const goesOn = (played: Played, start: SessionStarted, deeds: readonly Deed[]): boolean =>
  isSameShift(played.start, start) && played.deeds.every((deed, index) => isSameDeed(deed, deeds[index]));

const isSameShift = (one: SessionStarted, other: SessionStarted): boolean =>
  one === other || shiftKey(one) === shiftKey(other);

const shiftKey = ({ seed, shift }: SessionStarted): string => JSON.stringify([seed, shift]);

const isSameDeed = (one: Deed, other: Deed | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const keyOf = (start: SessionStarted, deeds: readonly Deed[], more: readonly number[]): string =>
  JSON.stringify([shiftKey(start), deeds, more]);

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined || known.has(key)) return found as T;
  const made = make();
  known.set(key, made);
  return made;
}

/** The shift as it was, against the same shift with the policy in the seat. */
function debriefOf(
  policy: Policy,
  { shift }: SessionStarted,
  deeds: readonly Deed[],
  until: Instant,
  fresh: () => ShiftWorld,
): ShiftDebrief {
  invariant(shift !== undefined, "a shift has its terms");
  const lived = fresh();
  for (const deed of deeds) lived.apply(deed);
  lived.advance(until);
  const baseline = fresh();
  playSeat(baseline, until, policyAtPaceOf(policy, deeds, until));
  return compared(outcomeOf(lived, shift.from, until), outcomeOf(baseline, shift.from, until));
}

/**
 * The policy in the seat, as fast as somebody was: for a ticket that they had, the time that they had it, for others the
 * median of those times, or the simulated effort where they had none.
 */
function policyAtPaceOf(policy: Policy, deeds: readonly Deed[], until: Instant): SeatPlayer {
  const own = new Map<number, number[]>();
  deeds.forEach((deed, index) => {
    if (deed.type !== "opened") return;
    const span = (deeds[index + 1]?.at ?? until) - deed.at;
    own.set(deed.ticket, [...(own.get(deed.ticket) ?? []), span]);
  });
  const usual = medianOf([...own.values()].flat());
  return {
    answer: (of) => oracle(of, { policy, usual: "" }),
    handles: (ticket, work) => own.get(ticket)?.shift() ?? usual ?? simulatedHandling(ticket, work),
  };
}

function medianOf(spans: readonly number[]): number | undefined {
  return spans.toSorted((a, b) => a - b)[Math.floor(spans.length / 2)];
}

/** Which targets only one of two runs missed, and which both. */
function compared(lived: ShiftOutcome, baseline: ShiftOutcome): ShiftDebrief {
  const name = ({ ticket, metric }: MissedTarget): string => `${metric} of ${ticket}`;
  const [mine, policys] = [lived, baseline].map(({ missed }) => new Set(missed.map(name)));
  const isIn = (names: ReadonlySet<string> | undefined) => (one: MissedTarget) =>
    names?.has(name(one)) === true;
  const [byMe, byPolicy] = [isIn(mine), isIn(policys)];
  return {
    caused: lived.missed.filter((one) => !byPolicy(one)),
    unavoidable: lived.missed.filter(byPolicy),
    averted: baseline.missed.filter((one) => !byMe(one)),
    hungUp: lived.hungUp,
    hungUpWithPolicy: baseline.hungUp,
    cameBack: lived.cameBack,
    cameBackWithPolicy: baseline.cameBack,
    decidedByPolicy: baseline.decided,
  };
}
