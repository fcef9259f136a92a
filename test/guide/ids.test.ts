import { expect, test } from "vitest";
import { idOf } from "../../src/guide/ids.ts";

test("names that differ get ids that differ, of letters, digits and hyphens", () => {
  const ids = ["a-b", "a.b", "a_b", "größe"].map(idOf);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}-]+$/u);
});
