import { compileRota, type OnCall, type Rota } from "../calendar/index.ts";
import { invariant, type Instant } from "../units/index.ts";

/** The policy's rotas by name, compiled when first asked for. */
export class RotaBook {
  readonly names: readonly string[];
  readonly #rotas: ReadonlyMap<string, Rota>;
  readonly #around: Instant;
  readonly #compiled = new Map<string, OnCall>();

  /** `around` is where look-ups are expected. */
  constructor(rotas: ReadonlyMap<string, Rota>, around: Instant) {
    this.names = [...rotas.keys()];
    this.#rotas = rotas;
    this.#around = around;
  }

  /** Who is on call by the rota of that name, which the loader has checked to exist. */
  get(name: string): OnCall {
    const known = this.#compiled.get(name);
    if (known) return known;
    const rota = this.#rotas.get(name);
    invariant(rota !== undefined, `the rota ${name} was checked at load`);
    const onCall = compileRota(rota, this.#around);
    this.#compiled.set(name, onCall);
    return onCall;
  }
}
