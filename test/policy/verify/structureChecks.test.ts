import { expect, test } from "vitest";
import { changed, clean, findingsOf, loaded, seeded, theFinding } from "./cleanPolicy.ts";

test("the step that is empty pages somebody who cannot be reached at the hour shown", () => {
  const { policy } = loaded(seeded("STEP_EMPTY"));
  const opened = theFinding("STEP_EMPTY").counterexample?.opened;
  expect(opened !== undefined && policy.calendars.get("office").openAt(opened)).toBe(false);
});

test("a step that pages one more who is always there is not empty", () => {
  expect(findingsOf(changed("{ page: engineer, ", "{ page: [desk, ann], ", clean))).toEqual([]);
});

test("the live channel accepts and is not worked at the hour shown", () => {
  const { policy } = loaded(seeded("CHANNEL_UNATTENDED"));
  const opened = theFinding("CHANNEL_UNATTENDED").counterexample?.opened;
  const isOpen = (name: string): boolean => opened !== undefined && policy.calendars.get(name).openAt(opened);
  expect([isOpen("always"), isOpen("office")]).toEqual([true, false]);
});

test("a channel on which nobody waits may be worked later", () => {
  expect(findingsOf(changed("worked: office, live: true", "worked: office", clean))).toEqual([]);
});

test("a ladder without a last word ends with its last step", () => {
  const text = changed("    then: boss\n", "      - { page: boss, ackWithin: 5m }\n", clean);
  expect(findingsOf(text)).toEqual([]);
});

test("a tier where customers help themselves needs no contact", () => {
  expect(
    findingsOf(changed("tiers:\n", "tiers:\n  self: { title: Articles, selfHelp: true }\n", clean)),
  ).toEqual([]);
});
