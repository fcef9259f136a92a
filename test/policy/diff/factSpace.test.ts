import { expect, test } from "vitest";
import { decide, type Policy } from "../../../src/policy/index.ts";
import { combinationsOf, factSpaceOf, valuesOf, type FactSpace } from "../../../src/policy/diff/factSpace.ts";
import { momentsOf } from "../../../src/policy/diff/moments.ts";
import { at } from "../explain/instants.ts";
import { policyOf, sample } from "../samplePolicy.ts";
import { small, smallPolicy, smallWith } from "./smallPolicy.ts";

const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };
const spaceOf = (old: Policy, recent: Policy = old): FactSpace =>
  factSpaceOf(old, recent, momentsOf(old, recent, year));
const wordsOf = ({ dimensions }: FactSpace, fact: string): readonly (readonly string[])[] | undefined =>
  dimensions.find((one) => one.fact === fact)?.values.map(({ words }) => words);

test("words that no decision can tell apart are one value", () => {
  const space = spaceOf(smallPolicy());
  expect(wordsOf(space, "channel")).toEqual([["email", "portal"], ["phone"]]);
  expect(wordsOf(space, "category")).toEqual([["access", "how-to"], ["bug"]]);
  expect(wordsOf(space, "impact")).toEqual([["team"], ["person"], ["not known"]]);
  expect(wordsOf(space, "opened during")).toEqual([["night"], ["none of them"]]);
});

test("facts that nothing asks about are left out", () => {
  const space = spaceOf(smallPolicy());
  expect(["service", "audience", "claimed", "engaged"].map((fact) => wordsOf(space, fact))).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
  const asked = smallWith([
    "when: { signal: [outage, breach] }",
    "when: { audience: guest, claimed: high, engaged: true }",
  ]);
  expect(wordsOf(spaceOf(asked), "audience")).toEqual([["guest"], ["not known"]]);
  expect(wordsOf(spaceOf(asked), "claimed")).toHaveLength(3);
  expect(wordsOf(spaceOf(asked), "engaged")).toHaveLength(3);
});

test("what one of two policies tells apart is told apart", () => {
  const portal = smallWith(["portal: 8h", "portal: 4h"]);
  expect(wordsOf(spaceOf(smallPolicy(), portal), "channel")).toHaveLength(3);
});

test("combinations are numbered through, each with the facts that its values make", () => {
  const space = spaceOf(smallPolicy());
  const all = [...combinationsOf(space)];
  expect(all).toHaveLength(space.size);
  expect(space.size).toBe(2 * 2 * 2 * 2 * 2 * 3 * 3 * 2);
  expect(new Set(all.map(({ old }) => JSON.stringify(old))).size).toBe(space.size);
  expect(all[0]?.old).toEqual({
    ...{ plan: "standard", channel: "email", category: "access", signals: [] },
    ...{ impact: "team", urgency: "blocked", during: ["night"] },
  });
  for (const { number, values } of all.slice(0, 50))
    expect(valuesOf(space.dimensions, number)).toEqual(values);
});

test("more signals than six are combined two at a time", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const text = small
    .replace("signals:\n", `signals:\n${names.map((name) => `  ${name}: { title: T }\n`).join("")}`)
    .replace("signal: [outage, breach]", `signal: [${names.join(", ")}]`);
  const space = spaceOf(policyOf(text));
  expect(space.isLimited).toBe(true);
  expect(wordsOf(space, "signals")).toHaveLength(1 + 8 + 28);
  expect(wordsOf(space, "signals")?.slice(0, 2)).toEqual([["none"], ["a"]]);
  expect(wordsOf(space, "signals")?.at(9)).toEqual(["a + b"]);
  expect(spaceOf(smallPolicy()).isLimited).toBe(false);
});

test.each([
  ["the small policy", small],
  ["the sample", sample],
  [
    "the sample where customers set the priority",
    sample.replace("  matrix:", "  setBy: customer\n  matrix:"),
  ],
])("%s: whichever word of a value is taken, the answer is the same", (_, text) => {
  const policy = policyOf(text);
  const { dimensions, size } = spaceOf(policy);
  for (const { old: facts, values } of combinationsOf({ dimensions, size })) {
    const answer = JSON.stringify(decide(policy, facts));
    values.forEach(({ words }, index) => {
      const fact = dimensions[index]?.fact ?? "";
      if (fact.includes(" ") || fact === "engaged") return;
      for (const word of words.slice(1).filter((one) => one !== "not known"))
        expect(JSON.stringify(decide(policy, { ...facts, [fact]: word }))).toBe(answer);
    });
  }
});

test("a fact that can have no value takes no part in a combination", () => {
  const [plan] = spaceOf(smallPolicy()).dimensions;
  if (!plan) expect.unreachable("plans are told apart");
  expect(valuesOf([{ fact: "service", values: [] }, plan], 0)).toEqual(plan.values.slice(0, 1));
});
