/**
 * What a session has used so far, so that it repeats a phrase, an intent or a twist only when it has no other. It is the
 * one thing that drawing a case changes: a session that is resumed draws its earlier cases again.
 */
export class SessionMemory {
  readonly #uses = new Map<string, number>();

  /** How often something was used. */
  uses(key: string): number {
    return this.#uses.get(key) ?? 0;
  }

  /** A memory that has used the same, and goes on by itself. */
  copy(): SessionMemory {
    const copied = new SessionMemory();
    for (const [key, uses] of this.#uses) copied.#uses.set(key, uses);
    return copied;
  }

  /** Remembers one more use. */
  note(key: string): void {
    this.#uses.set(key, this.uses(key) + 1);
  }
}
