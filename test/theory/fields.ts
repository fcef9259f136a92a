/** What an entry lacks or has wrong, said for whoever wrote it. */
export class EntryFault extends Error {}

const kindOf = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);

/** An object of an entry, read with checks; remembers what was read, so that the rest can be told. */
export class Fields {
  readonly path: string;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();

  constructor(value: unknown, path: string) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new EntryFault(`${path}: expected an object, found ${kindOf(value)}`);
    this.path = path;
    this.#values = value as Readonly<Record<string, unknown>>;
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#values[name] !== undefined);
  }

  get names(): readonly string[] {
    return Object.keys(this.#values);
  }

  /** Fields that nobody has asked for. */
  get unread(): readonly string[] {
    return this.names.filter((name) => !this.#read.has(name));
  }

  value(name: string): unknown {
    this.#read.add(name);
    return this.#values[name];
  }

  number(name: string): number {
    return asNumber(this.value(name), `${this.path}.${name}`);
  }

  /** A number above 0: a rate, a time or a count that must be something. */
  positive(name: string): number {
    const found = this.number(name);
    if (found > 0) return found;
    throw new EntryFault(`${this.path}.${name}: expected a number above 0, found ${found}`);
  }

  count(name: string): number {
    const found = this.positive(name);
    if (Number.isInteger(found) && found <= 100_000) return found;
    throw new EntryFault(`${this.path}.${name}: expected a whole number up to 100000, found ${found}`);
  }

  text(name: string): string {
    const found = this.value(name);
    if (typeof found === "string") return found;
    throw new EntryFault(`${this.path}.${name}: expected a text, found ${kindOf(found)}`);
  }

  numbers(name: string): readonly number[] {
    return this.list(name).map((one, index) => asNumber(one, `${this.path}.${name}[${index}]`));
  }

  positives(name: string): readonly number[] {
    return this.numbers(name).map((one, index) => {
      if (one > 0) return one;
      throw new EntryFault(`${this.path}.${name}[${index}]: expected a number above 0, found ${one}`);
    });
  }

  list(name: string): readonly unknown[] {
    const found = this.value(name);
    if (Array.isArray(found) && found.length > 0) return found as readonly unknown[];
    throw new EntryFault(`${this.path}.${name}: expected a list, found ${kindOf(found)}`);
  }

  object(name: string): Fields {
    return new Fields(this.value(name), `${this.path}.${name}`);
  }

  objects(name: string): readonly Fields[] {
    return this.list(name).map((one, index) => new Fields(one, `${this.path}.${name}[${index}]`));
  }
}

export function asNumber(value: unknown, path: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new EntryFault(`${path}: expected a number, found ${kindOf(value)}`);
}

/** A reference set: what is given, and what is exactly so. */
export interface Entry {
  readonly id: string;
  readonly model: string;
  readonly params: Fields;
  readonly expected: Fields;
}

/** Reads an entry; throws an `EntryFault` that says what is wrong. */
export function entryOf(value: unknown): Entry {
  const fields = new Fields(value, "entry");
  return {
    id: fields.text("id"),
    model: fields.text("model"),
    params: new Fields(fields.value("params"), "params"),
    expected: new Fields(fields.value("expected"), "expected"),
  };
}
