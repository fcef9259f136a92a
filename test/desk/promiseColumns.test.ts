import { expect, test } from "vitest";
import { PromiseColumns } from "../../src/desk/promiseColumns.ts";

test("columns that grow keep what they hold", () => {
  const columns = new PromiseColumns();
  columns.grow(2);
  columns.responseDue[1] = 5;
  columns.grow(4);
  expect([...columns.responseDue]).toEqual([0, 5, 0, 0]);
  expect(columns.isLate).toHaveLength(4);
});

test("a copied row says what the other columns said, and no other row does", () => {
  const [from, to] = [new PromiseColumns(), new PromiseColumns()];
  for (const columns of [from, to]) columns.grow(2);
  Object.assign(from.responseDue, [1, 2]);
  Object.assign(from.allowed, [3, 4]);
  Object.assign(from.used, [5, 6]);
  Object.assign(from.isLate, [0, 1]);
  to.copy(1, from);
  expect([to.responseDue, to.allowed, to.used, to.isLate].map((column) => [...column])).toEqual([
    [0, 2],
    [0, 4],
    [0, 6],
    [0, 1],
  ]);
  expect(to.bytesPerRow).toBe(28);
});
