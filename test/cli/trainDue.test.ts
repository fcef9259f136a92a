import { expect, test } from "vitest";
import { cardsOf, dueFocus } from "../../src/cli/trainDue.ts";
import { trainingOf } from "../../src/cli/trainContext.ts";
import { oracle } from "../../src/trainer/players.ts";
import { playedBy, playSession } from "../../src/trainer/session/drive.ts";
import { openStore } from "../../src/trainer/node/store.ts";
import { instant } from "../../src/units/index.ts";
import { startWith, trained } from "./trainFolder.ts";

const training = await trainingOf({ policy: trained });

test("every clause that a new ticket can be about is due at first, and no other", () => {
  const store = openStore(":memory:");
  const clauses = cardsOf(training, store, "ann").map(({ clause }) => clause);
  expect(clauses).toContain("PRI-1");
  expect(clauses).toContain("ESC-1");
  expect(clauses).not.toContain("DES-1");
  expect(clauses).not.toContain("ESC-3");
  expect(dueFocus(training, store, "ann")?.split(",")).toHaveLength(10);
  store.close();
});

test("a clause that was answered rightly a moment ago is not due", () => {
  const store = openStore(":memory:");
  const { policy, source, edition } = training;
  const start = startWith(edition, { mode: "drill", focus: "ESC-1" });
  const { events } = playSession(
    source,
    start,
    playedBy((one) => oracle(one, { policy, usual: "low" })),
  );
  const session = store.openSession("ann", start, instant(Date.now()));
  for (const event of events.slice(1)) store.append(session, event, instant(Date.now()));
  const card = cardsOf(training, store, "ann").find(({ clause }) => clause === "ESC-1");
  expect(card?.due).toBeGreaterThan(Date.now());
  expect(cardsOf(training, store, "bob").find(({ clause }) => clause === "ESC-1")?.state).toBe("new");
  store.close();
});
