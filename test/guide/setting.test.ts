import { expect, test } from "vitest";
import { usualDate } from "../../src/guide/setting.ts";
import { bareText, policyIn, standardSource } from "./sample.ts";

test("a guide counts from the last review, the last change, the first named holiday's year, or 2026", () => {
  const dated = (text: string): string => usualDate(policyIn(`${bareText}${text}`));
  expect(usualDate(standardSource().policy)).toBe("2026-10-01");
  expect(
    dated("document: { changes: [{ date: 2025-03-01, what: a }, { date: 2025-02-01, what: b }] }\n"),
  ).toBe("2025-03-01");
  expect(dated("holidays: { here: [2027-05-01] }\n")).toBe("2027-01-01");
  expect(dated("")).toBe("2026-01-01");
});
