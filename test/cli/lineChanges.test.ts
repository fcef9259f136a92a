import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { lineChanges } from "../../src/cli/lineChanges.ts";

const textsOf = (old: string, recent: string): readonly string[] =>
  lineChanges(old, recent).map(({ text }) => text);

test("what went and what came are told in order", () => {
  expect(textsOf("a\nb\nc\nd", "a\nx\nc\nd\ne")).toEqual(["- b", "+ x", "+ e"]);
  expect(textsOf("a\nb", "b")).toEqual(["- a"]);
  expect(textsOf("same", "same")).toEqual([]);
});

const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 });

property.prop([lines, lines])(
  "taking the one away and adding the other gives the new text",
  (old, recent) => {
    const changes = lineChanges(old.join("\n"), recent.join("\n")).filter(({ tone }) => tone !== "faint");
    fc.pre(changes.length < 40);
    const gone = changes.flatMap(({ text }) => (text.startsWith("-") ? [text.slice(2)] : []));
    const come = changes.flatMap(({ text }) => (text.startsWith("+") ? [text.slice(2)] : []));
    const count = (all: readonly string[], one: string): number => all.filter((line) => line === one).length;
    const [before, after] = [old.join("\n").split("\n"), recent.join("\n").split("\n")];
    for (const one of ["a", "b", "c", ""])
      expect(count(before, one) - count(gone, one) + count(come, one)).toBe(count(after, one));
    expect(changes.length === 0).toBe(before.join("\n") === after.join("\n"));
  },
);

test("more than forty lines are counted, not shown", () => {
  const many = Array.from({ length: 60 }, (_, index) => `line ${index}`).join("\n");
  expect(textsOf("", many)).toHaveLength(41);
  expect(textsOf("", many).at(-1)).toBe("  and 21 lines more");
});

test("texts too long to be compared line by line are told one after the other", () => {
  const long = (sign: string): string =>
    Array.from({ length: 2_100 }, (_, index) => `${sign}${index}`).join("\n");
  expect(textsOf(long("a"), long("b")).at(-1)).toBe("  and 4160 lines more");
});
