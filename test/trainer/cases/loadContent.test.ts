import { expect, test } from "vitest";
import { problemsOf } from "./sampleContent.ts";

test("the shipped content has no problem", () => {
  expect(problemsOf()).toEqual([]);
});

test("a problem is told with its file, line and column", () => {
  expect(
    problemsOf(["title: Cannot sign in\n    kind: fault", "title: Cannot sign in\n    kind: wish"]),
  ).toEqual([
    expect.stringMatching(
      /^intents-everyday\.yaml:\d+:\d+ VALUE_INVALID at intents\.locked-out\.kind: .*wish/,
    ),
  ]);
});

test("a phrase with a broken mark is told where it stands", () => {
  const [line] = problemsOf(["[Just my own account], as", "[Just my own account, as"]);
  expect(line).toMatch(/^words\.yaml:\d+:\d+ VALUE_INVALID at extents\.one\.said\.1.*brackets/);
});

test("what stands in two files is told", () => {
  expect(problemsOf(["save-fails:", "locked-out:"])[0]).toMatch(
    /^intents-technical\.yaml:\d+:\d+ KEY_DUPLICATE/,
  );
});

test("text that is not YAML is told", () => {
  expect(problemsOf(["tones:\n", "tones: [\n"])[0]).toMatch(/^tones\.yaml:\d+:\d+ YAML_SYNTAX/);
});
