import { exponentialVariate, type Sampler, type Stream } from "../kernel/index.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Load } from "./load.ts";
import type { LoadForm } from "./schema/loadSchema.ts";
import { wholeSampler } from "./wholeSampler.ts";

type SetAside = NonNullable<LoadForm["setAside"]>;

/** A time that tickets lie, and how many of them do. */
interface Rest {
  readonly share: number;
  readonly lasts: Sampler;
}

/** How the tickets of one priority lie. */
interface RestsOfPriority {
  readonly first: Rest;
  /** In all with the groups that a ticket goes to, by how often it goes on, from once. */
  readonly handedOver: readonly Rest[];
}

/** Draws how long tickets are set aside after the first contact, and with each group that they may be handed to. */
export class Rests {
  readonly #usual: RestsOfPriority;
  /** By index of the priority that a ticket comes with. */
  readonly #byPriority: readonly RestsOfPriority[];

  constructor({ lexicon }: Load, setAside: SetAside) {
    this.#usual = restsOf(setAside, {});
    this.#byPriority = lexicon.words.given.map((word) => restsOf(setAside, setAside.byPriority[word] ?? {}));
  }

  /** Fills in the time after the first contact, and that of all groups, cut among them at random. */
  draw(into: Inquiry, stream: Stream): void {
    const { rests, handOvers } = into;
    const { first, handedOver } = this.#byPriority[into.given] ?? this.#usual;
    // Who hands a ticket over does so at once.
    rests[0] = handOvers === 0 ? drawn(first, into.isAsked, stream) : 0;
    rests.fill(0, 1);
    const groups = Math.max(1, handOvers);
    const later = handedOver[Math.min(groups, handedOver.length) - 1];
    if (later) cut(drawn(later, false, stream), groups, rests, stream);
  }
}

/** Cuts a time into the rests of so many groups, every way to cut it being as likely as any other. */
function cut(total: number, groups: number, into: Float64Array, stream: Stream): void {
  if (total === 0) return;
  let weights = 0;
  for (let group = 1; group <= groups; group++)
    weights += into[group] = groups === 1 ? 1 : exponentialVariate(stream);
  for (let group = 1; group <= groups; group++)
    into[group] = Math.round((total * (into[group] ?? 0)) / weights);
}

const restsOf = (
  usual: SetAside,
  { first = usual.first, handedOver = usual.handedOver ?? [] }: SetAside["byPriority"][string],
): RestsOfPriority => ({ first: restOf(first), handedOver: handedOver.map(restOf) });

const restOf = (form: SetAside["first"]): Rest => ({
  share: form?.share ?? 0,
  lasts: wholeSampler(form?.lasts),
});

const drawn = ({ share, lasts }: Rest, isSure: boolean, stream: Stream): number =>
  stream.next() < share || isSure ? lasts(stream) : 0;
