import { expect, test } from "vitest";
import { actions } from "../../src/trainer/trainingCase.ts";
import { saasStandard, sessionOf } from "./cases/sampleCases.ts";

test("cases ask for every action sooner or later, and for no other", () => {
  const asked = new Set(sessionOf(saasStandard, "actions", 400).flatMap(({ gold }) => gold.action));
  expect([...asked].toSorted()).toEqual([...actions].toSorted());
});
