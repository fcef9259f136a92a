import { expect, test } from "vitest";
import type { Inquiry } from "../../src/workload/index.ts";
import { changed, errorsFrom, inquiriesOf, loadOf, problemsOf, sampleLoad } from "./sampleLoad.ts";

const hour = 3_600_000;
const handOvers = "handOvers: { mean: 1.5, dispersion: 1 }";

/** The sample with 3,000 e-mails a week whose tickets go on and lie. */
const lying = changed(
  sampleLoad,
  ["perWeek: 504", "perWeek: 3000"],
  ["solvedAt: { tier1: 70%, tier2: 30% }", handOvers],
  ["    bug:\n      share: 50%", `    bug:\n      share: 50%\n      priority: { high: 50%, low: 50% }`],
  [
    "firstReplyAfter: 3m",
    `firstReplyAfter: 3m
setAside:
  hours: office
  first: { share: 30%, lasts: 2h }
  handedOver: [{ share: 100%, lasts: 1h }, { share: 100%, lasts: 3h }, { share: 50%, lasts: 5h }]
  byPriority: { high: { first: { share: 100%, lasts: 9h } } }`,
  ],
  ["share: 25%, replyAfter", "share: 25%, byHandOvers: [10%, 60%], replyAfter"],
);
const load = loadOf(lying);
const [mails = []] = inquiriesOf(load);
const [access, bug] = [0, 1];
const of = (category: number): readonly Inquiry[] => mails.filter((one) => one.category === category);
const high = load.lexicon.indexOf("given", "high");

test("tickets go on as often as their category says", () => {
  const counts = of(access).map((one) => one.handOvers);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  expect(Math.abs(mean - 1.5)).toBeLessThan(0.15);
  expect(of(bug).every((one) => one.handOvers === 0)).toBe(true);
});

test("with its groups a ticket lies as long in all as the load says of how often it goes on", () => {
  for (const { handOvers: count, rests } of of(access)) {
    if (count === 0) continue;
    const lies = { 1: [hour], 2: [3 * hour] }[count] ?? [0, 5 * hour];
    const total = rests.slice(1).reduce((sum, rest) => sum + rest, 0);
    expect(rests[0]).toBe(0);
    expect(lies.some((all) => Math.abs(total - all) <= count)).toBe(true);
    expect(rests.slice(count + 1).every((rest) => rest === 0)).toBe(true);
  }
});

test("each of its groups lets it lie as long as another", () => {
  const twice = of(access).filter((one) => one.handOvers === 2);
  const share = twice.reduce((sum, { rests: [, first = NaN] }) => sum + first / (3 * hour), 0) / twice.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(3.5 * Math.sqrt(1 / 12 / twice.length));
});

test("after the first contact those lie that the load says, and all that wait for an answer", () => {
  const kept = of(bug).filter(({ given, isAsked }) => given !== high && !isAsked);
  const lies = kept.filter(({ rests }) => rests[0] === 2 * hour).length;
  expect(Math.abs(errorsFrom(lies, kept.length, 0.3))).toBeLessThan(3.5);
  const asked = of(bug).filter(({ given, isAsked }) => given !== high && isAsked);
  expect(asked.every(({ rests }) => rests[0] === 2 * hour)).toBe(true);
  expect(of(bug).every(({ given, rests }) => given !== high || rests[0] === 9 * hour)).toBe(true);
});

test("the more often a ticket goes on, the oftener its customer is asked, where the load says so", () => {
  const shareAsked = (some: readonly Inquiry[], share: number): number =>
    Math.abs(errorsFrom(some.filter(({ isAsked }) => isAsked).length, some.length, share));
  expect(shareAsked(of(bug), 0.1)).toBeLessThan(3.5);
  expect(
    shareAsked(
      of(access).filter((one) => one.handOvers > 0),
      0.6,
    ),
  ).toBeLessThan(3.5);
});

test("hours and priorities of what lies are the policy's", () => {
  const wrong = changed(
    lying,
    ["hours: office\n  first", "hours: offce\n  first"],
    ["{ high: { first", "{ hgh: { first"],
  );
  expect(problemsOf(wrong).map(({ path }) => path)).toEqual(["setAside.hours", "setAside.byPriority.hgh"]);
});

test("a category says at which tier it is solved or how often it goes on, not both", () => {
  const both = changed(sampleLoad, ["solvedAt: {", `${handOvers}\n      solvedAt: {`]);
  expect(problemsOf(both)).toMatchObject([
    { path: "mix.categories.access.handOvers", found: expect.stringContaining("") as string },
  ]);
});
