import { expect, test } from "vitest";
import { exponentialVariate, kaplanMeier, meanPatience, streamFor } from "../../src/kernel/index.ts";
import { expectRelative } from "./nearness.ts";

const gaveUp = (span: number) => ({ span, isGivenUp: true });
const served = (span: number) => ({ span, isGivenUp: false });

test("when everybody gives up, patience is the mean wait and the share falls step by step", () => {
  const waits = [3, 1, 2].map(gaveUp);
  expect(meanPatience(waits)).toBe(2);
  const steps = kaplanMeier(waits);
  expect(steps.map(({ span }) => span)).toEqual([1, 2, 3]);
  expectRelative(steps[0]?.share, 2 / 3);
  expectRelative(steps[1]?.share, 1 / 3);
  expect(steps[2]?.share).toBe(0);
});

test("those who were served waited in vain for nobody, but they waited", () => {
  expect(meanPatience([gaveUp(1), served(5)])).toBe(6);
  expect(kaplanMeier([served(1), gaveUp(2), served(2)])).toEqual([{ span: 2, share: 0.5 }]);
});

test("when nobody gives up, patience is not known", () => {
  expect(meanPatience([served(4)])).toBeUndefined();
  expect(kaplanMeier([served(4)])).toEqual([]);
});

test("patience cut short by service comes out as it is", () => {
  const stream = streamFor("patience", 0, "waits");
  const waits = Array.from({ length: 50_000 }, () => {
    const [patience, offered] = [8 * exponentialVariate(stream), 3 * exponentialVariate(stream)];
    return { span: Math.min(patience, offered), isGivenUp: patience < offered };
  });
  expectRelative(meanPatience(waits), 8, 0.03);
  const atEight = kaplanMeier(waits.slice(0, 5_000)).findLast(({ span }) => span <= 8);
  expectRelative(atEight?.share, Math.exp(-1), 0.1);
});
