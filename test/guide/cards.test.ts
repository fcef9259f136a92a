import { expect, test } from "vitest";
import { cardsOf } from "../../src/guide/cards.ts";
import { internalWords } from "../../src/guide/internalWords.ts";
import { linesOfPage, shipped, sourceFor, standardSource, textOfFile } from "./sample.ts";

test("each channel has a card with its hours and when an answer comes", () => {
  const { policy, setting } = standardSource();
  const cards = cardsOf(policy, setting);
  expect(cards.map(({ name }) => name)).toEqual(["card-email", "card-phone", "card-chat", "card-portal"]);
  const [email] = cards;
  const said = email ? linesOfPage(email.page) : [];
  expect(said).toContain(
    "Standard | high | 2 hours in desk hours (Europe/London) | Tue 2026-10-06 12:00 | Tue 2026-12-29 09:00",
  );
});

test.each(shipped)("the cards of %s name nobody internal", (file) => {
  const { policy, setting } = sourceFor(textOfFile(file));
  const secret = internalWords(policy.form);
  const said = cardsOf(policy, setting).flatMap(({ page }) => linesOfPage(page));
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((line) => secret.test(line))).toEqual([]);
});
