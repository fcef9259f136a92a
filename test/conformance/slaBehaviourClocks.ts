import type { Calendar } from "../../src/calendar/index.ts";
import {
  allowedTime,
  dueOf,
  isMissed,
  pauseClock,
  resumeClock,
  startedClock,
  stopClock,
  type Allowance,
} from "../../src/policy/index.ts";
import { seconds, working, type Instant, type WorkingTime } from "../../src/units/index.ts";
import { numberOf, textOf, wordsOf, type JsonObject } from "./escalationCase.ts";
import {
  agentContact,
  createdAt,
  customerContact,
  happenings,
  hasCustomerContact,
  matches,
  momentOf,
  owesUpdateToWaiting,
  policyOf,
  promisesOf,
  solved,
  stated,
  type SlaCase,
} from "./slaBehaviourCase.ts";
import { measuredOf, stoodStill, type Cycle, type Measured } from "./slaBehaviourCycle.ts";

interface Pause {
  readonly from: Instant;
  readonly to: Instant | undefined;
}

const isMessage = (name: string): boolean => agentContact.test(name) || customerContact.test(name);
const isResolution = (metric: string): boolean => /^(resol|timeToResolve|span)/.test(metric);

/** Runs the clocks of one ticket through a case's timeline with the clock functions of the product. */
export class CaseClocks {
  readonly cycles = new Map<string, readonly Cycle[]>();
  readonly waits: Pause[] = [];
  /** When the first response was given. */
  respondedAt: Instant | undefined;
  isPaused = false;
  isOver = false;
  readonly #found: SlaCase;
  readonly #calendar: Calendar;
  readonly #promises: ReadonlyMap<string, Allowance>;
  readonly #pauseStatuses: readonly string[];
  readonly #ticket: Record<string, JsonObject[string]>;

  constructor(found: SlaCase, calendar: Calendar, until?: Instant) {
    this.#found = found;
    this.#calendar = calendar;
    this.#promises = promisesOf(policyOf(found));
    this.#pauseStatuses = wordsOf(policyOf(found)["pauseStatuses"]);
    this.#ticket = { ...found.ticket };
    this.#open(createdAt(found));
    for (const event of happenings(found)) {
      const at = momentOf(event["at"]) ?? createdAt(found);
      if (until === undefined || at <= until) this.apply(event, at);
    }
  }

  /** Something happens to the ticket. */
  apply(event: JsonObject, at: Instant): void {
    const name = textOf(event["event"]);
    if (isMessage(name)) this.#hear(event, name, at);
    else if (name === "firstResponse") this.#respond(at);
    else if (name === "status") this.#setStatus(textOf(event["to"]), at);
    else if (solved.test(name)) this.#finish(at);
    else if (name === "reopened") this.#reopen(at);
    else if (name === "holdTotal") this.#hold(working(seconds(numberOf(event["seconds"], 0))), at);
    else if ("to" in event) this.#change(name, event["to"], at);
  }

  /** When a target is due, if its clock runs; for a source that keeps it, also after it was met. */
  dueOf(metric: string): Instant | undefined {
    const cycle = this.cycles.get(metric)?.at(-1);
    if (!cycle) return undefined;
    const keeps = /kept|remains|stays/.test(stated(this.#found, "metTargetDue"));
    return dueOf(cycle.clock, cycle.allowed, this.#calendar) ?? (keeps ? cycle.lastDue : undefined);
  }

  /** The longest finished cycle of a target (decision 8), in whole minutes counted and left. */
  measured(metric: string): Measured {
    return measuredOf(this.cycles.get(metric) ?? []);
  }

  /** Whether a target of the ticket is missed at `now`. */
  isMissed(now: Instant): boolean {
    const all = [...this.cycles.values()].flat();
    return all.some(({ clock, allowed, isLate }) => isLate || isMissed(clock, allowed, now, this.#calendar));
  }

  isLive(metric: string): boolean {
    return this.cycles.get(metric)?.at(-1)?.end === "live";
  }

  /** Whether a metric's clock stands still while the ticket waits (decision 4: as the policy says, per metric). */
  pauses(metric: string): boolean {
    if (metric === "timeToOwn") return false;
    return !stated(this.#found, "pause").includes("resolution") || !metric.endsWith("esponse");
  }

  #open(at: Instant): void {
    const { ticket } = this.#found;
    if (this.#pauseStatuses.includes(textOf(ticket["status"]))) this.#wait(at);
    if (!this.#isCovered()) return;
    for (const metric of this.#promises.keys()) if (this.#startsAtOnce(metric)) this.#start(metric, at);
  }

  #isCovered(): boolean {
    const { match } = policyOf(this.#found);
    return match === undefined || matches(match, this.#ticket);
  }

  /** The next response waits for a customer's message; so does an update that is owed only to who waits for one. */
  #startsAtOnce(metric: string): boolean {
    if (metric === "nextResponse" || metric === "keepInLoop" || metric === "response") return false;
    return metric !== "update" || !owesUpdateToWaiting(this.#found) || !hasCustomerContact(this.#found);
  }

  #start(metric: string, at: Instant): void {
    const allowance = this.#promises.get(metric);
    if (!allowance) return;
    const allowed = { allowance, time: allowedTime(allowance, this.#calendar, at) };
    const running = startedClock(at);
    const clock = this.isPaused && this.pauses(metric) ? pauseClock(running, at, this.#calendar) : running;
    const before = this.cycles.get(metric) ?? [];
    this.cycles.set(metric, [...before, { allowed, clock, isLate: false, end: "live" }]);
  }

  #end(metric: string, at: Instant, end: "done" | "cancelled"): void {
    this.#turn(metric, (cycle) => ({ ...stoodStill(cycle, at, stopClock, this.#calendar), end }));
  }

  #turn(metric: string, change: (cycle: Cycle) => Cycle): void {
    const own = this.cycles.get(metric) ?? [];
    const last = own.at(-1);
    if (last?.end === "live") this.cycles.set(metric, [...own.slice(0, -1), change(last)]);
  }

  #respond(at: Instant): void {
    this.respondedAt ??= at;
    this.#end("firstResponse", at, "done");
    this.#end("timeToOwn", at, "done");
  }

  #hear(event: JsonObject, name: string, at: Instant): void {
    if (customerContact.test(name)) {
      this.#hearCustomer(at);
      return;
    }
    if (!this.#found.timeline.some((one) => one["event"] === "firstResponse")) this.#respond(at);
    for (const metric of ["update", "nextResponse", "response", "keepInLoop"]) this.#end(metric, at, "done");
    if (!owesUpdateToWaiting(this.#found) && !this.isOver) this.#start("update", at);
    this.#start("keepInLoop", at);
  }

  #hearCustomer(at: Instant): void {
    const { timeline } = this.#found;
    const next = timeline.find((one) => one["event"] === "status" && (momentOf(one["at"]) ?? 0) >= at);
    const to = textOf(next?.["to"]);
    const isSaid = to !== "" && !this.#pauseStatuses.includes(to) && !solved.test(to);
    if (this.isPaused && !isSaid) this.#goOn(at);
    if (this.isOver) return;
    this.#end("keepInLoop", at, "cancelled");
    for (const metric of ["response", ...(owesUpdateToWaiting(this.#found) ? ["update"] : [])])
      if (!this.isLive(metric)) this.#start(metric, at);
    if (this.respondedAt !== undefined && !this.isLive("nextResponse")) this.#start("nextResponse", at);
  }

  #setStatus(to: string, at: Instant): void {
    if (this.#pauseStatuses.includes(to)) this.#wait(at);
    else if (solved.test(to)) this.#finish(at);
    else if (this.isOver) this.#reopen(at);
    else this.#goOn(at);
  }

  #wait(at: Instant): void {
    if (this.isPaused || this.isOver) return;
    this.isPaused = true;
    this.waits.push({ from: at, to: undefined });
    for (const metric of this.cycles.keys())
      if (this.pauses(metric))
        this.#turn(metric, (cycle) => stoodStill(cycle, at, pauseClock, this.#calendar));
  }

  #goOn(at: Instant): void {
    if (!this.isPaused) return;
    this.#leave(at);
    for (const metric of this.cycles.keys())
      this.#turn(metric, (cycle) => ({ ...cycle, clock: resumeClock(cycle.clock, at) }));
  }

  #leave(at: Instant): void {
    const last = this.waits.pop();
    if (last) this.waits.push({ ...last, to: at });
    this.isPaused = false;
  }

  #finish(at: Instant): void {
    for (const metric of this.cycles.keys())
      this.#end(metric, at, isResolution(metric) ? "done" : "cancelled");
    if (this.isPaused) this.#leave(at);
    this.isOver = true;
  }

  /** Decision 12: a reopened ticket's resolution clock goes on. */
  #reopen(at: Instant): void {
    this.isOver = false;
    for (const [metric, own] of this.cycles) {
      const last = own.at(-1);
      if (!last || !isResolution(metric)) continue;
      const again: Cycle = { ...last, clock: resumeClock(last.clock, at), end: "live" };
      this.cycles.set(metric, [...own.slice(0, -1), again]);
    }
  }

  /** A total of open time on hold, of which only the length is known. */
  #hold(length: WorkingTime, at: Instant): void {
    const metric = "resolution";
    this.waits.push({ from: at, to: this.#calendar.due(at, length) });
    this.#turn(metric, (cycle) => {
      const paused = pauseClock(cycle.clock, at, this.#calendar);
      return { ...cycle, clock: resumeClock(paused, this.#calendar.due(at, length)) };
    });
  }

  /** A fact about the ticket changes: a policy that no longer covers it promises nothing more. */
  #change(name: string, to: JsonObject[string], at: Instant): void {
    this.#ticket[name] = to;
    if (this.#isCovered()) return;
    for (const metric of this.cycles.keys()) this.#end(metric, at, "cancelled");
  }
}
