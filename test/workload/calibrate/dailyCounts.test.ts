import { expect, test } from "vitest";
import { DailyCounts } from "../../../src/workload/calibrate/dailyCounts.ts";

test("arrivals are counted by word, day and hour, and summed over words", () => {
  const counts = new DailyCounts();
  counts.add("phone", 3, 9);
  counts.add("phone", 3, 9);
  counts.add("email", 3, 9);
  counts.add("email", 4, 0);
  expect(counts.words).toEqual(["email", "phone"]);
  expect(counts.of("phone").get(3)?.[9]).toBe(2);
  expect(counts.all().get(3)?.[9]).toBe(3);
  expect([...counts.all().keys()]).toEqual([3, 4]);
  expect([counts.count("email"), counts.count("fax"), counts.of("fax").size]).toEqual([2, 0, 0]);
});
