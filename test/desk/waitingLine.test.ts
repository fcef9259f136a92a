import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { WaitingLine } from "../../src/desk/waitingLine.ts";

property.prop([fc.array(fc.record({ key: fc.nat(5), leaves: fc.nat(100) }), { maxLength: 120 })], {
  seed: 6,
})("tickets come out by key, in order of arrival among equals, whoever leaves in between", (arrivals) => {
  const line = new WaitingLine();
  const sorted: { row: number; key: number }[] = [];
  for (const [row, { key, leaves }] of arrivals.entries()) {
    line.add(row, key);
    sorted.splice(sorted.filter((one) => one.key <= key).length, 0, { row, key });
    if (leaves % 3 === 0) line.remove(sorted.splice(leaves % sorted.length, 1)[0]?.row ?? -1);
    expect([line.length, line.firstKey]).toEqual([sorted.length, sorted[0]?.key ?? Infinity]);
  }
  expect(line.inOrder()).toEqual(sorted.map(({ row }) => row));
  for (const { row } of sorted) {
    expect(line.firstRow).toBe(row);
    line.remove(row);
  }
  expect(line.length).toBe(0);
});

test("a row that does not wait cannot leave, and an empty line has no first", () => {
  const line = new WaitingLine();
  expect(() => line.firstRow).toThrow("somebody waits");
  line.add(3, 1);
  expect(() => line.remove(4)).toThrow("waits in this line");
  line.remove(3);
  expect(() => line.remove(3)).toThrow("waits in this line");
});
