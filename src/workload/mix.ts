import { samplerOf, type Distribution, type Sampler, type Stream } from "../kernel/index.ts";
import { invariant } from "../units/index.ts";
import { WeightedChoice } from "./choice.ts";
import { mostHandOvers, type Inquiry } from "./inquiry.ts";
import { absent } from "./lexicon.ts";
import type { Load } from "./load.ts";
import { Rests } from "./rests.ts";
import { wholeSampler } from "./wholeSampler.ts";

/** The streams that the primitives of one source's inquiries are drawn from, each for one purpose. */
export interface InquiryStreams {
  readonly facts: Stream;
  readonly effort: Stream;
  readonly cases: Stream;
  readonly wrapUp: Stream;
  readonly patience: Stream;
  readonly later: Stream;
  readonly handOver: Stream;
  readonly triage: Stream;
  readonly again: Stream;
}

/** How one kind of inquiry looks. */
interface CategoryMix {
  readonly impact: WeightedChoice;
  readonly urgency: WeightedChoice;
  readonly claimed: WeightedChoice;
  readonly given: WeightedChoice;
  readonly service: WeightedChoice;
  readonly tier: WeightedChoice;
  readonly handOvers: Sampler | undefined;
  readonly signals: readonly (readonly [bit: number, share: number])[];
  readonly effort: number;
}

/** Draws what an inquiry is about and all that will matter of it later. */
export class Mix {
  readonly #load: Load;
  readonly #plans: WeightedChoice;
  /** By category index. */
  readonly #categories: readonly CategoryMix[];
  /** By channel index. */
  readonly #choiceOfCategory: readonly WeightedChoice[];
  /** By channel index, then tier index. */
  readonly #effort: readonly (readonly Sampler[])[];
  /** By channel index, then tier index; empty where the load has no wrap-up. */
  readonly #wrapUp: readonly (readonly Sampler[])[];
  readonly #rests: Rests | undefined;
  readonly #patience: readonly (Sampler | undefined)[];
  readonly #firstReplyAfter: Sampler;
  readonly #handOverEffort: Sampler;
  readonly #replyAfter: Sampler;
  readonly #reopenAfter: Sampler;
  readonly #confirmAfter: Sampler;

  constructor(load: Load) {
    const { form, lexicon } = load;
    const { mix, effort, wrapUp, customers } = form;
    this.#load = load;
    this.#plans = choiceOf(mix.plans, lexicon.words.plan, [[0, 1]]);
    this.#categories = lexicon.words.category.map((id) => categoryMix(load, id));
    this.#choiceOfCategory = lexicon.words.channel.map(
      (channel) =>
        new WeightedChoice(
          lexicon.words.category.map((id, index) => {
            const category = mix.categories[id];
            return [index, (category?.share ?? 0) * (category?.channels?.[channel] ?? 1)] as const;
          }),
        ),
    );
    const byTier = (times: Readonly<Record<string, Distribution>>): readonly (readonly Sampler[])[] =>
      lexicon.words.channel.map((channel) =>
        lexicon.words.tier.map((tier) => wholeSampler(times[`${tier}.${channel}`] ?? times[tier])),
      );
    this.#effort = byTier(effort);
    this.#wrapUp = Object.keys(wrapUp).length === 0 ? [] : byTier(wrapUp);
    this.#patience = lexicon.words.channel.map((channel) => {
      const patience = customers.patience[channel];
      return patience && wholeSampler(patience);
    });
    this.#rests = form.setAside && new Rests(load, form.setAside);
    this.#firstReplyAfter = wholeSampler(form.firstReplyAfter);
    this.#handOverEffort = wholeSampler(form.handOver?.effort);
    this.#replyAfter = wholeSampler(customers.asked?.replyAfter);
    this.#reopenAfter = wholeSampler(customers.reopen?.after);
    this.#confirmAfter = wholeSampler(customers.confirm);
  }

  /** The category of an inquiry on a channel, by index. */
  drawCategory(channel: number, stream: Stream): number {
    return this.#choiceOfCategory[channel]?.draw(stream) ?? 0;
  }

  /** Fills in the facts that go with the category, always in the same order. */
  drawFacts(into: Inquiry, category: number, stream: Stream): void {
    const mix = this.#categories[category];
    invariant(mix !== undefined, "a category is one of the policy's");
    into.category = category;
    into.plan = this.#plans.draw(stream);
    into.given = mix.given.isEmpty ? absent : mix.given.draw(stream);
    into.impact = mix.impact.draw(stream);
    into.urgency = mix.urgency.draw(stream);
    into.claimed = mix.claimed.draw(stream);
    into.service = mix.service.draw(stream);
    into.neededTier = mix.tier.draw(stream);
    let signals = 0;
    for (const [bit, share] of mix.signals) if (stream.next() < share) signals += bit;
    into.signals = signals;
  }

  /** Fills in work, patience and what the customer does later, for the channel and category already set. */
  drawPrimitives(into: Inquiry, streams: InquiryStreams): void {
    this.#drawWork(into, streams);
    into.firstReplyAfter = this.#firstReplyAfter(streams.effort);
    into.patience = this.#patience[into.channel]?.(streams.patience) ?? Infinity;
    const { handOvers } = this.#categories[into.category] ?? {};
    into.handOvers = handOvers ? Math.min(mostHandOvers, handOvers(streams.cases)) : 0;
    this.#drawLater(into, streams.later);
    this.#rests?.draw(into, streams.cases);
    this.#drawMishaps(into, streams);
  }

  /** The work and the wrap-up at every tier. */
  #drawWork(into: Inquiry, streams: InquiryStreams): void {
    const factor = this.#categories[into.category]?.effort ?? 1;
    const efforts = this.#effort[into.channel] ?? [];
    for (let tier = 0; tier < efforts.length; tier++)
      into.effort[tier] = Math.max(1, Math.round(factor * (efforts[tier]?.(streams.effort) ?? 0)));
    const wrapUps = this.#wrapUp[into.channel] ?? [];
    for (let tier = 0; tier < wrapUps.length; tier++)
      into.wrapUp[tier] = wrapUps[tier]?.(streams.wrapUp) ?? 0;
  }

  /** What may go wrong with it, where the load says so; each from a stream of its own, so that leaving it out changes nothing. */
  #drawMishaps(into: Inquiry, streams: InquiryStreams): void {
    const { handOver, triage, customers } = this.#load.form;
    if (handOver) {
      into.handOverEffort = this.#handOverEffort(streams.handOver);
      into.isSentBack = streams.handOver.next() < handOver.sentBack;
    }
    if (triage) {
      into.triage = streams.triage.next();
      into.isNoticed = streams.triage.next() < triage.noticed;
    }
    if (customers.redial ?? customers.switch) into.again = streams.again.next();
  }

  #drawLater(into: Inquiry, stream: Stream): void {
    const { asked, reopen } = this.#load.form.customers;
    into.isAsked = stream.next() < askedShare(asked, into.handOvers);
    into.askAfter = stream.next();
    into.replyAfter = this.#replyAfter(stream);
    into.isReopened = stream.next() < (reopen?.share ?? 0);
    into.reopenAfter = this.#reopenAfter(stream);
    into.reopenEffort = reopen?.effort ?? 0;
    into.confirmAfter = this.#confirmAfter(stream);
  }
}

/** The share of tickets with so many hand-overs whose customers are asked. */
function askedShare(asked: Load["form"]["customers"]["asked"], handOvers: number): number {
  const { share = 0, byHandOvers } = asked ?? {};
  return byHandOvers?.[Math.min(handOvers, byHandOvers.length - 1)] ?? share;
}

const handOversSampler = (
  category: Load["form"]["mix"]["categories"][string] | undefined,
): Sampler | undefined =>
  category?.handOvers && samplerOf({ kind: "negativeBinomial", ...category.handOvers });

function categoryMix({ form, lexicon }: Load, id: string): CategoryMix {
  const category = form.mix.categories[id];
  const { words } = lexicon;
  return {
    impact: choiceOf(category?.impact, words.impact, []),
    urgency: choiceOf(category?.urgency, words.urgency, []),
    claimed: choiceOf(category?.claimed, words.claimed, []),
    given: choiceOf(category?.priority, words.given, []),
    service: choiceOf(category?.services, words.service, []),
    tier: choiceOf(category?.solvedAt, words.tier, [[0, 1]]),
    handOvers: handOversSampler(category),
    signals: Object.entries(category?.signals ?? {}).map(([word, share]) => [
      2 ** lexicon.indexOf("signal", word),
      share,
    ]),
    effort: category?.effort ?? 1,
  };
}

/** A choice among words by their shares; what the load leaves out comes from `otherwise`, and an empty choice is absent. */
function choiceOf(
  shares: Readonly<Record<string, number>> | undefined,
  words: readonly string[],
  otherwise: readonly (readonly [number, number])[],
): WeightedChoice {
  if (!shares) return new WeightedChoice(otherwise);
  return new WeightedChoice(Object.entries(shares).map(([word, share]) => [words.indexOf(word), share]));
}
