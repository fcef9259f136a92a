import { expect, test } from "vitest";
import { requesterOf } from "../../src/workload/requester.ts";

test("who asked is the same for the same seed and ticket, in whatever order tickets are read", () => {
  const first = requesterOf("7", 12);
  requesterOf("7", 13);
  expect(requesterOf("7", 12)).toEqual(first);
});

test("other tickets and other seeds have other people", () => {
  const names = new Set(Array.from({ length: 50 }, (_, ticket) => requesterOf("7", ticket).name));
  expect(names.size).toBeGreaterThan(45);
  expect(requesterOf("8", 1)).not.toEqual(requesterOf("7", 1));
});

test("made-up addresses cannot belong to anybody", () => {
  expect(requesterOf("7", 3).email).toMatch(/@customer\.example$/);
});
