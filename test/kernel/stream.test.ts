import { expect, test } from "vitest";
import { Stream, streamFor } from "../../src/kernel/index.ts";

const wordsOf = (stream: Stream, count: number): number[] =>
  Array.from({ length: count }, () => stream.word());

test("the first words of named streams never change", () => {
  expect({
    monday: wordsOf(streamFor("monday", 0, "arrivals/email"), 4),
    tuesday: wordsOf(streamFor("tuesday", 7, "patience"), 4),
    fixed: wordsOf(new Stream([1, 2, 3, 4]), 4),
  }).toMatchInlineSnapshot(`
    {
      "fixed": [
        800524041,
        903873393,
        -653113214,
        -1086331357,
      ],
      "monday": [
        -730870184,
        -983192637,
        198574877,
        1941968351,
      ],
      "tuesday": [
        -1491622308,
        1412744360,
        663422593,
        217477246,
      ],
    }
  `);
});

test("seed, replication and purpose each make another stream", () => {
  const base = streamFor("1", 12, "work").word();
  for (const other of [
    streamFor("11", 2, "work"),
    streamFor("1", 13, "work"),
    streamFor("1", 12, "patience"),
  ]) {
    expect(other.word()).not.toBe(base);
  }
});

test("a thousand named streams start with a thousand different numbers, evenly spread", () => {
  const firsts = Array.from({ length: 1000 }, (_, replication) => streamFor("s", replication, "x").next());
  expect(new Set(firsts).size).toBe(1000);
  const deciles = new Map<number, number>();
  for (const first of firsts)
    deciles.set(Math.floor(first * 10), (deciles.get(Math.floor(first * 10)) ?? 0) + 1);
  const chiSquare = [...deciles.values()].reduce((sum, seen) => sum + (seen - 100) ** 2 / 100, 0);
  expect(chiSquare).toBeLessThan(27.9); // 99.9 % of chi-square with 9 degrees of freedom
});

test("numbers are uniform on [0, 1) with 53 bits, and open ones never reach an end", () => {
  const stream = streamFor("uniform", 0, "check");
  let sum = 0;
  let hasLowBits = false;
  for (let draw = 0; draw < 100_000; draw++) {
    const u = stream.next();
    const open = stream.nextOpen();
    if (u < 0 || u >= 1 || open <= 0 || open >= 1) expect.fail(`${u} or ${open} is out of range`);
    hasLowBits ||= !Number.isInteger(u * 2 ** 52);
    sum += u + open;
  }
  expect(hasLowBits).toBe(true);
  expect(Math.abs(sum / 200_000 - 0.5)).toBeLessThan(3.3 / Math.sqrt(12 * 200_000));
});
