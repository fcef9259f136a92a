import {
  isAlias,
  isMap,
  isNode,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import { placesIn, type PlaceOf } from "./placesIn.ts";
import { failed, passed, type Checked, type Position, type Problem } from "./problem.ts";
import type { ProblemCode } from "./problemCodes.ts";
import { keyProblems, keyText, syntaxProblems } from "./yamlProblems.ts";

/** Keys and indices from the root of a document to a value. */
export type Path = readonly (string | number)[];

const largestText = 1_048_576;
const mostAliases = 100;
/** Control characters, direction overrides, and U+FFFD, which stands for bytes that are not UTF-8. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]/;

/** A document, of one file or several, that still knows where each of its values was written. */
export interface SourceDocument {
  /** The file, or the first of them. */
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` was written, or its nearest ancestor when it was not. */
  at(path: Path): Position;
  /** Where the key that ends `path` was written. */
  atKey(path: Path): Position;
  /** The keys of the mapping at `path` as they were written; an object would put numbers first. */
  keysAt(path: Path): readonly string[];
  /** A problem with the value at `path`. */
  problem(code: ProblemCode, path: Path, found: string, fix: string): Problem;
}

/** One YAML file. */
class YamlSource implements SourceDocument {
  readonly file: string;
  readonly value: unknown;
  readonly #document: Document;
  readonly #placeOf: PlaceOf;
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(file: string, value: unknown, document: Document, placeOf: PlaceOf) {
    this.file = file;
    this.value = value;
    this.#document = document;
    this.#placeOf = placeOf;
  }

  at(path: Path): Position {
    const nodes = this.#nodesTo(path);
    return this.#placeOf(nodes.at(-1)?.range?.[0] ?? 0);
  }

  atKey(path: Path): Position {
    const parent = this.#mapAt(path.slice(0, -1));
    const key = parent && this.#pairsOf(parent).get(String(path.at(-1)))?.key;
    return isNode(key) && key.range ? this.#placeOf(key.range[0]) : this.at(path);
  }

  keysAt(path: Path): readonly string[] {
    const map = this.#mapAt(path);
    return map ? [...this.#pairsOf(map).keys()] : [];
  }

  problem(code: ProblemCode, path: Path, found: string, fix: string): Problem {
    return { code, at: this.at(path), path: path.join("."), found, fix };
  }

  #mapAt(path: Path): YAMLMap | undefined {
    const nodes = this.#nodesTo(path);
    const node = nodes.length > path.length ? this.#written(nodes.at(-1)) : undefined;
    return isMap(node) ? node : undefined;
  }

  /** The nodes from the root along `path`, as far as they were written. */
  #nodesTo(path: Path): readonly Node[] {
    const nodes: Node[] = [];
    let node: unknown = this.#document.contents;
    for (const key of [...path, undefined]) {
      if (!isNode(node)) break;
      nodes.push(node);
      const inner = this.#written(node);
      if (isMap(inner)) node = this.#pairsOf(inner).get(String(key))?.value;
      else node = isSeq(inner) ? inner.items[Number(key)] : undefined;
    }
    return nodes;
  }

  /** The node itself, or the one that an alias repeats. */
  #written(node: Node | undefined): Node | undefined {
    return isAlias(node) ? node.resolve(this.#document) : node;
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known) return known;
    const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }
}

/** Parses YAML 1.2 without tags; every syntax error and duplicate key is a problem with its place. */
export function parseSource(file: string, written: string): Checked<SourceDocument> {
  const text = written.replace(/^\uFEFF/, "");
  const refusal = unreadableText(file, text);
  if (refusal) return failed([refusal]);
  const placeOf = placesIn(file, text);
  const document = parseDocument(text, {
    uniqueKeys: false, // keyProblems is linear, and knows that 1 and "1" are one name
    prettyErrors: false,
    logLevel: "error",
  });
  const problems = [...syntaxProblems(placeOf, document), ...keyProblems(placeOf, document)];
  if (problems.length > 0) return failed(problems);
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return passed(new YamlSource(file, value, document, placeOf));
  } catch (error) {
    const found = error instanceof Error ? error.message : "aliases that do not resolve";
    return failed([
      wholeFile(file, "YAML_SYNTAX", found, "Write the repeated part out instead of using aliases"),
    ]);
  }
}

/** Why a text is not read at all: it is too large, or holds what no text has. */
export function unreadableText(file: string, text: string): Problem | undefined {
  if (text.length > largestText) {
    const size = (text.length / largestText).toFixed(1);
    return wholeFile(file, "FILE_TOO_LARGE", `the file has ${size} MiB`, "Keep it below 1 MiB");
  }
  if (unprintable.test(text)) {
    return wholeFile(
      file,
      "TEXT_ENCODING",
      "the file holds control characters or is not UTF-8",
      "Save it as plain UTF-8 text",
    );
  }
  return undefined;
}

const wholeFile = (file: string, code: ProblemCode, found: string, fix: string): Problem => ({
  code,
  at: { file, line: 1, column: 1 },
  path: "",
  found,
  fix,
});
