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

  /** Complains unless `word` is one of the known names of that kind ("tier", "calendar"). */
  unlessKnown(kind: string, word: string | undefined, path: Path, known: Iterable<string>): void {
    if (word === undefined) return;
    const names = [...known];
    if (names.includes(word)) return;
    this.add("NAME_UNKNOWN", path, `there is no ${kind} "${word}"`, useOneOf(word, names));
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
