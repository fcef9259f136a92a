import { invariant } from "../units/index.ts";
import { Comebacks, copyOfInquiry, type Inquiry, type Load } from "../workload/index.ts";

/** An inquiry of a customer who was there before, and the ticket of that time. */
export interface Comeback {
  readonly inquiry: Inquiry;
  readonly earlier: number;
}

/** Customers on live channels, as far as they may hang up and come back. */
export class Callers {
  readonly #comebacks: Comebacks;
  /** By row: the inquiry of a customer who waits there. */
  readonly #waiting: (Inquiry | undefined)[] = [];
  readonly #away = new Map<number, Comeback>();
  #left = 0;
  #returned = 0;

  constructor(load: Load) {
    this.#comebacks = new Comebacks(load);
  }

  /** A customer waits with a ticket. */
  wait(row: number, inquiry: Inquiry): void {
    if (this.#comebacks.arePossible) this.#waiting[row] = copyOfInquiry(inquiry);
  }

  /** The customer of a ticket has hung up: after how long they come back, Infinity for never, and under which name. */
  hangUp(row: number, earlier: number): { readonly after: number; readonly name: number } {
    const inquiry = this.#waiting[row];
    const after = inquiry ? this.#comebacks.next(inquiry) : Infinity;
    if (!inquiry || after === Infinity) return { after: Infinity, name: -1 };
    const name = this.#left++;
    this.#away.set(name, { inquiry, earlier });
    return { after, name };
  }

  /** Somebody is back. */
  take(name: number): Comeback {
    const comeback = this.#away.get(name);
    invariant(comeback !== undefined, "who comes back has been away");
    this.#away.delete(name);
    this.#returned += 1;
    return comeback;
  }

  /** Everybody who left to come back has done so or is still away. Throws when not. */
  check(): void {
    const away = this.#away.size;
    invariant(
      this.#left === this.#returned + away,
      `${this.#left} left, ${this.#returned} came back and ${away} are away`,
    );
  }
}
