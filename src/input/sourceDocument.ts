import { LineCounter, isNode, isPair, isScalar, parseDocument, type Document, type YAMLError } from "yaml";
import { failed, passed, type Checked, type Position, type Problem } from "./problem.ts";
import type { ProblemCode } from "./problemCodes.ts";

/** Keys and indices from the root of a document to a value. */
export type Path = readonly (string | number)[];

const largestText = 1_048_576;
const mostAliases = 100;
/** Control characters, direction overrides, and U+FFFD, which stands for bytes that are not UTF-8. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]/;

/** A YAML document that still knows where each of its values was written. */
export class SourceDocument {
  readonly file: string;
  readonly value: unknown;
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(file: string, value: unknown, document: Document, lines: LineCounter) {
    this.file = file;
    this.value = value;
    this.#document = document;
    this.#lines = lines;
  }

  /** Where the value at `path` was written, or its nearest ancestor when it was not. */
  at(path: Path): Position {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = this.#document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return this.#position(node.range[0]);
    }
    return { file: this.file, line: 1, column: 1 };
  }

  /** Where the key that ends `path` was written. */
  atKey(path: Path): Position {
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const items: unknown[] = isNode(parent) && "items" in parent ? parent.items : [];
    for (const item of items) {
      if (!isPair(item) || !isScalar(item.key) || String(item.key.value) !== String(path.at(-1))) continue;
      if (item.key.range) return this.#position(item.key.range[0]);
    }
    return this.at(path);
  }

  /** A problem with the value at `path`. */
  problem(code: ProblemCode, path: Path, found: string, fix: string): Problem {
    return { code, at: this.at(path), path: path.join("."), found, fix };
  }

  #position(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }
}

/** Parses YAML 1.2 without tags; every syntax error and duplicate key is a problem with its place. */
export function parseSource(file: string, text: string): Checked<SourceDocument> {
  const refusal = refusalOf(file, text);
  if (refusal) return failed([refusal]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) return failed(faults.map((fault) => syntaxProblem(file, lines, fault)));
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    return passed(new SourceDocument(file, value, document, lines));
  } catch (error) {
    const found = error instanceof Error ? error.message : "aliases that do not resolve";
    return failed([
      wholeFile(file, "YAML_SYNTAX", found, "Write the repeated part out instead of using aliases"),
    ]);
  }
}

function refusalOf(file: string, text: string): Problem | undefined {
  if (text.length > largestText) {
    const size = (text.length / largestText).toFixed(1);
    return wholeFile(
      file,
      "FILE_TOO_LARGE",
      `the file has ${size} MiB`,
      "Keep it below 1 MiB; split it by include",
    );
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

function syntaxProblem(file: string, lines: LineCounter, fault: YAMLError): Problem {
  const { line, col } = lines.linePos(fault.pos[0]);
  const at = { file, line, column: col };
  if (fault.code === "DUPLICATE_KEY") {
    return {
      code: "KEY_DUPLICATE",
      at,
      path: "",
      found: "this key stands twice in the same place",
      fix: "Keep one of them",
    };
  }
  const found = fault.message.replaceAll(/\s+/g, " ").replace(/\.$/, "");
  return { code: "YAML_SYNTAX", at, path: "", found, fix: "Check indentation, quotes and brackets here" };
}

const wholeFile = (file: string, code: ProblemCode, found: string, fix: string): Problem => ({
  code,
  at: { file, line: 1, column: 1 },
  path: "",
  found,
  fix,
});
