import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isUnchanged, sealed } from "../../../src/trainer/node/contentHash.ts";

property.prop([fc.dictionary(fc.string(), fc.jsonValue()), fc.integer()])(
  "a sealed result is unchanged until somebody changes it, also after a file",
  (result, correct) => {
    const written = sealed({ ...result, correct });
    expect(isUnchanged(written)).toBe(true);
    expect(isUnchanged(JSON.parse(JSON.stringify(written)) as typeof written)).toBe(true);
    expect(isUnchanged({ ...written, correct: correct + 1 })).toBe(false);
  },
);

test("the hash is the SHA-256 of the canonical JSON", () => {
  // printf '{"a":1,"b":2}' | sha256sum
  expect(sealed({ b: 2, a: 1 }).contentHash).toBe(
    "43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777",
  );
});
