import { bonferroni, selectBest } from "../../kernel/index.ts";
import { invariant } from "../../units/index.ts";
import type { Load } from "../../workload/index.ts";
import type { JudgedExpectation } from "../expectation.ts";
import { planOf } from "../plan/plan.ts";
import { confidence } from "../share.ts";
import { costOf, firstRoster, pricesOf, rosterKey, withAgents, type Prices, type Roster } from "./roster.ts";
import { totalShortfall, worstOf } from "./shortfall.ts";
import { Trials } from "./trial.ts";

/** A roster that the search came to. */
export interface Step {
  readonly kind: "start" | "add" | "cut" | "select";
  readonly roster: Roster;
  readonly cost: number;
  /** Whether it holds every expectation, as far as the search has looked. */
  readonly holds: boolean;
}

/** Why a line has not one agent fewer: nobody would take something, or an expectation would not hold. */
export type Limit =
  | { readonly kind: "none" }
  | { readonly kind: "cover" }
  | { readonly kind: "expectation"; readonly missed: JudgedExpectation };

/** What fresh replications say about a roster; their intervals hold together. */
export interface Shown {
  readonly judged: readonly JudgedExpectation[];
  readonly replications: number;
  /** The confidence of each interval. */
  readonly level: number;
}

/** What a search for the cheapest roster found. */
export interface StaffResult {
  readonly prices: Prices;
  /** The load's own roster. */
  readonly own: Roster;
  readonly steps: readonly Step[];
  /** Undefined when no roster with these lines holds everything, or when the search was interrupted too early. */
  readonly roster: Roster | undefined;
  /** By line, for the roster found. */
  readonly limits: readonly Limit[];
  /** Rosters of the same cost among which the best was selected, the one found included. */
  readonly rivals: readonly Roster[];
  readonly shown: Shown | undefined;
  readonly tried: { readonly rosters: number; readonly replications: number };
}

/** Growing stops here: so many times as many agents help nobody. */
const mostGrowth = 6;
/** A roster that fresh replications refuse is mended at most so many times. */
const mostRounds = 3;
/** Shares of targets met that differ by less are the same to customers. */
const indifference = 0.002;
/** Looks after which a roster that already fails is given up, before all replications are made. */
const earlyLooks = [5, 10];

/**
 * The cheapest roster on the load's staff lines that holds every expectation: grown from the offered load until it
 * does, then cut line by line while it still does, in several orders; the best of equal cost by Kim and Nelson's
 * procedure; at last shown on replications that the search has not seen. One agent fewer at any line fails; whether some
 * exchange of agents between lines would be cheaper is not looked at.
 */
export class StaffSearch {
  readonly #load: Load;
  readonly #prices: Prices;
  readonly #trials: Trials;
  readonly #steps: Step[] = [];
  /** Replications that the search judges a roster by; a refused roster adds those that refused it. */
  #count: number;
  #roster: Roster | undefined;
  #limits: readonly Limit[] = [];
  #rivals: readonly Roster[] = [];
  #shown: Shown | undefined;

  constructor(load: Load) {
    this.#load = load;
    this.#prices = pricesOf(load);
    this.#trials = new Trials(load);
    this.#count = load.form.replications.min;
  }

  /** What is found so far. */
  get result(): StaffResult {
    return {
      prices: this.#prices,
      own: this.#load.staff.map(({ agents }) => agents),
      steps: this.#steps,
      roster: this.#roster,
      limits: this.#limits,
      rivals: this.#rivals,
      shown: this.#shown,
      tried: { rosters: this.#trials.rosters, replications: this.#trials.replications },
    };
  }

  /** Searches; yields after every replication. */
  *run(): Generator<void> {
    let roster = firstRoster(this.#load, planOf(this.#load));
    for (let round = 0; round < mostRounds; round++) {
      const grown = yield* this.#grow(roster, round === 0 ? "start" : "add");
      if (!grown) return;
      roster = yield* this.#select(yield* this.#cutInEveryOrder(grown));
      this.#roster = roster;
      this.#shown = yield* this.#show(roster);
      if (worstOf(this.#shown.judged) === undefined) break;
      this.#count += this.#shown.replications;
    }
    this.#limits = yield* this.#limitsOf(roster);
  }

  /** A roster from this one on that holds everything, an agent at a time where one helps most for its price. */
  *#grow(from: Roster, kind: Step["kind"]): Generator<void, Roster | undefined> {
    const most = mostGrowth * Math.max(1, sum(from));
    for (let roster = from, step = kind; ; step = "add") {
      const judged = yield* this.#judge(roster);
      const holds = judged !== undefined && worstOf(judged) === undefined;
      this.#note(step, roster, holds);
      if (holds) return roster;
      if (sum(roster) > most) return undefined;
      roster =
        (yield* this.#bestAddition(roster, judged)) ?? roster.map((agents) => Math.ceil(agents * 1.25));
    }
  }

  /** The roster with the one more agent that takes most off the shortfall for its price; undefined when none does. */
  *#bestAddition(
    roster: Roster,
    judged: readonly JudgedExpectation[] | undefined,
  ): Generator<void, Roster | undefined> {
    if (!judged) return undefined;
    let best: { readonly roster: Roster; readonly gain: number } | undefined;
    for (const [line, agents] of roster.entries()) {
      const more = withAgents(roster, line, agents + 1);
      const after = (yield* this.#judge(more)) ?? judged;
      const gain =
        (totalShortfall(judged) - totalShortfall(after)) / (this.#prices.perAgent[line] ?? Infinity);
      if (gain > (best?.gain ?? 0)) best = { roster: more, gain };
    }
    return best?.roster;
  }

  /** Rosters from which no agent can be taken, cut from this one in several orders of its lines. */
  *#cutInEveryOrder(roster: Roster): Generator<void, readonly Roster[]> {
    const lines = [...roster.keys()];
    const price = (line: number): number => this.#prices.perAgent[line] ?? 0;
    const cuts = new Map<string, Roster>();
    for (const order of [lines.toSorted((a, b) => price(b) - price(a)), lines, lines.toReversed()]) {
      let cut = roster;
      for (const line of order) cut = yield* this.#least(cut, line);
      if (!cuts.has(rosterKey(cut))) this.#note("cut", cut, true);
      cuts.set(rosterKey(cut), cut);
    }
    return [...cuts.values()];
  }

  /** The roster with the fewest agents at a line that still holds everything; steps double until one fails. */
  *#least(roster: Roster, line: number): Generator<void, Roster> {
    let enough = roster[line] ?? 0;
    let tooFew = -1;
    for (let step = 1; enough - tooFew > 1; step *= 2) {
      const agents = tooFew < 0 ? Math.max(0, enough - step) : Math.floor((enough + tooFew) / 2);
      if (yield* this.#holds(withAgents(roster, line, agents))) enough = agents;
      else tooFew = agents;
    }
    return withAgents(roster, line, enough);
  }

  /** The cheapest of them; among those of equal cost the one that serves customers best. */
  *#select(rosters: readonly Roster[]): Generator<void, Roster> {
    const costs = rosters.map((roster) => costOf(roster, this.#prices));
    const least = Math.min(...costs);
    this.#rivals = rosters.filter((_, index) => (costs[index] ?? 0) <= least * (1 + 1e-9));
    const [first] = this.#rivals;
    invariant(first !== undefined, "some roster is the cheapest");
    if (this.#rivals.length === 1) return first;
    const served = (rival: number, index: number): number =>
      this.#trials.of(this.#rivals[rival] ?? first)?.servedAt(index) ?? 0;
    let best = first;
    const rule = { firstStage: this.#count, indifference, confidence };
    for (const { survivors } of selectBest(this.#rivals.length, served, rule)) {
      best = this.#rivals[survivors[0] ?? 0] ?? first;
      yield;
    }
    this.#note("select", best, true);
    return best;
  }

  /** Judges a roster on as many fresh replications as the search has used, twice as many if they cannot tell. */
  *#show(roster: Roster): Generator<void, Shown> {
    const level = bonferroni(confidence, Math.max(1, this.#load.form.expect.length * mostRounds * 2));
    const trial = this.#trials.of(roster);
    invariant(trial !== undefined, "a roster that holds has somebody for everything");
    for (let replications = 2 * this.#count; ; replications *= 2) {
      while (trial.count < this.#count + replications) {
        trial.extend();
        yield;
      }
      const judged = trial.judge(this.#count, this.#count + replications, level);
      const isTold = judged.every(
        ({ verdict, found }) => verdict !== "inconclusive" || found.kind !== "interval",
      );
      if (isTold || replications > 2 * this.#count) return { judged, replications, level };
    }
  }

  *#limitsOf(roster: Roster): Generator<void, readonly Limit[]> {
    const limits: Limit[] = [];
    for (const [line, agents] of roster.entries()) {
      if (agents === 0) limits.push({ kind: "none" });
      else {
        const judged = yield* this.#judge(withAgents(roster, line, agents - 1));
        const missed = judged && worstOf(judged);
        if (!judged) limits.push({ kind: "cover" });
        else limits.push(missed ? { kind: "expectation", missed } : { kind: "none" });
      }
    }
    return limits;
  }

  /** What the replications of the search say about a roster; undefined when nobody would take something. */
  *#judge(roster: Roster): Generator<void, readonly JudgedExpectation[] | undefined> {
    const trial = this.#trials.of(roster);
    if (!trial) return undefined;
    while (trial.count < this.#count) {
      trial.extend();
      yield;
    }
    return trial.judge(0, this.#count);
  }

  /** Whether a roster holds everything; one that surely does not is given up early. */
  *#holds(roster: Roster): Generator<void, boolean> {
    const trial = this.#trials.of(roster);
    if (!trial) return false;
    for (const look of earlyLooks.filter((one) => one < this.#count)) {
      while (trial.count < look) {
        trial.extend();
        yield;
      }
      if (trial.judge(0, look).some(({ verdict }) => verdict === "failed")) return false;
    }
    const judged = yield* this.#judge(roster);
    return judged !== undefined && worstOf(judged) === undefined;
  }

  #note(kind: Step["kind"], roster: Roster, holds: boolean): void {
    this.#steps.push({ kind, roster, cost: costOf(roster, this.#prices), holds });
  }
}

const sum = (roster: Roster): number => roster.reduce((total, agents) => total + agents, 0);
