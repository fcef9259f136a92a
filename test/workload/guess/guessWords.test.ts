import { expect, test } from "vitest";
import { guessLevel, guessWord } from "../../../src/workload/guess/guessWords.ts";

const channels = ["email", "phone", "chat", "portal"];
const levels = ["critical", "high", "medium", "low"];

test.each([
  ["Phone", "phone"],
  ["Inbound call", "phone"],
  ["E-Mail", "email"],
  ["Self service", "portal"],
  ["Live chat", "chat"],
  ["Emal", "email"],
  ["42", undefined],
])("%s is the channel %s", (written, word) => {
  expect(guessWord(written, channels)).toBe(word);
});

test.each([
  ["1", "critical"],
  ["P2", "high"],
  ["Sev 3", "medium"],
  ["4 - Low", "low"],
  ["3 - Moderate", "medium"],
  ["URGENT", "critical"],
  ["Normal", "medium"],
  ["9", undefined],
])("%s is the priority %s", (written, level) => {
  expect(guessLevel(written, levels)).toBe(level);
});
