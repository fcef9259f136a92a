import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandFor, contexts, footKeys, keysMarkdown, keyTable } from "../../../src/trainer/ui/keyTable.ts";

test("no key means two things in one place", () => {
  for (const context of contexts) {
    const keys = keyTable.filter(({ where }) => where.includes(context)).flatMap(({ keys }) => keys);
    expect([...keys].sort()).toEqual([...new Set(keys)].sort());
  }
});

test("where text is written, no letter is a command", () => {
  for (const context of ["search", "dispute"] as const)
    expect(Array.from("abjkgGhdpuq/?1 ").filter((key) => commandFor(context, key) !== undefined)).toEqual([]);
});

test("every place has a key that leads out of it, and Ctrl-C works everywhere", () => {
  for (const context of contexts) {
    expect(commandFor(context, "ctrl-c")).toBe("interrupt");
    const ways = ["q", "escape", "enter"].map((key) => commandFor(context, key));
    expect(ways.some((command) => command !== undefined)).toBe(true);
  }
});

test("help and quit come first at the foot of a session's screens", () => {
  expect(footKeys("decide", "←/→").slice(0, 4)).toEqual(["? help", "q quit", "1-8 question", "←/→ choose"]);
});

test("the README shows the table as it is", () => {
  const plain = (text: string): string => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
  expect(plain(readFileSync("README.md", "utf8"))).toContain(plain(keysMarkdown()).trim());
});

test("the table in Markdown has a line for each binding", () => {
  const table = keysMarkdown().trim().split("\n");
  expect(table.length).toBe(keyTable.length + 2);
  expect(table).toContain("| `u` | take the answer back (practice only) | read |");
});
