import { expect, test } from "vitest";
import { unfinishedOf } from "../../src/trainer/store.ts";
import { drill, noon } from "./node/samples.ts";
import { openedStore } from "./node/storeFolder.ts";

test("a session can be resumed until it has ended, and only by who began it", () => {
  const store = openedStore();
  const [first, second] = [store.openSession("Ann", drill, noon), store.openSession("Ann", drill, noon)];
  expect(unfinishedOf(store, "Ann").map(({ session }) => session)).toEqual([second, first]);
  store.append(second, { type: "sessionEnded", at: 1, how: "finished" }, noon);
  expect(unfinishedOf(store, "Ann").map(({ session }) => session)).toEqual([first]);
  expect(unfinishedOf(store, "Bo")).toEqual([]);
});
