import { expect, test } from "vitest";
import { valueOf } from "../../src/cli/check.ts";
import { InvalidInputError } from "../../src/cli/errors.ts";

test("what passed its checks is the value, anything else is thrown with its problems", () => {
  expect(valueOf({ ok: true, value: 7 })).toBe(7);
  expect(() => valueOf({ ok: false, problems: [] })).toThrow(InvalidInputError);
});
