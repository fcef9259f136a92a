/** Beyond this many, ticket numbers are no longer compared: it keeps the memory they take below 200 MiB. */
const mostNumbers = 4_000_000;

/**
 * The ticket numbers that came by, as 53 bits of each: two of a million different numbers are taken for one with a
 * probability of one in 18,000.
 */
export class TicketNumbers {
  readonly #seen = new Set<number>();

  /** Whether the number is new. */
  add(number: string): boolean {
    const bits = bitsOf(number);
    if (this.#seen.has(bits)) return false;
    if (this.#seen.size < mostNumbers) this.#seen.add(bits);
    return true;
  }
}

/** Two rounds of FNV-1a (Fowler, Noll and Vo) with different starts, 53 bits of their 64. */
function bitsOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x01234567;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (unit + index), 0x01000193);
    low ^= low >>> 15;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
