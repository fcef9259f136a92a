import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import { deckOf } from "../../../src/trainer/cases/deck.ts";
import { sketchOf } from "../../../src/trainer/cases/sketchOf.ts";
import { at } from "../fixtures.ts";
import { saasStandard, shipped } from "./sampleCases.ts";

const deck = deckOf(saasStandard, shipped);
const facts = {
  plan: "standard",
  channel: "portal",
  category: "access",
  signals: ["outage"],
  impact: "organisation",
  urgency: "blocked",
};
const sketched = (change: Partial<typeof facts>, number = 1) =>
  sketchOf(deck, { ...facts, ...change }, at("2026-03-03T10:00:00Z"), streamFor("s", number, "test"));

test("an outage is written about as something that can be down", () => {
  for (let number = 0; number < 40; number++) {
    const { intent, extent, need, signals } = sketched({}, number);
    expect(intent.signals).toContain("outage");
    expect([extent.names, need.names]).toEqual([["organisation"], ["blocked"]]);
    expect(signals.map(({ name }) => name)).toEqual(["outage"]);
  }
});

test("a category without matters of its own is told by the policy's title", () => {
  const bare = { ...deck, intents: [] };
  const { intent } = sketchOf(bare, facts, at("2026-03-03T10:00:00Z"), streamFor("s", 1, "test"));
  expect(intent).toMatchObject({ id: "access", accepted: ["access"] });
  expect(intent.symptoms[0]?.say).toContain(saasStandard.form.categories["access"]?.title ?? "");
});

test("a signal without words of its own is told by the policy's title", () => {
  const bare = { ...deck, signals: [] };
  const { signals } = sketchOf(bare, facts, at("2026-03-03T10:00:00Z"), streamFor("s", 1, "test"));
  expect(signals[0]).toMatchObject({ name: "outage" });
  expect(signals[0]?.said[0]?.say).toContain("cannot use a service at all");
});
