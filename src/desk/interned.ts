/** Keeps one of equal plain values, so that what thousands of cases have in common stays small enough for the cache. */
export class Interned<T> {
  readonly #known = new Map<string, T>();

  /** The value that was given first of those that are written alike. */
  of(value: T): T {
    return this.get(JSON.stringify(value), () => value);
  }

  /** The value of a key, made when it is first asked for. */
  get(key: string, make: () => T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }
}
