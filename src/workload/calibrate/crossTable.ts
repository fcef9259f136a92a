/** How often each word occurs with each key. */
export class CrossTable {
  readonly #rows = new Map<string, Map<string, number>>();

  add(key: string, word: string | undefined): void {
    if (word === undefined) return;
    const row = this.#rows.get(key) ?? new Map<string, number>();
    this.#rows.set(key, row);
    row.set(word, (row.get(word) ?? 0) + 1);
  }

  /** The keys, most frequent first, those as frequent as each other by name. */
  get keys(): readonly string[] {
    return [...this.#rows.keys()].toSorted((a, b) => this.count(b) - this.count(a) || (a < b ? -1 : 1));
  }

  count(key: string): number {
    return [...(this.#rows.get(key)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** The share of each word among those of a key, most frequent first; empty where nothing was counted. */
  shares(key: string): readonly (readonly [word: string, share: number])[] {
    const total = this.count(key);
    return [...(this.#rows.get(key) ?? [])]
      .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([word, count]) => [word, count / total]);
  }
}
