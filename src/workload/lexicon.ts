import type { Calendar } from "../calendar/index.ts";
import { vocabularyOf, type Facts, type Policy } from "../policy/index.ts";
import { invariant, type Instant } from "../units/index.ts";

/** The index of a word that an inquiry does not have. */
export const absent = -1;

/** What is known of an inquiry, as indices into a lexicon; `absent` where nothing is known. */
export interface FactIndices {
  plan: number;
  channel: number;
  category: number;
  service: number;
  impact: number;
  urgency: number;
  claimed: number;
  /** The priority that it came with, by a replayed log or by the load. */
  given: number;
  /** The sum of 2^i over the signals i that it shows. */
  signals: number;
}

type Field = "plan" | "channel" | "category" | "service" | "impact" | "urgency" | "claimed" | "given";

/** The words i of a list whose bit 2^i is in the sum. */
const setOf = (words: readonly string[], sum: number): readonly string[] =>
  words.filter((_, index) => Math.floor(sum / 2 ** index) % 2 === 1);

/** A policy's words as numbers, so that an inquiry is a row of numbers and its facts one code. */
export class Lexicon {
  readonly words: Readonly<Record<Field | "signal" | "tier", readonly string[]>>;
  /** How many values a field has, `absent` included. */
  readonly #sizes: Readonly<Record<Field, number>>;
  readonly #signalSets = new Map<number, number>();
  readonly #duringCalendars: readonly string[];
  readonly #calendars: readonly Calendar[];

  constructor(policy: Policy) {
    const { plan, channel, category, service, impact, urgency, signal } = vocabularyOf(policy.form);
    this.words = {
      plan,
      channel,
      category,
      service,
      impact,
      urgency,
      claimed: policy.levels,
      given: policy.levels,
      signal,
      tier: policy.tiers,
    };
    this.#sizes = {
      plan: plan.length + 1,
      channel: channel.length + 1,
      category: category.length + 1,
      service: service.length + 1,
      impact: impact.length + 1,
      urgency: urgency.length + 1,
      claimed: policy.levels.length + 1,
      given: policy.levels.length + 1,
    };
    this.#duringCalendars = policy.duringCalendars;
    this.#calendars = policy.duringCalendars.map((name) => policy.calendars.get(name));
    invariant(signal.length <= 52, "a policy names at most 52 signals");
  }

  /** The index of a word that was checked to be known. */
  indexOf(field: Field | "signal" | "tier", word: string): number {
    const index = this.words[field].indexOf(word);
    invariant(index >= 0, `${word} is a ${field} of the policy`);
    return index;
  }

  /**
   * One number for a combination of facts and of the calendars that are open, as `openCalendars` gives them; equal
   * combinations have equal codes within this lexicon.
   */
  codeOf(facts: FactIndices, open: number): number {
    // Field by field, since this is asked for every inquiry and a loop over names costs four times as much.
    const { plan, channel, category, service, impact, urgency, claimed, given } = this.#sizes;
    let code = this.#signalSet(facts.signals) * 2 ** this.#calendars.length + open;
    code = code * plan + facts.plan + 1;
    code = code * channel + facts.channel + 1;
    code = code * category + facts.category + 1;
    code = code * service + facts.service + 1;
    code = code * impact + facts.impact + 1;
    code = code * urgency + facts.urgency + 1;
    code = code * claimed + facts.claimed + 1;
    return code * given + facts.given + 1;
  }

  /** The sum of 2^i over the calendars i open at an instant, among those that conditions of the policy ask about. */
  openCalendars(at: Instant): number {
    let open = 0;
    for (let index = 0; index < this.#calendars.length; index++) {
      if (this.#calendars[index]?.openAt(at) === true) open += 2 ** index;
    }
    return open;
  }

  /** The facts in words, and the priority already given, if any. */
  factsOf(indices: FactIndices, open: number): { readonly facts: Facts; readonly given: string | undefined } {
    const word = (field: Field): string | undefined => this.words[field][indices[field]];
    const required = (field: Field): string => word(field) ?? this.words[field][0] ?? "";
    const optional = (["service", "impact", "urgency", "claimed"] as const).flatMap((field) => {
      const known = word(field);
      return known === undefined ? [] : [[field, known] as const];
    });
    const signals = setOf(this.words.signal, indices.signals);
    const during = setOf(this.#duringCalendars, open);
    const facts = {
      plan: required("plan"),
      channel: required("channel"),
      category: required("category"),
      signals,
      during,
    };
    return { facts: { ...facts, ...Object.fromEntries(optional) }, given: word("given") };
  }

  #signalSet(signals: number): number {
    const known = this.#signalSets.get(signals);
    if (known !== undefined) return known;
    this.#signalSets.set(signals, this.#signalSets.size);
    return this.#signalSets.size - 1;
  }
}
