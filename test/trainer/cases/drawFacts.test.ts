import { expect, test } from "vitest";
import { streamFor } from "../../../src/kernel/index.ts";
import { deckOf } from "../../../src/trainer/cases/deck.ts";
import { drawFacts, drawTwist, type Sketch } from "../../../src/trainer/cases/drawFacts.ts";
import { SessionMemory } from "../../../src/trainer/cases/memory.ts";
import { saasStandard, shipped } from "./sampleCases.ts";

const deck = deckOf(saasStandard, shipped);
const sketches: readonly Sketch[] = Array.from({ length: 1500 }, (_, number) => {
  const [stream, memory] = [streamFor("1", number, "test"), new SessionMemory()];
  return drawFacts(deck, drawTwist(deck, stream, memory), stream, memory) ?? [];
}).flat();
const withTwist = (id: string): readonly Sketch[] => sketches.filter(({ twist }) => twist?.id === id);

test("whoever is cut off from a whole service reports an outage, and only they do", () => {
  for (const { intent, extent, need, signals, twist } of sketches) {
    const isCutOff = intent.signals.includes("outage") && extent.id === "everyone" && need.id === "blocked";
    const isTold = signals.some(({ id }) => id === "outage");
    expect(isTold, `${intent.id} ${String(twist?.id)}`).toBe(isCutOff);
  }
});

test("a twist comes only in cases that it says", () => {
  expect(sketches.length).toBeGreaterThan(700);
  for (const { twist, intent, extent, need, tone, channel } of sketches) {
    const { intents, kinds, extents, needs, tones, forms } = twist?.when ?? {};
    expect(intents ?? [intent.id]).toContain(intent.id);
    expect(kinds ?? [intent.kind]).toContain(intent.kind);
    expect(extents ?? [extent.id]).toContain(extent.id);
    expect(needs ?? [need.id]).toContain(need.id);
    expect(tones ?? [tone]).toContain(tone);
    expect(forms ?? [channel.form]).toContain(channel.form);
  }
});

test("a breach in passing brings its signal, and what is out of scope its reason", () => {
  expect(withTwist("hidden-breach").every(({ facts }) => facts.signals.includes("security-breach"))).toBe(
    true,
  );
  expect(
    withTwist("out-of-scope").every(({ scope, intent }) => scope?.intents.includes(intent.id) === true),
  ).toBe(true);
});

test("a channel gets only what it is for", () => {
  for (const { facts, channel } of sketches)
    expect(saasStandard.form.channels[channel.name]?.supports ?? [facts.category]).toContain(facts.category);
});

test("what a session had seldom comes sooner", () => {
  const memory = new SessionMemory();
  for (const { id } of deck.twists)
    for (let use = 0; use < 50; use++) if (id !== "lookalike") memory.note(id);
  const drawn = Array.from({ length: 100 }, (_, number) =>
    drawTwist(deck, streamFor("1", number, "test"), memory),
  );
  expect(drawn.filter((twist) => twist?.id === "lookalike").length).toBeGreaterThan(70);
});
