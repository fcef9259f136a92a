import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { withEntries } from "../../src/input/index.ts";

const written = `# the question
load: week # an id
title: A week

mix: # shares
  plans: { a: 1 }

staff: [ann]
`;

test("what is not written anew stays letter for letter as it was", () => {
  expect(withEntries(written, new Map([["title", 'title: "Another"\n']]))).toBe(
    written.replace("title: A week\n", 'title: "Another"\n'),
  );
  expect(withEntries(written, new Map([["mix", "mix: {}\n"]]))).toBe(`# the question
load: week # an id
title: A week

mix: {}

staff: [ann]
`);
});

test("what is not there yet comes at the end", () => {
  expect(withEntries(written, new Map([["triage", "triage: # how\n  noticed: 1\n"]]))).toBe(
    `${written}\ntriage: # how\n  noticed: 1\n`,
  );
});

test("a text that is not written an entry a line is left alone", () => {
  for (const text of ["{ load: week }", "- load\n", "week", ""])
    expect(withEntries(text, new Map([["load", "load: other\n"]]))).toBeUndefined();
});

property.prop(
  [
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), fc.nat(9), { minKeys: 1 }),
    fc.stringMatching(/^[a-z]{1,3}$/),
  ],
  { seed: 1 },
)("the mapping has the new entry, and every other as it was", (entries, key) => {
  const text = Object.entries(entries)
    .map(([name, value]) => `"${name}": ${value}\n`)
    .join("");
  const changed = withEntries(text, new Map([[key, `"${key}": new\n`]])) ?? "";
  expect(parse(changed)).toEqual({ ...entries, [key]: "new" });
});
