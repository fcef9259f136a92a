import { failed, passed, type Checked, type Position, type Problem } from "./problem.ts";
import type { ProblemCode } from "./problemCodes.ts";
import type { Path, SourceDocument } from "./sourceDocument.ts";

type Mapping = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Several documents as one: mappings at the top are merged entry by entry, lists are joined in the order of the
 * documents, and anything else stands in one of them only. What stands twice is a problem at its second place.
 */
export function joinSources(parts: readonly [SourceDocument, ...SourceDocument[]]): Checked<SourceDocument> {
  const [first] = parts;
  if (parts.length === 1) return passed(first);
  const problems: Problem[] = [];
  const joined: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const part of parts) {
    if (isMapping(part.value))
      for (const key of part.keysAt([])) joined[key] = join(joined[key], part, key, problems);
    else
      problems.push(
        part.problem("VALUE_INVALID", [], "found no mapping", "Write lines of the form key: value"),
      );
  }
  return problems.length > 0 ? failed(problems) : passed(new JoinedSource(parts, { ...joined }));
}

/** What is joined so far under a key, and what one more document says under it. */
function join(soFar: unknown, part: SourceDocument, key: string, problems: Problem[]): unknown {
  const said = isMapping(part.value) ? part.value[key] : undefined;
  if (soFar === undefined) return said;
  if (Array.isArray(soFar) && Array.isArray(said)) return [...(soFar as unknown[]), ...(said as unknown[])];
  if (isMapping(soFar) && isMapping(said)) {
    for (const entry of part.keysAt([key]).filter((one) => Object.hasOwn(soFar, one)))
      problems.push(twice(part, [key, entry]));
    return { ...soFar, ...said };
  }
  problems.push(twice(part, [key]));
  return soFar;
}

const twice = (part: SourceDocument, path: Path): Problem => ({
  code: "KEY_DUPLICATE",
  at: part.atKey(path),
  path: path.join("."),
  found: `"${String(path.at(-1))}" stands in another file of this policy too`,
  fix: "Keep one of them",
});

class JoinedSource implements SourceDocument {
  readonly file: string;
  readonly value: Mapping;
  readonly #parts: readonly [SourceDocument, ...SourceDocument[]];

  constructor(parts: readonly [SourceDocument, ...SourceDocument[]], value: Mapping) {
    this.file = parts[0].file;
    this.value = value;
    this.#parts = parts;
  }

  at(path: Path): Position {
    const [part, own] = this.#ownerOf(path);
    return part.at(own);
  }

  atKey(path: Path): Position {
    const [part, own] = this.#ownerOf(path);
    return part.atKey(own);
  }

  keysAt(path: Path): readonly string[] {
    if (path.length >= 2) {
      const [part, own] = this.#ownerOf(path);
      return part.keysAt(own);
    }
    return [...new Set(this.#parts.flatMap((part) => part.keysAt(path)))];
  }

  problem(code: ProblemCode, path: Path, found: string, fix: string): Problem {
    return { code, at: this.at(path), path: path.join("."), found, fix };
  }

  /** The document in which a path was written, and the path within it. */
  #ownerOf(path: Path): readonly [SourceDocument, Path] {
    const [key, entry, ...rest] = path;
    const owners = this.#parts.filter((part) => key !== undefined && part.keysAt([]).includes(String(key)));
    const [first = this.#parts[0]] = owners;
    if (key === undefined || entry === undefined) return [first, path];
    if (typeof entry === "string")
      return [owners.find((part) => part.keysAt([key]).includes(entry)) ?? first, path];
    let index = entry;
    for (const part of owners) {
      const list = isMapping(part.value) ? part.value[key] : undefined;
      const length = Array.isArray(list) ? list.length : 0;
      if (index < length) return [part, [key, index, ...rest]];
      index -= length;
    }
    return [first, [key]];
  }
}
