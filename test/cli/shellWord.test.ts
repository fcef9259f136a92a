import { execFileSync } from "node:child_process";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { shellWord } from "../../src/cli/shellWord.ts";

test("a plain word stays as it is, others stand in quotes", () => {
  expect(["loads/a.yaml", "our desk", "it's"].map(shellWord)).toEqual([
    "loads/a.yaml",
    "'our desk'",
    String.raw`'it'\''s'`,
  ]);
});

property.prop([fc.string({ minLength: 1 }).filter((text) => !text.includes("\0"))], { numRuns: 20 })(
  "a shell reads the same word back",
  (word) => {
    expect(execFileSync("sh", ["-c", `printf %s ${shellWord(word)}`], { encoding: "utf8" })).toBe(word);
  },
);
