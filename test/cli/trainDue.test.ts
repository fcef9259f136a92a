import { expect, test } from "vitest";
import { cardsOf, dueFocus } from "../../src/cli/trainDue.ts";
import { trainingOf } from "../../src/cli/trainContext.ts";
import { oracle } from "../../src/trainer/players.ts";
import type { ClauseCard } from "../../src/trainer/mastery/index.ts";
import { playSession } from "../../src/trainer/session/drive.ts";
import { hintableFacts } from "../../src/trainer/session/hints.ts";
import type { TrainingCase } from "../../src/trainer/trainingCase.ts";
import { openStore } from "../../src/trainer/node/store.ts";
import { instant } from "../../src/units/index.ts";
import { startWith, trained } from "./trainFolder.ts";

const noon = instant(Date.UTC(2026, 2, 2, 12));
const training = await trainingOf({ policy: trained });

test("every clause that a new ticket can be about is due at first, and no other", () => {
  const store = openStore(":memory:");
  const clauses = cardsOf(training, store, "ann").map(({ clause }) => clause);
  expect(clauses).toContain("PRI-1");
  expect(clauses).toContain("ESC-1");
  expect(clauses).not.toContain("DES-1");
  expect(clauses).not.toContain("ESC-3");
  expect(dueFocus(training, store, "ann", noon)?.split(",")).toHaveLength(10);
  store.close();
});

/** The card of ESC-1 after Ann has answered a drill about it as the policy does, at noon. */
function cardAfter(hintsOf: (one: TrainingCase) => readonly string[]): ClauseCard | undefined {
  const store = openStore(":memory:");
  const { policy, source, edition } = training;
  const start = startWith(edition, { mode: "drill", focus: "ESC-1" });
  const { events, refused } = playSession(source, start, ({ case: one }) => ({
    answer: oracle(one, { policy, usual: "low" }),
    took: 0,
    hints: hintsOf(one),
    disputes: [],
    isBookmarked: false,
  }));
  expect(refused).toEqual([]);
  const session = store.openSession("ann", start, noon);
  for (const event of events.slice(1)) store.append(session, event, noon);
  expect(cardsOf(training, store, "bob").find(({ clause }) => clause === "ESC-1")?.state).toBe("new");
  const card = cardsOf(training, store, "ann").find(({ clause }) => clause === "ESC-1");
  store.close();
  return card;
}

test("a clause that was answered rightly a moment ago is not due; with a hint it is due again sooner", () => {
  const alone = cardAfter(() => []);
  const helped = cardAfter((one) => hintableFacts(one).slice(0, 1));
  expect(alone?.due).toBeGreaterThan(noon);
  expect(helped?.due).toBeGreaterThan(noon);
  expect(helped?.due).toBeLessThan(alone?.due ?? 0);
});
