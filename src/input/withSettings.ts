import { failed, passed, useOneOf, type Checked, type Position, type Problem } from "./problem.ts";
import type { ProblemCode } from "./problemCodes.ts";
import { parseSource, type Path, type SourceDocument } from "./sourceDocument.ts";

/** A value of a document that is to be another: where it stands, and what it is to be. */
export interface Setting {
  /** "staff.calls-core.agents": keys, and the names or positions of what stands in a list. */
  readonly path: string;
  readonly value: unknown;
}

/** The setting that "PATH=VALUE" says, its value written as in the file; a text without "=" says none. */
export function settingOf(said: string): Checked<Setting> | undefined {
  const [, path = "", written = ""] = /^([^=\s]+)=(.*)$/s.exec(said) ?? [];
  if (path === "") return undefined;
  const source = parseSource(path, written);
  return source.ok ? passed({ path, value: source.value.value }) : source;
}

/** The document with these values in place of what was written, or as additions; places stay those of the file. */
export function withSettings(source: SourceDocument, settings: readonly Setting[]): Checked<SourceDocument> {
  const problems: Problem[] = [];
  let changed = source;
  for (const { path: said, value } of settings) {
    const found = pathOf(changed, said);
    if ("code" in found) problems.push(found);
    else changed = new ChangedSource(changed, found.path, replaced(changed.value, found.path, value));
  }
  return problems.length > 0 ? failed(problems) : passed(changed);
}

/** Keys and positions from the root to what a dotted path names, or why it names nothing. */
export function pathOf(source: SourceDocument, said: string): { readonly path: Path } | Problem {
  const path: (string | number)[] = [];
  let here = source.value;
  for (let left = said.split("."); left.length > 0;) {
    const entries = entriesOf(here);
    const known = entries && longestKnown(entries, left);
    const [next = ""] = left;
    if (!entries) return notInside(source, path, left.join("."));
    if (!known && Array.isArray(here)) return notInList(source, path, next, entries);
    const [taken, key, value] = known ?? [1, next, undefined];
    path.push(key);
    here = value;
    left = left.slice(taken);
  }
  return { path };
}

/** What a mapping or list holds, by the word that a path names it with; an empty mapping where nothing is written. */
function entriesOf(
  value: unknown,
): ReadonlyMap<string, readonly [key: string | number, value: unknown]> | undefined {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return new Map([
      ...items.map((item, index) => [String(index), [index, item]] as const),
      ...items.flatMap((item, index) => {
        const name = isMapping(item) ? item["name"] : undefined;
        return typeof name === "string" ? [[name, [index, item]] as const] : [];
      }),
    ]);
  }
  if (value !== undefined && !isMapping(value)) return undefined;
  return new Map(Object.entries(value ?? {}).map(([key, inner]) => [key, [key, inner]]));
}

/** The entry that the most of the coming words name together, since names may hold dots themselves. */
function longestKnown(
  entries: NonNullable<ReturnType<typeof entriesOf>>,
  words: readonly string[],
): readonly [taken: number, key: string | number, value: unknown] | undefined {
  for (let taken = words.length; taken > 0; taken--) {
    const entry = entries.get(words.slice(0, taken).join("."));
    if (entry) return [taken, ...entry];
  }
  return undefined;
}

const notInside = (source: SourceDocument, path: Path, rest: string): Problem =>
  source.problem("KEY_UNKNOWN", path, `"${rest}" is not inside it`, `Set "${path.join(".")}" as a whole`);

const notInList = (
  source: SourceDocument,
  path: Path,
  word: string,
  entries: ReadonlyMap<string, unknown>,
): Problem => {
  const names = [...entries.keys()].filter((one) => !/^\d+$/.test(one));
  const found = `nothing in "${path.join(".")}" is called "${word}"`;
  return source.problem(
    "NAME_UNKNOWN",
    path,
    found,
    useOneOf(word, names.length > 0 ? names : entries.keys()),
  );
};

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A copy of a value in which one part is another. */
function replaced(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, to) : item));
  const mapping = isMapping(value) ? value : {};
  return { ...mapping, [key]: replaced(mapping[key], rest, to) };
}

/** A document of which one value is not what the file says. */
class ChangedSource implements SourceDocument {
  readonly file: string;
  readonly value: unknown;
  readonly #written: SourceDocument;
  readonly #path: Path;

  constructor(written: SourceDocument, path: Path, value: unknown) {
    this.file = written.file;
    this.value = value;
    this.#written = written;
    this.#path = path;
  }

  at(path: Path): Position {
    return this.#written.at(path);
  }

  atKey(path: Path): Position {
    return this.#written.atKey(path);
  }

  keysAt(path: Path): readonly string[] {
    const own = this.#path[path.length];
    const isAbove = path.every((key, index) => String(key) === String(this.#path[index]));
    const keys = this.#written.keysAt(path);
    return typeof own === "string" && isAbove ? [...new Set([...keys, own])] : keys;
  }

  problem(code: ProblemCode, path: Path, found: string, fix: string): Problem {
    const isHere = this.#path.every((key, index) => String(path[index]) === String(key));
    return this.#written.problem(
      code,
      path,
      isHere ? `${found}, set in place of what is written` : found,
      fix,
    );
  }
}
