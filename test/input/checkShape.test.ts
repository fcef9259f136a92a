import { expect, test } from "vitest";
import { z } from "zod";
import { checkShape, parseSource, problemLine } from "../../src/input/index.ts";

const schema = z.strictObject({
  title: z.string(),
  tiers: z.record(z.string(), z.strictObject({ title: z.string(), limit: z.int().optional() })),
  members: z.array(z.string()).default([]),
  pause: z
    .string()
    .transform((text, context) => {
      const params = { code: "SPAN_INVALID", found: `"${text}" is no span`, fix: "Write 15m" };
      context.issues.push({ code: "custom", input: text, params, message: "" });
      return z.NEVER;
    })
    .optional(),
});

function problemsIn(text: string): readonly string[] {
  const source = parseSource("a.yaml", text);
  if (!source.ok) expect.unreachable("the text is YAML");
  const shape = checkShape(source.value, schema);
  return shape.ok ? [] : shape.problems.map(problemLine);
}

test("a value of the right shape comes with its defaults and without a problem", () => {
  const source = parseSource("a.yaml", "title: Desk\ntiers: {}\n");
  if (!source.ok) expect.unreachable("the text is YAML");
  expect(checkShape(source.value, schema)).toEqual({
    ok: true,
    value: { title: "Desk", tiers: {}, members: [] },
  });
});

test("every problem of the shape is told at once, each at its place and with what to do", () => {
  expect(
    problemsIn(`members: lead
pause: soon
tiers:
  tier1: { limmit: 5, limit: 1.5 }
  tier2: First
colour: red
`),
  ).toEqual([
    'a.yaml:1:1 KEY_MISSING at title: "title" is missing. Add "title" here',
    'a.yaml:1:10 VALUE_INVALID at members: found "lead". expected a list',
    'a.yaml:2:8 SPAN_INVALID at pause: "soon" is no span. Write 15m',
    'a.yaml:4:10 KEY_MISSING at tiers.tier1.title: "title" is missing. Add "title" here',
    'a.yaml:4:12 KEY_UNKNOWN at tiers.tier1.limmit: "limmit" means nothing here. Did you mean "limit"?',
    "a.yaml:4:30 VALUE_INVALID at tiers.tier1.limit: found 1.5. expected int",
    'a.yaml:5:10 VALUE_INVALID at tiers.tier2: found "First". expected a mapping, lines of the form key: value',
    'a.yaml:6:1 KEY_UNKNOWN at colour: "colour" means nothing here. Use one of: title, tiers, members, pause',
  ]);
});

test("an empty file and a list are told to be a mapping instead", () => {
  expect(problemsIn("")).toEqual([
    "a.yaml:1:1 VALUE_INVALID: found nothing. expected a mapping, lines of the form key: value",
  ]);
  expect(problemsIn("- a\n- b\n")).toEqual([
    'a.yaml:1:1 VALUE_INVALID: found ["a","b"]. expected a mapping, lines of the form key: value',
  ]);
});

test("a long value is shown by its beginning", () => {
  expect(problemsIn(`title: [${"x".repeat(200)}]\ntiers: {}\n`)[0]).toMatch(
    /found \["x{57}…\. expected string$/,
  );
});

test("limits and words to choose from are told in the words of the file's author", () => {
  const shape = z.strictObject({
    agents: z.int().min(0).max(9),
    metric: z.enum(["firstResponse", "abandonment"]),
  });
  const told = (text: string): readonly string[] => {
    const source = parseSource("a.yaml", text);
    if (!source.ok) expect.unreachable("the text is YAML");
    const checked = checkShape(source.value, shape);
    return checked.ok ? [] : checked.problems.map(({ fix }) => fix);
  };
  expect(told("agents: -1\nmetric: abandonmnt\n")).toEqual([
    "expected at least 0",
    'Did you mean "abandonment"?',
  ]);
  expect(told("agents: 12\nmetric: 7\n")).toEqual([
    "expected at most 9",
    "Use one of: firstResponse, abandonment",
  ]);
});
