import { expect, test } from "vitest";
import { place, TicketTable } from "../../src/desk/ticketTable.ts";
import { bytesPerTicket, emptyInquiry } from "../../src/workload/index.ts";

test("rows are used again, so that the table is as large as the most tickets open at once", () => {
  const table = new TicketTable(3, 2);
  const first = table.take();
  const second = table.take();
  table.release(first);
  expect([table.open, table.place[first]]).toEqual([1, place.free]);
  expect(table.take()).toBe(first);
  expect([table.open, table.rows, second]).toEqual([2, 2, 1]);
});

test("a table that grows keeps every ticket, and its rows stay free", () => {
  const table = new TicketTable(3, 2);
  const inquiry = emptyInquiry(3);
  for (let number = 0; number < 5_000; number++) {
    const row = table.take();
    inquiry.effort.set([number, 2 * number, 3 * number]);
    inquiry.wrapUp.set([4 * number, 5 * number, 6 * number]);
    table.fill(row, inquiry, number);
    table.toldOf[2 * row + 1] = number;
  }
  expect([table.openedAt[4_999], table.openedAt[17], table.effort[3 * 17 + 2]]).toEqual([4_999, 17, 51]);
  expect(table.wrapUp[3 * 4_999 + 1]).toBe(5 * 4_999);
  expect(table.toldOf[2 * 17 + 1]).toBe(17);
  for (const row of [3, 4_000, 5]) table.release(row);
  expect([table.take(), table.take(), table.take(), table.take()]).toEqual([5, 4_000, 3, 5_000]);
});

test("a new ticket carries nothing of the one before it", () => {
  const table = new TicketTable(1, 1);
  const row = table.take();
  const fresh = emptyInquiry(1);
  table.fill(row, fresh, 10);
  const before = structuredClone(table);
  table.respondedAt[row] = table.resolvedAt[row] = 5;
  table.handOvers[row] = table.reopens[row] = 3;
  table.queueTime[row] = table.closedTime[row] = table.handOverTime[row] = 7;
  table.workTime[row] = table.customerTime[row] = table.abandonment[row] = table.firstReply[row] = 9;
  table.fill(row, fresh, 10);
  expect(structuredClone(table)).toEqual(before);
});

test("a ticket takes no more memory than the check of a load's size reckons with", () => {
  const { bytesPerRow } = new TicketTable(3, 8);
  expect(bytesPerRow).toBeLessThanOrEqual(bytesPerTicket);
  expect(bytesPerRow).toBeGreaterThan(bytesPerTicket - 32);
  expect(new TicketTable(4, 8).bytesPerRow).toBe(bytesPerRow + 16);
  expect(new TicketTable(3, 10).bytesPerRow).toBe(bytesPerRow + 16);
});
