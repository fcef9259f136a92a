import { expect, test } from "vitest";
import { contentSchema } from "../../../src/trainer/cases/contentSchema.ts";

const { claims } = contentSchema.shape;

test("a phrase is written alone, or with its weight and its guard", () => {
  expect(claims.parse(["So be it.", { say: "Now!", weight: 2, when: { tone: "angry" } }])).toMatchObject([
    { say: "So be it.", weight: 1, when: {} },
    { say: "Now!", weight: 2, when: { tone: ["angry"] } },
  ]);
});

test("a phrase that cannot be taken apart says why", () => {
  const result = claims.safeParse(["[never closed"]);
  expect(result.error?.issues).toMatchObject([
    { path: [0], message: expect.stringContaining("brackets") as string },
  ]);
});
