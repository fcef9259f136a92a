import { expect, test } from "vitest";
import { textOf } from "../../src/guide/blocks.ts";
import { fallbackOf } from "../../src/guide/fallback.ts";
import { plain, shipped, policyIn, standardSource, textOfFile } from "./sample.ts";

const { policy } = standardSource();
const fallback = (clause: string): string => {
  const rule = policy.form.escalations.find((one) => one.clause === clause);
  return rule ? plain(textOf(fallbackOf(policy, rule))) : "";
};

test("a ladder goes on, a rota names somebody, a later rule tells somebody else", () => {
  expect(fallback("ESC-12")).toContain("The ladder goes on, at last to Support manager");
  expect(fallback("ESC-10")).toContain("Duty manager is whoever is on call by the rota");
  expect(fallback("ESC-6")).toContain("ater ESC-7 tells Support manager");
  expect(fallback("ESC-3")).toContain("ESC-4 takes it on to Third line (engineering)");
});

test.each(shipped)("every rule of %s has a fallback, or says that it has none", (file) => {
  const one = policyIn(textOfFile(file));
  for (const rule of one.form.escalations) expect(plain(textOf(fallbackOf(one, rule)))).not.toBe("");
});
