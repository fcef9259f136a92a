import { expect, test } from "vitest";
import { sessionStart } from "../../../src/trainer/session/sessionStart.ts";

const wish = { seed: "7", edition: "abc" };

test("an exam has sixty cases and a drill twenty, unless it is said", () => {
  expect(sessionStart({ mode: "exam", ...wish }).items).toBe(60);
  expect(sessionStart({ mode: "drill", ...wish }).items).toBe(20);
  expect(sessionStart({ mode: "exam", items: 5, ...wish }).items).toBe(5);
});

test("the same wish is the same session, whenever it is begun", () => {
  const start = sessionStart({ mode: "drill", focus: "security", ...wish });
  expect(start).toEqual(sessionStart({ mode: "drill", focus: "security", ...wish }));
  expect(start).toMatchObject({
    type: "sessionStarted",
    at: 0,
    seed: "7",
    focus: "security",
    policyHash: "abc",
  });
});
