import { expect, test } from "vitest";
import { watchedSources } from "../../../src/trainer/shift/watchedSources.ts";
import { emptyInquiry, sourcesOf } from "../../../src/workload/index.ts";
import { storm } from "./sampleShift.ts";

test("every inquiry is seen when it is taken, and is the one that would have come anyway", () => {
  const seen: number[] = [];
  const [watched] = watchedSources(sourcesOf(storm, "7", 0), ({ at }) => seen.push(at));
  const [plain] = sourcesOf(storm, "7", 0);
  const [one, other] = [emptyInquiry(3), emptyInquiry(3)];
  for (let count = 0; count < 5; count++) {
    expect(watched?.nextAt).toBe(plain?.nextAt);
    watched?.take(one);
    plain?.take(other);
    expect(one).toEqual(other);
  }
  expect(seen).toHaveLength(5);
  expect(seen.at(-1)).toBe(one.at);
});
