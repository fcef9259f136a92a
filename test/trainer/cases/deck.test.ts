import { expect, test } from "vitest";
import { actionFor, deckOf } from "../../../src/trainer/cases/deck.ts";
import { policyNamed, saasStandard, shipped } from "./sampleCases.ts";

const deck = deckOf(saasStandard, shipped);

test("each intent takes the nearest category of the policy, and those that are accepted as well", () => {
  const accepted = Object.fromEntries(deck.intents.map((intent) => [intent.id, intent.accepted]));
  expect(accepted).toMatchObject({
    "locked-out": ["access"],
    "cannot-invoice": ["bug", "billing", "integration"],
    "how-to-report": ["how-to"],
  });
});

test("under a policy with one category everything is that", async () => {
  const { intents } = deckOf(await policyNamed("gitlab-support"), shipped);
  expect(new Set(intents.flatMap(({ accepted }) => accepted))).toEqual(new Set(["support-request"]));
});

test("a signal that the policy does not know takes its intents and twists with it", async () => {
  const { intents, signals, twists } = deckOf(await policyNamed("connecticut-college"), shipped);
  expect(signals).toEqual([]);
  expect(intents.map(({ id }) => id)).not.toContain("foreign-records");
  expect(twists.map(({ id }) => id)).not.toContain("hidden-breach");
});

test("where the customer's word is the priority no twist claims a wrong one", async () => {
  const { twists, trustsClaims } = deckOf(await policyNamed("oracle-support"), shipped);
  expect([trustsClaims, twists.filter(({ claim }) => claim !== "any")]).toEqual([true, []]);
});

test("the form of a ticket follows its channel", () => {
  expect(deck.channels).toEqual([
    { name: "email", form: "mail" },
    { name: "phone", form: "note" },
    { name: "chat", form: "chat" },
    { name: "portal", form: "form" },
  ]);
});

test("a breach is contained first, an outage needs nothing of its own", () => {
  const named = (id: string): typeof deck.signals => deck.signals.filter((signal) => signal.id === id);
  expect([actionFor(named("intrusion")), actionFor(named("outage"))]).toEqual(["contain", undefined]);
});
