import { expect, test } from "vitest";
import { cuesOf, decoysOf, hintableFacts, mostHints, nextHint } from "../../../src/trainer/session/hints.ts";
import { calm, saying } from "../fixtures.ts";

const { body, marks } = calm.text;
const words = (all: readonly { from: number; to: number }[]): readonly string[] =>
  all.map(({ from, to }) => body.slice(from, to));

test("hints are about the facts that the text gives away, in its order", () => {
  expect(hintableFacts(calm)).toEqual(["signal security-breach", "impact"]);
  expect(nextHint(calm, [])).toBe("signal security-breach");
  expect(nextHint(calm, ["signal security-breach"])).toBe("impact");
});

test("there is none left after two, or where the text gives nothing away", () => {
  expect(
    nextHint(
      calm,
      Array.from({ length: mostHints }, () => "x"),
    ),
  ).toBeUndefined();
  expect(nextHint(saying({}), [])).toBeUndefined();
});

test("cues and decoys are told apart", () => {
  expect(words(cuesOf(marks))).toEqual(["rows in it that are not ours", "names and card endings"]);
  expect(words(cuesOf(marks, ["impact"]))).toEqual(["names and card endings"]);
  expect(words(decoysOf(marks))).toEqual(["no rush at all"]);
});
