import { World } from "@cucumber/cucumber";
import { isEnough, replications, summarise, type Replication, type RunSummary } from "../experiment/index.ts";
import {
  majorIncidentsIn,
  openTicket,
  playOn,
  refusalText,
  waitUntil,
  type MajorIncident,
  type PlayedTicket,
  type TicketCommand,
} from "../ledger/index.ts";
import { decide, openedAt, type Decision, type Facts, type Policy } from "../policy/index.ts";
import { after, elapsed, invariant, spanOf, type Duration, type Instant } from "../units/index.ts";
import type { Load } from "../workload/index.ts";
import type { Edition, Page } from "../guide/index.ts";
import type { TrainingResult } from "../trainer/scoring/index.ts";
import { contextOfRun } from "./context.ts";
import { guideFor } from "./guide.ts";
import { timeOf, usualOpening } from "./timeText.ts";

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
/** What somebody does with the ticket, now. */
export type Deed = Without<TicketCommand, "at">;

/** A run of the load, simulated once whatever the number of scenarios. */
export interface LoadRun {
  readonly load: Load;
  readonly replications: readonly Replication[];
  readonly summary: RunSummary;
}

const runs = new WeakMap<Load, LoadRun>();

/** What one scenario knows: the inquiry, what the policy says about it, and the life of its ticket so far. */
export class DeskWorld extends World {
  #known: Partial<Facts> = {};
  #opened: Instant | undefined;
  #now: Instant | undefined;
  #decision: Decision | undefined;
  #played: PlayedTicket | undefined;
  #refused: { readonly said: string; readonly because: string } | undefined;
  #incidents: readonly MajorIncident[] | undefined;
  #exam: TrainingResult | undefined;
  #untrained: readonly string[] | undefined;
  #guide: Page | undefined;

  /** The policy that this run of the features is about. */
  get policy(): Policy {
    return contextOfRun().policy;
  }

  /** Adds what is known of the inquiry. */
  know(facts: Partial<Facts>): void {
    this.#known = { ...this.#known, ...facts };
  }

  /** Adds a signal that stands in the text. */
  notice(signal: string): void {
    this.know({ signals: [...(this.#known.signals ?? []), signal] });
  }

  /** The inquiry comes in, and the policy is asked about it; without a time on an ordinary Monday at ten. */
  triage(time?: string): void {
    const at = time === undefined ? usualOpening(this.policy) : this.timeOf(time);
    const facts = openedAt(this.policy, this.#facts(), at);
    this.#decision = decide(this.policy, facts);
    this.#played = openTicket(this.policy, facts, at);
    [this.#opened, this.#now] = [at, at];
  }

  /** The date on which somebody reads the policy. */
  today: string | undefined;

  /** What the policy says about the inquiry. */
  get decision(): Decision {
    if (!this.#decision) throw new Error("Nothing was decided yet: say when the inquiry is triaged.");
    return this.#decision;
  }

  /** When the inquiry came in. */
  get opened(): Instant {
    if (this.#opened === undefined) throw new Error("No ticket was opened yet: say when.");
    return this.#opened;
  }

  /** The facts as they are decided on. */
  get facts(): Facts {
    return this.life.ticket.facts;
  }

  /**
   * The ticket's life up to now, with what the policy does at this instant if nobody does anything; throws where
   * something in it was refused that nobody expected to be.
   */
  get life(): PlayedTicket {
    return waitUntil(this.#lived(), this.now);
  }

  #lived(): PlayedTicket {
    if (!this.#played) throw new Error("No ticket was opened yet: say when.");
    if (this.#refused !== undefined)
      throw new Error(`${this.#refused.said} was refused: ${this.#refused.because}`);
    return this.#played;
  }

  /** Why the last thing that somebody tried was refused, if it was. */
  refusal(): string | undefined {
    const because = this.#refused?.because;
    this.#refused = undefined;
    return because;
  }

  get now(): Instant {
    return this.#now ?? this.opened;
  }

  /** Does something with the ticket now; what is not allowed is told in its life. */
  act(said: string, deed: Deed): void {
    this.#played = playOn(this.#lived(), { said, command: { ...deed, at: this.now } });
    const outcome = this.#played.happenings.findLast((one) => one.said === said)?.outcome;
    if (outcome?.kind === "refused") this.#refused = { said, because: refusalText(outcome.refusal) };
  }

  /** All that the policy requires for an escalation that this ticket's rules let somebody ask for. */
  required(by: "customer" | "employee"): readonly string[] {
    return this.policy.escalations.flatMap(({ trigger }) =>
      trigger.on === "customer-request" && (trigger.by ?? "customer") === by ? trigger.requires : [],
    );
  }

  /** Lets time pass: what is done next is in time for all that is due at its end (decision 5). */
  wait(span: string): void {
    this.#now = after(this.now, this.spanOf(span));
  }

  /** Lets time pass up to a time. */
  waitUntil(time: string): void {
    const at = this.timeOf(time);
    if (at < this.now) throw new Error(`${time} is over already: scenarios go forward in time.`);
    this.#now = at;
  }

  /** So many tickets on one service, evenly over a span. */
  rush(count: number, service: string, span: string): void {
    const start = this.#now ?? usualOpening(this.policy);
    const step = count < 2 ? 0 : this.spanOf(span) / (count - 1);
    const openings = Array.from({ length: count }, (_, index) => ({
      id: `ticket ${index + 1}`,
      service,
      at: after(start, elapsed(Math.floor(index * step))),
    }));
    this.#incidents = majorIncidentsIn(this.policy, openings);
  }

  /** What the rush of tickets has declared. */
  get incidents(): readonly MajorIncident[] {
    if (!this.#incidents) throw new Error("Say first how many inquiries arrive, and about what.");
    return this.#incidents;
  }

  /** One of the reference players sits the exam of a seed. */
  async sitExam(player: string, seed: string): Promise<void> {
    const { examOf } = await import("./exam.ts");
    this.#exam = await examOf(this.policy, player, seed);
  }

  /** The result of the exam. */
  get exam(): TrainingResult {
    if (!this.#exam) throw new Error("Nobody has sat an exam yet: say who does.");
    return this.#exam;
  }

  /** Reads what there is to practise. */
  async readTraining(): Promise<void> {
    const { untrainedIn } = await import("./exam.ts");
    this.#untrained = await untrainedIn(this.policy);
  }

  /** The competences that the policy asks for and no case exercises. */
  get untrained(): readonly string[] {
    if (!this.#untrained) throw new Error("Say first that somebody asks what can be practised.");
    return this.#untrained;
  }

  /** Writes the guide of the policy. */
  writeGuide(edition: Edition): void {
    this.#guide = guideFor(this.policy, edition);
  }

  /** The guide that was written. */
  get guide(): Page {
    if (!this.#guide) throw new Error("Say first that the guide is written.");
    return this.#guide;
  }

  /** The instant of a time in a step. */
  timeOf(text: string): Instant {
    const at = timeOf(this.policy, text, this.#now);
    if (at === undefined) throw new Error(`${text} does not exist: write a time such as Monday 09:00.`);
    return at;
  }

  spanOf(text: string): Duration {
    const span = spanOf(text);
    invariant(span !== undefined, `"${text}" is a duration by its parameter type`);
    return span;
  }

  /** The result of the load, simulated once. */
  run(): LoadRun {
    const { load } = contextOfRun();
    if (load === undefined) throw new Error("There is no load to simulate: name one with --load.");
    const run = runs.get(load) ?? simulate(load);
    runs.set(load, run);
    return run;
  }

  #facts(): Facts {
    const { plan, channel, category, signals = [], ...others } = this.#known;
    if (plan === undefined || channel === undefined || category === undefined)
      throw new Error("Say first who asks, over which channel and about what.");
    return { plan, channel, category, signals, ...others };
  }
}

function simulate(load: Load): LoadRun {
  const done: Replication[] = [];
  // Scenarios ask for any span.
  for (const replication of replications({ load, within: "any" })) {
    done.push(replication);
    if (isEnough(load, done)) break;
  }
  return { load, replications: done, summary: summarise(load, done) };
}
