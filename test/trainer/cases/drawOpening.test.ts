import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import { drawOpening } from "../../../src/trainer/cases/drawOpening.ts";
import type { Instant } from "../../../src/units/index.ts";
import { saasStandard } from "./sampleCases.ts";

const openings = (channel: string, isClosed: boolean): readonly (Instant | undefined)[] =>
  Array.from({ length: 200 }, (_, number) =>
    drawOpening(saasStandard, channel, isClosed, streamFor("1", number, "test")),
  );
const isAtWork = (at: Instant | undefined): boolean =>
  at !== undefined && saasStandard.calendars.get("desk").openAt(at);

test("mail comes mostly, and not only, while the desk works", () => {
  const share = openings("email", false).filter(isAtWork).length / 200;
  expect(share).toBeGreaterThan(0.75);
  expect(share).toBeLessThan(0.95);
});

test("a ticket out of hours comes while nobody works on its channel", () => {
  expect(openings("portal", true).filter(isAtWork)).toEqual([]);
});

test("nobody chats while the chat is closed", () => {
  expect(openings("chat", true)).toEqual(Array.from({ length: 200 }, () => undefined));
  expect(openings("chat", false).every(isAtWork)).toBe(true);
});
