import { expect, test } from "vitest";
import { valueOrThrow } from "../../src/acceptance/valueOrThrow.ts";
import { failed, passed } from "../../src/input/index.ts";

test("the value, or an error that tells every problem", () => {
  expect(valueOrThrow(passed(1))).toBe(1);
  const at = { file: "a", line: 1, column: 2 };
  const refused = failed([{ code: "NAME_UNKNOWN", at, path: "", found: "no", fix: "yes" }]);
  expect(() => valueOrThrow(refused)).toThrow("a:1:2 NAME_UNKNOWN: no. yes");
});
