import { expect, test } from "vitest";
import { nameIn } from "../../../src/trainer/cases/nameIn.ts";

test("the nearest alias that the policy knows is taken, whatever its letter case", () => {
  expect(nameIn(["Bug", "access"], ["sign-in", "access", "bug"])).toBe("access");
  expect(nameIn(["P1", "Bug"], ["bug"])).toBe("Bug");
  expect(nameIn(["billing"], ["bug"])).toBeUndefined();
});
