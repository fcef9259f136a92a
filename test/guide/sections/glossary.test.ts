import { expect, test } from "vitest";
import { glossary } from "../../../src/guide/sections/glossary.ts";
import { bareText, rowsIn, sourceFor } from "../sample.ts";

test("words stand in order, and the policy's own meaning counts", () => {
  const rows = rowsIn(glossary(sourceFor(`${bareText}glossary: { Tier: Ours, ACL: A list }\n`)), "Glossary");
  const words = rows.map(([word = ""]) => word.toLowerCase());
  expect(words).toEqual(words.toSorted());
  expect(rows).toContainEqual(["Tier", "Ours"]);
  expect(rows).toContainEqual(["ACL", "A list"]);
});
