import { expect, test } from "vitest";
import { exampleOpenings } from "../../src/guide/openings.ts";
import { bareText, policyIn, shipped, standardSource, textOfFile } from "./sample.ts";

const textsOf = (text: string, asOf: string) =>
  exampleOpenings(policyIn(text), asOf).map(({ text: time, why }) => `${time} ${why}`);

test("the examples are an ordinary morning and the last hour before a holiday", () => {
  const { policy, setting } = standardSource();
  expect(exampleOpenings(policy, setting.asOf).map(({ text, why }) => `${text}, ${why}`)).toEqual([
    "Tue 2026-10-06 10:00, in an ordinary week",
    "Thu 2026-12-24 17:00, before Christmas Day",
  ]);
});

test("without holidays the second example is before a weekend", () => {
  expect(textsOf(bareText, "2026-05-04")).toEqual([
    "Tue 2026-05-05 10:00 in an ordinary week",
    "Fri 2026-05-08 16:00 before a weekend",
  ]);
});

test("a desk that never closes has the afternoon before a weekend as its second example", () => {
  const always = bareText.replace(
    '{ zone: Europe/London, open: { mon-fri: "09:00-17:00" } }',
    "{ open: always }",
  );
  expect(textsOf(always, "2026-05-04")[1]).toBe("Fri 2026-05-08 16:00 before a weekend");
});

test.each(shipped)("the examples of %s are on or after the date they count from", (file) => {
  const policy = policyIn(textOfFile(file));
  for (const { text } of exampleOpenings(policy, "2026-10-01"))
    expect(text.slice(4, 14) >= "2026-10-01").toBe(true);
});
