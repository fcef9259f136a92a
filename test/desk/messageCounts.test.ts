import { expect, test } from "vitest";
import { noMessages } from "../../src/desk/messageCounts.ts";

test("counts begin at nothing, each run with its own", () => {
  const counts = noMessages();
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0, 0]);
  counts.left = 1;
  expect(noMessages().left).toBe(0);
});
