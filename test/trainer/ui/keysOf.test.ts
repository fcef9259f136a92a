import { expect, test } from "vitest";
import { keysOf, type InkKey } from "../../../src/trainer/ui/keysOf.ts";

const none: InkKey = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
};

test("keys that were typed together are told apart", () => {
  expect(keysOf("jj\rk\t\u007F", none)).toEqual(["j", "j", "enter", "k", "tab", "backspace"]);
});

test("escape and a key typed together are both of them", () => {
  expect(keysOf("q", { ...none, meta: true })).toEqual(["escape", "q"]);
});

test("named keys have their names", () => {
  expect(keysOf("", { ...none, upArrow: true })).toEqual(["up"]);
  expect(keysOf("\r", { ...none, return: true })).toEqual(["enter"]);
  expect(keysOf("", { ...none, tab: true, shift: true })).toEqual(["shift-tab"]);
  expect(keysOf("", { ...none, delete: true })).toEqual(["backspace"]);
  expect(keysOf("c", { ...none, ctrl: true })).toEqual(["ctrl-c"]);
});

test("what means nothing here is left out", () => {
  expect(keysOf("x", { ...none, ctrl: true })).toEqual([]);
  expect(keysOf("\u0001é😀", none)).toEqual(["é", "😀"]);
});
