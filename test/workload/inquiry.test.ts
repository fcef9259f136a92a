import { expect, test } from "vitest";
import { absent, emptyInquiry } from "../../src/workload/index.ts";

test("an inquiry to fill has room for the work of every tier, never arrives and knows nothing yet", () => {
  const inquiry = emptyInquiry(3);
  expect(inquiry.effort).toEqual(new Float64Array(3));
  expect(inquiry).toMatchObject({
    at: Infinity,
    patience: Infinity,
    service: absent,
    given: absent,
    incident: undefined,
  });
  expect(emptyInquiry(3).effort).not.toBe(inquiry.effort);
});
