import { expect, test } from "vitest";
import { parseSource, type SourceDocument } from "../../src/input/index.ts";

function parsed(text: string): SourceDocument {
  const source = parseSource("a.yaml", text);
  if (!source.ok) expect.unreachable(JSON.stringify(source.problems));
  return source.value;
}

const faults = (text: string): readonly string[] => {
  const source = parseSource("a.yaml", text);
  return source.ok ? [] : source.problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`);
};

const tiers = `tiers:
  tier1: { title: First }
  2:
    title: Second
    handles:
      - access
      - bug
`;

test("every value knows where it was written, under a number as a key as well", () => {
  const source = parsed(tiers);
  expect(source.at(["tiers", "tier1", "title"])).toEqual({ file: "a.yaml", line: 2, column: 19 });
  expect(source.at(["tiers", "2", "title"])).toMatchObject({ line: 4, column: 12 });
  expect(source.at(["tiers", 2, "handles", 1])).toMatchObject({ line: 7, column: 9 });
  expect(source.at([])).toMatchObject({ line: 1, column: 1 });
});

test("what was not written is placed where its nearest ancestor was", () => {
  const source = parsed(tiers);
  expect(source.at(["tiers", "tier1", "contact"])).toMatchObject({ line: 2, column: 10 });
  expect(source.at(["tiers", "2", "handles", 9])).toMatchObject({ line: 6, column: 7 });
  expect(source.at(["contacts", "desk"])).toMatchObject({ line: 1, column: 1 });
});

test("a key knows its own place", () => {
  const source = parsed(tiers);
  expect(source.atKey(["tiers", "2"])).toMatchObject({ line: 3, column: 3 });
  expect(source.atKey(["tiers", "tier1", "title"])).toMatchObject({ line: 2, column: 12 });
  expect(source.atKey(["tiers", "tier9"])).toMatchObject({ line: 2, column: 3 });
});

test("keys keep the order of the file, numbers included", () => {
  const source = parsed("levels: { 3: a, 1: b, high: c, 2: d }\nlist: [x]");
  expect(source.keysAt(["levels"])).toEqual(["3", "1", "high", "2"]);
  expect([source.keysAt(["list"]), source.keysAt(["levels", "3"]), source.keysAt(["none"])]).toEqual([
    [],
    [],
    [],
  ]);
});

test("what an alias repeats is placed where it was written", () => {
  const source = parsed("day: &day\n  open: 09:00\nother: *day\n");
  expect(source.value).toEqual({ day: { open: "09:00" }, other: { open: "09:00" } });
  expect(source.at(["other", "open"])).toMatchObject({ line: 2, column: 9 });
  expect(source.keysAt(["other"])).toEqual(["open"]);
});

test("a problem carries its code, its place and the path in words", () => {
  expect(parsed(tiers).problem("NAME_UNKNOWN", ["tiers", "2", "handles", 0], "found", "fix")).toEqual({
    code: "NAME_UNKNOWN",
    at: { file: "a.yaml", line: 6, column: 9 },
    path: "tiers.2.handles.0",
    found: "found",
    fix: "fix",
  });
});

test("line ends of Windows and a byte order mark change neither value nor place", () => {
  const source = parsed(`\uFEFF${tiers.replaceAll("\n", "\r\n")}`);
  expect(source.value).toEqual(parsed(tiers).value);
  expect(source.at(["tiers", "2", "title"])).toMatchObject({ line: 4, column: 12 });
});

test("an empty text is a document without a value", () => {
  for (const text of ["", "\n\n", "# only a comment\n"]) {
    expect(parsed(text).value).toBeNull();
    expect(parsed(text).at(["policy"])).toEqual({ file: "a.yaml", line: 1, column: 1 });
  }
});

test("FILE_TOO_LARGE: a text above 1 MiB is not even read", () => {
  expect(faults(`a: ${"x".repeat(2 * 1_048_576)}`)).toEqual(["1:1 FILE_TOO_LARGE"]);
  expect(faults(`a: ${"x".repeat(1_048_576 - 3)}`)).toEqual([]);
});

test.each(["\u0000", "\u001B", "\u009B", "\u202E", "\uFFFD"])(
  "TEXT_ENCODING: %j has no place in a text",
  (letter) => {
    expect(faults(`a: b${letter}\n`)).toEqual(["1:1 TEXT_ENCODING"]);
  },
);
