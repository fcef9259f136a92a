import seedrandom from "seedrandom";

const warmUpRounds = 15;

/**
 * A sequence of pseudo-random numbers: the small fast chaotic generator sfc32 with 128 bits of state, one of them a
 * counter, so no cycle is shorter than 2^32 words (Doty-Humphrey, PractRand, 2010). Not for secrets.
 */
export class Stream {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 0;

  /** A stream from four 32-bit words; the first rounds are dropped so that similar words give unlike streams. */
  constructor(words: readonly [number, number, number, number]) {
    this.a = words[0] | 0;
    this.b = words[1] | 0;
    this.c = words[2] | 0;
    this.counter = words[3] | 0;
    for (let round = 0; round < warmUpRounds; round++) this.word();
  }

  /** The next 32 random bits, as a signed integer. */
  word(): number {
    const { a, b, c, counter } = this;
    const word = (((a + b) | 0) + counter) | 0;
    this.counter = (counter + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word;
  }

  /** A number uniform on [0, 1): every multiple of 2^-53 is equally likely. */
  next(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 2 ** 26 + low) * 2 ** -53;
  }

  /** A number uniform on the open interval (0, 1), symmetric about 1/2: an odd multiple of 2^-53, so safe in a logarithm. */
  nextOpen(): number {
    const high = this.word() >>> 6;
    const low = this.word() >>> 6;
    return (high * 2 ** 26 + low + 0.5) * 2 ** -52;
  }
}

/**
 * The stream of one purpose ("arrivals/email") in one replication under a seed. The same three always give the same
 * numbers, on every machine; any other three give unrelated ones. seedrandom turns the JSON text of the three into
 * the four words of the generator; fixed-shape JSON keeps (seed 1, replication 12) apart from (seed 11, replication 2).
 */
export function streamFor(seed: string, replication: number, purpose: string): Stream {
  const seeder = seedrandom(JSON.stringify([seed, replication, purpose]));
  return new Stream([seeder.int32(), seeder.int32(), seeder.int32(), seeder.int32()]);
}
