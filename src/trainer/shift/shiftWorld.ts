import { Desk, recorded, Seat, type Case, type SeatTicket } from "../../desk/index.ts";
import type { Policy } from "../../policy/index.ts";
import { before, instant, invariant, minutes, type Instant } from "../../units/index.ts";
import { sourcesOf, type Load } from "../../workload/index.ts";
import type { Answer } from "../answer.ts";
import { announcementOf, caseOfInquiry, type DrillContent } from "../cases/index.ts";
import { dueTimesOf } from "../session/dueTimes.ts";
import type { Deed, ShiftNote, ShiftView, WaitingTicket } from "../session/shift.ts";
import type { ShiftTerms } from "../sessionEvent.ts";
import type { TrainingCase } from "../trainingCase.ts";
import { IncidentWatch } from "./incidentWatch.ts";
import { watchedSources } from "./watchedSources.ts";

/** What a shift is held with. */
export interface ShiftSetting {
  readonly content: DrillContent;
  readonly load: Load;
  readonly terms: ShiftTerms;
  readonly seed: string;
}

/** Who had the seat before takes nothing new for so long, so that it is mostly free when the shift begins. */
const windDown = minutes(20);

/** What the seat has done with a ticket so far. */
interface Visits {
  readonly count: number;
  readonly given: string;
  readonly wasAsked: boolean;
}

/**
 * A simulated desk with somebody in one of its seats. It runs by itself until the shift begins, and after that as far as it
 * is told. The only thing in it that changes; the same deeds at the same times make the same world.
 */
export class ShiftWorld {
  readonly desk: Desk;
  readonly seat: Seat;
  readonly #setting: ShiftSetting;
  readonly #incidents: IncidentWatch;
  /** The tier of the seat. */
  readonly tier: string;
  readonly #visits = new Map<number, Visits>();
  readonly #cases = new Map<string, TrainingCase>();
  readonly #announcements = new Map<number, string>();
  readonly #notes: ShiftNote[] = [];
  #recordsSeen: number;
  #open: TrainingCase | undefined;
  #openTicket = 0;
  #hungUp = 0;

  constructor(setting: ShiftSetting) {
    const { load, terms, seed } = setting;
    this.#setting = setting;
    this.#incidents = new IncidentWatch();
    const sources = watchedSources(sourcesOf(load, seed, 0), (inquiry) => this.#incidents.see(inquiry));
    this.desk = new Desk({ load, sources, isRecorded: true });
    const line = load.staff.findIndex(({ name }) => name === terms.line);
    invariant(line >= 0, "the seat is in a staff line of the load");
    const { crew } = this.desk.floor;
    this.desk.advanceTo(before(terms.from, windDown));
    crew.reserve(crew.agentsOf(line)[0]);
    this.desk.advanceTo(instant(terms.from - 1));
    this.seat = new Seat(this.desk, line, { isDealt: true });
    this.tier = this.#policy.tiers[load.staff[line]?.tier ?? 0] ?? "";
    this.desk.advanceTo(terms.from);
    this.#recordsSeen = this.desk.recorder?.count ?? 0;
  }

  get now(): Instant {
    return this.desk.state.now;
  }

  get #policy(): Policy {
    return this.#setting.load.policy;
  }

  /** The desk goes on to an instant. */
  advance(at: Instant): void {
    this.desk.advanceTo(at);
    this.#readRecords();
  }

  /** Does what was done. Throws when it could not be done. */
  apply(deed: Deed): void {
    this.advance(deed.at);
    if (deed.type === "opened") invariant(this.open(deed.ticket) !== undefined, "the ticket waited");
    else this.decide(deed.answer);
  }

  /** The case that a waiting ticket makes when it is opened now; undefined when it cannot be opened. */
  caseOf(ticket: number): TrainingCase | undefined {
    if (!this.seat.isThere || !this.seat.isFree) return undefined;
    return this.#caseOf(ticket);
  }

  /** Opens a waiting ticket; undefined when it cannot be. */
  open(ticket: number): TrainingCase | undefined {
    const of = this.caseOf(ticket);
    if (of === undefined) return undefined;
    const refused = this.seat.take(ticket);
    invariant(refused === undefined, `a ticket that waits can be taken: ${refused?.rejected ?? ""}`);
    this.#open = of;
    this.#openTicket = ticket;
    return of;
  }

  /** Decides about the open ticket; what comes of it is the desk's. */
  decide(answer: Answer): void {
    const of = this.#open;
    invariant(of !== undefined, "a ticket is open");
    this.#open = undefined;
    this.#visits.set(this.#openTicket, {
      count: this.#visitsOf(this.#openTicket) + 1,
      given: answer.priority,
      wasAsked: of.gold.action[0] === "ask" && answer.action === "ask",
    });
    this.seat.rate(answer.priority);
    this.#carryOut(of, answer);
  }

  /** The waiting ticket that the policy takes next: by its priority, then by when it is due. */
  get nextByPolicy(): SeatTicket | undefined {
    const rank = ({ priority }: SeatTicket): number => this.#policy.levels.indexOf(priority);
    return this.seat
      .waiting()
      .toSorted((a, b) => rank(a) - rank(b) || compared(a.due, b.due) || a.number - b.number)[0];
  }

  /** The priority that most of the tickets so far have. */
  get usualPriority(): string {
    const counts = this.#policy.levels.map(() => 0);
    for (const { priority } of this.#triaged()) counts[priority] = (counts[priority] ?? 0) + 1;
    return this.#policy.levels[counts.indexOf(Math.max(...counts))] ?? "";
  }

  /** Simulated work that a ticket takes at the seat's tier, in milliseconds. */
  effortOf(ticket: number): number {
    return this.seat.truthOf(ticket)?.effort ?? 0;
  }

  view(): ShiftView {
    return {
      at: this.now,
      isOnShift: this.seat.isThere,
      isFree: this.seat.isFree,
      queue: this.seat
        .waiting()
        .map((ticket) => this.#shown(ticket))
        .toSorted(byNeed),
      incidents: this.#incidents.knownAt(this.now),
      hungUp: this.#hungUp,
      notes: [...this.#notes],
    };
  }

  /** The tickets that the seat has decided. */
  get decided(): ReadonlySet<number> {
    return new Set(this.#visits.keys());
  }

  *#triaged(): Iterable<Case> {
    const { recorder, state } = this.desk;
    for (let row = 0; row < (recorder?.count ?? 0); row++) {
      if (recorder?.kind[row] !== recorded.triaged) continue;
      const found = state.cases.cases[recorder.first[row] ?? -1];
      if (found) yield found;
    }
  }

  #carryOut(of: TrainingCase, { action, route }: Answer): void {
    const ticket = this.#openTicket;
    const truth = this.seat.truthOf(ticket);
    const end = this.#incidents.endOf(ticket);
    // Nobody is helped one by one while what they all suffer from goes on.
    const isStillDown = end !== undefined && end > this.now;
    if (action === "decline" || route === "decline") this.seat.resolve({ isWrong: true });
    else if (action === "ask") this.seat.ask();
    else if (action === "link") this.seat.link();
    else if (route === this.tier) this.seat.resolve({ isWrong: of.gold.action[0] === "ask" || isStillDown });
    else this.seat.escalate(route, route === truth?.failsTo ? truth.failsBy : undefined);
  }

  #visitsOf(ticket: number): number {
    return this.#visits.get(ticket)?.count ?? 0;
  }

  #caseOf(ticket: number): TrainingCase | undefined {
    const waits = this.seat.waiting().find(({ number }) => number === ticket);
    const truth = this.seat.truthOf(ticket);
    if (!waits || !truth) return undefined;
    const { tiers } = this.#policy;
    const isBeyond = tiers.indexOf(truth.needed) > tiers.indexOf(this.tier);
    const isElsewhere = truth.sentTo !== this.tier;
    const known = this.#incidents.isKnown(ticket);
    const inquiry = {
      seed: this.#setting.seed,
      number: ticket,
      visit: this.#visitsOf(ticket) + 1,
      facts: waits.facts,
      opened: instant(waits.openedAt),
      isKnown: known,
      isAsked: truth.isAsked,
      wasAsked: this.#visits.get(ticket)?.wasAsked === true,
      route: isElsewhere ? truth.sentTo : isBeyond ? truth.failsTo : this.tier,
      clause: isBeyond && !isElsewhere ? truth.failsBy : undefined,
      ownTier: this.tier,
      notes: [
        ...(isBeyond && !isElsewhere ? [`Nothing that ${this.tier} knows solves this.`] : []),
        ...(waits.reopens > 0 ? ["It came back: what was done did not solve it."] : []),
      ],
    };
    const key = JSON.stringify([ticket, inquiry.visit, known, inquiry.isAsked, inquiry.notes]);
    const made = this.#cases.get(key) ?? caseOfInquiry(this.#policy, this.#setting.content, inquiry);
    this.#cases.set(key, made);
    return made;
  }

  #shown(waits: SeatTicket): WaitingTicket {
    const { number, facts, openedAt, isAnswered } = waits;
    const visits = this.#visits.get(number);
    const announced = (): string => this.#announcementOf(waits);
    const channel = this.#policy.form.channels[facts.channel];
    return {
      number,
      channel: facts.channel,
      plan: facts.plan,
      get subject() {
        return announced();
      },
      openedAt: instant(openedAt),
      isLive: channel?.live === true && !isAnswered,
      isOwn: this.seat.isDealt(number),
      visits: visits?.count ?? 0,
      given: visits?.given,
      due: visits && this.#dueAs(number, visits.given),
    };
  }

  #announcementOf({ number, facts, openedAt }: SeatTicket): string {
    const known = this.#announcements.get(number);
    if (known !== undefined) return known;
    const { seed, content } = this.#setting;
    const inquiry = { seed, number, facts, opened: instant(openedAt) };
    const made = announcementOf(this.#policy, content, inquiry);
    this.#announcements.set(number, made);
    return made;
  }

  /** When the solution of a ticket would be due if it had this priority. */
  #dueAs(ticket: number, priority: string): Instant | undefined {
    const of = this.#caseOf(ticket);
    return of && dueTimesOf(this.#policy, of, priority).find(({ metric }) => metric === "resolution")?.due;
  }

  /** Notes what the desk has recorded of the seat's tickets since the last time. */
  #readRecords(): void {
    const { recorder } = this.desk;
    invariant(recorder !== undefined, "the desk of a shift is recorded");
    for (; this.#recordsSeen < recorder.count; this.#recordsSeen++) {
      const row = this.#recordsSeen;
      const ticket = recorder.ticket[row] ?? 0;
      if (!this.seat.isDealt(ticket) && !this.#visits.has(ticket)) continue;
      const at = instant(recorder.at[row] ?? 0);
      if (recorder.kind[row] === recorded.abandoned) {
        this.#hungUp += 1;
        this.#notes.push({ at, kind: "hung up", text: `T-${ticket} has hung up` });
      }
      if (recorder.kind[row] === recorded.reopened)
        this.#notes.push({ at, kind: "came back", text: `T-${ticket} came back: it was not solved` });
    }
  }
}

const byNeed = (a: WaitingTicket, b: WaitingTicket): number =>
  Number(b.isLive) - Number(a.isLive) || Number(b.isOwn) - Number(a.isOwn) || a.openedAt - b.openedAt;

/** Infinity less Infinity is no number, and two tickets without a target are equal. */
const compared = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
