const hoursPerDay = 24;

/** Arrivals by local day, and within it by hour, of each word. */
export class DailyCounts {
  readonly #days = new Map<string, Map<number, Uint32Array>>();

  add(word: string, day: number, hour: number): void {
    const days = this.#days.get(word) ?? new Map<number, Uint32Array>();
    this.#days.set(word, days);
    const hours = days.get(day) ?? new Uint32Array(hoursPerDay);
    days.set(day, hours);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }

  get words(): readonly string[] {
    return [...this.#days.keys()].toSorted();
  }

  of(word: string): ReadonlyMap<number, Uint32Array> {
    return this.#days.get(word) ?? new Map<number, Uint32Array>();
  }

  /** Of a word on all days. */
  count(word: string): number {
    return [...this.of(word).values()].reduce(
      (sum, hours) => sum + hours.reduce((day, one) => day + one, 0),
      0,
    );
  }

  all(): ReadonlyMap<number, Uint32Array> {
    const sum = new Map<number, Uint32Array>();
    for (const days of this.#days.values()) {
      for (const [day, hours] of days) {
        const before = sum.get(day) ?? new Uint32Array(hoursPerDay);
        sum.set(
          day,
          before.map((count, hour) => count + (hours[hour] ?? 0)),
        );
      }
    }
    return sum;
  }
}
