import { expect, test } from "vitest";
import { RotaBook } from "../../src/policy/rotaBook.ts";
import { instant } from "../../src/units/index.ts";

const empty = { zone: "UTC", layers: [], overrides: [], swaps: [] };
const book = new RotaBook(new Map([["duty", empty]]), instant(0));

test("a rota is compiled once", () => {
  expect(book.names).toEqual(["duty"]);
  expect(book.get("duty")).toBe(book.get("duty"));
});

test("one that the loader cannot have seen is a bug", () => {
  expect(() => book.get("none")).toThrow("checked at load");
});
