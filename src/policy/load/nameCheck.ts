import {
  useOneOf,
  type Path,
  type Problem,
  type ProblemCode,
  type SourceDocument,
} from "../../input/index.ts";

/** Collects problems about a document while it is checked. */
export class Complaints {
  readonly problems: Problem[] = [];
  readonly #source: SourceDocument;

  constructor(source: SourceDocument) {
    this.#source = source;
  }

  add(code: ProblemCode, path: Path, found: string, fix: string): void {
    this.problems.push(this.#source.problem(code, path, found, fix));
  }

  /** The same of the key that ends `path`. */
  addAtKey(code: ProblemCode, path: Path, found: string, fix: string): void {
    this.problems.push({ ...this.#source.problem(code, path, found, fix), at: this.#source.atKey(path) });
  }

  /** Complains unless `word` is one of the known names of that kind ("tier", "calendar"). */
  unlessKnown(kind: string, word: string | undefined, path: Path, known: Iterable<string>): void {
    if (word === undefined) return;
    const names = [...known];
    if (!names.includes(word)) this.add("NAME_UNKNOWN", path, ...unknown(kind, word, names));
  }

  /** The same of a word that is the key at the end of `path`. */
  unlessKeyKnown(kind: string, path: Path, known: readonly string[]): void {
    const word = String(path.at(-1));
    if (!known.includes(word)) this.addAtKey("NAME_UNKNOWN", path, ...unknown(kind, word, known));
  }

  /** The same for each word of a list written at `path`. */
  unlessAllKnown(
    kind: string,
    words: readonly string[] | undefined,
    path: Path,
    known: Iterable<string>,
  ): void {
    words?.forEach((word, index) =>
      this.unlessKnown(kind, word, words.length === 1 ? path : [...path, index], known),
    );
  }
}

/** What was found, and what to do. */
const unknown = (
  kind: string,
  word: string,
  known: readonly string[],
): readonly [found: string, fix: string] => [`there is no ${kind} "${word}"`, useOneOf(word, known)];
