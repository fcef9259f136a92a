import { expect, test } from "vitest";
import { unicode } from "../../../../src/trainer/ui/glyphs.ts";
import { textOf } from "../../../../src/trainer/ui/rows.ts";
import { queueSection, type QueuedTicket } from "../../../../src/trainer/ui/screens/queue.ts";
import { instant } from "../../../../src/units/index.ts";

const tickets = Array.from({ length: 200 }, (_, index): QueuedTicket => ({
  id: `T-${index}`,
  channel: "email",
  priority: index % 2 === 0 ? "high" : undefined,
  due: index % 2 === 0 ? instant(index * 60_000) : undefined,
  since: instant(0),
  isLive: false,
  isOwn: index % 4 === 0,
  subject: "it does not work",
}));

test("only the part of a queue around the selected ticket is made", () => {
  const { title, rows } = queueSection(tickets, 100, instant(0), { width: 60, height: 20, glyphs: unicode });
  expect(title).toBe("Queue (200), * waits for you alone");
  expect(rows.length).toBe(20);
  expect(rows.map(textOf).find((text) => text.startsWith(">"))).toBe(
    ">*T-100   email  high      1:40:00 it does not work",
  );
  expect(textOf(rows.at(-1) ?? [])).toBe("… 91 more (pgdn)");
});

test("a ticket that nobody rated tells how long it has waited, a rated one what time is left", () => {
  const rows = queueSection(tickets, 0, instant(90_000), { width: 60, height: 6, glyphs: unicode }).rows.map(
    textOf,
  );
  expect(rows[1]).toBe(">*T-0     email  high       -01:30 it does not work");
  expect(rows[2]).toBe("  T-1     email  ?          +01:30 it does not work");
});
