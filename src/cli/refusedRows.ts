import type { RefusedRow } from "../workload/index.ts";

const listed = 10;
const mostReasons = 1_000;

/** Counts refused rows by reason, and keeps the first few: the rest go to whoever wants all of them. */
export class RefusedRows {
  readonly first: RefusedRow[] = [];
  readonly #kinds = new Map<string, number>();
  #count = 0;

  add(row: RefusedRow): void {
    this.#count += 1;
    if (this.first.length < listed) this.first.push(row);
    const kind = kindOf(row.reason);
    if (this.#kinds.has(kind) || this.#kinds.size < mostReasons)
      this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }

  get count(): number {
    return this.#count;
  }

  /** How often each kind of reason came, most frequent first. */
  get reasons(): readonly (readonly [reason: string, rows: number])[] {
    return [...this.#kinds].toSorted(([, a], [, b]) => b - a);
  }
}

/** A reason without what stands in the row. */
const kindOf = (reason: string): string =>
  reason
    .replaceAll(/"[^"]*"/g, "…")
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "…")
    .replaceAll(/\d+ cells/g, "… cells");
