import { expect } from "vitest";
import { fc, test as property } from "@fast-check/vitest";
import { unreachable } from "../../../src/units/index.ts";
import { problemsOf, sample } from "../samplePolicy.ts";

const lines = sample.trimEnd().split("\n");
const anyLine = fc.nat({ max: lines.length - 1 });

const junk = fc.constantFrom(
  ...[
    "]",
    "{",
    "&a *a",
    "*a",
    "&a [*a]",
    "- -",
    "? x",
    "!!set {a}",
    "%YAML 1.1",
    "---",
    "<<: *x",
    "'",
    "|",
    "@",
  ],
  ...[
    "null",
    "~",
    ".nan",
    "-1",
    "1e999",
    "0x10",
    "2026-02-30",
    "99:99",
    "every",
    "1 business day",
    "NaN%",
    "a b",
  ],
  ...[
    "__proto__: 1",
    "constructor: {}",
    "[[], {}]",
    "{a: {b: {c: [1, {d: e}]}}}",
    "\t",
    "",
    "é",
    "\u{1F600}",
  ],
);
const anyValue = fc.oneof(
  { weight: 4, arbitrary: junk },
  { weight: 2, arbitrary: anyLine.map((index) => lines[index]?.split(": ")[1] ?? "") },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

/** One piece of damage to a text, in lines counted from 0. */
type Mutation =
  | { readonly kind: "remove"; readonly line: number; readonly count: number }
  | { readonly kind: "copy" | "replace"; readonly line: number; readonly from: number }
  | { readonly kind: "value" | "insert"; readonly line: number; readonly value: string }
  | { readonly kind: "indent"; readonly line: number; readonly by: number };

const anyMutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant("remove" as const), line: anyLine, count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constantFrom("copy" as const, "replace" as const), line: anyLine, from: anyLine }),
  fc.record({ kind: fc.constantFrom("value" as const, "insert" as const), line: anyLine, value: anyValue }),
  fc.record({ kind: fc.constant("indent" as const), line: anyLine, by: fc.integer({ min: -4, max: 4 }) }),
);

function mutated(text: readonly string[], mutation: Mutation): readonly string[] {
  const { line } = mutation;
  const old = text[line] ?? "";
  switch (mutation.kind) {
    case "remove":
      return text.toSpliced(line, mutation.count);
    case "copy":
      return text.toSpliced(line, 0, lines[mutation.from] ?? "");
    case "replace":
      return text.toSpliced(line, 1, lines[mutation.from] ?? "");
    case "value":
      return text.toSpliced(
        line,
        1,
        old.replace(/: .*|:$/, () => `: ${mutation.value}`),
      );
    case "insert":
      return text.toSpliced(line, 0, mutation.value);
    case "indent":
      return text.toSpliced(
        line,
        1,
        mutation.by < 0 ? old.slice(-mutation.by) : " ".repeat(mutation.by) + old,
      );
    default:
      return unreachable(mutation);
  }
}

/** `npm run fuzz` tries 20,000. */
const numRuns = Number(process.env["DESKDRILL_FUZZ"] ?? 300);

property.prop([fc.array(anyMutation, { minLength: 1, maxLength: 4 })], { numRuns })(
  "no damage to a policy throws, and every refusal says at least one thing, at a place within the file",
  (mutations) => {
    const text = mutations.reduce(mutated, lines).join("\n");
    for (const { at, found, fix } of problemsOf(text)) {
      const line = text.split("\n")[at.line - 1];
      expect(line, `line ${at.line} is one of the file`).toBeDefined();
      expect(at.column).toBeGreaterThanOrEqual(1);
      expect(at.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      expect([found, fix]).not.toContain("");
    }
  },
);
