import { expect, test } from "vitest";
import { addTo, at, intAt, longerDoubles, longerIntegers } from "../../src/desk/columns.ts";

test("a longer column begins with the old one and goes on with zeros", () => {
  expect([...longerDoubles(Float64Array.of(1.5, 2), 4)]).toEqual([1.5, 2, 0, 0]);
  expect([...longerIntegers(Int32Array.of(1, 2), 3)]).toEqual([1, 2, 0]);
});

test("a row is read and added to where it stands", () => {
  const column = Float64Array.of(1, 2);
  addTo(column, 1, 0.5);
  expect([at(column, 0), at(column, 1), intAt(Int32Array.of(7), 0)]).toEqual([1, 2.5, 7]);
});
