import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  cardsAfterChange,
  cardsFor,
  dueCards,
  gradeOf,
  recallOf,
  reviewed,
  type ClauseCard,
  type Grade,
} from "../../../src/trainer/mastery/index.ts";
import { after, days, instant, minutes } from "../../../src/units/index.ts";
import { changed, policyOf } from "../../policy/samplePolicy.ts";
import { rowOf, trainingCase } from "../scoring/rows.ts";

const start = instant(Date.UTC(2026, 2, 2, 9));
const fresh: ClauseCard = { clause: "SLA-1", due: start, state: "new" };
const anyGrades = fc.array(fc.constantFrom<Grade>("again", "hard", "good"), { minLength: 1, maxLength: 12 });

/** The card after each of the reviews, each when it was due. */
const course = (grades: readonly Grade[]): readonly ClauseCard[] =>
  grades.reduce<readonly ClauseCard[]>((cards, grade) => {
    const card = cards.at(-1) ?? fresh;
    return [...cards, reviewed(card, grade, card.due)];
  }, []);

property.prop([anyGrades])(
  "the same reviews give the same card, due after the review, also after a file",
  (grades) => {
    const cards = course(grades);
    expect(course(grades)).toEqual(cards);
    for (const card of cards) {
      if (card.state === "new") throw new Error("a reviewed card is not new");
      expect(card.due).toBeGreaterThan(card.lastReview);
      expect(reviewed(JSON.parse(JSON.stringify(card)) as ClauseCard, "good", card.due)).toEqual(
        reviewed(card, "good", card.due),
      );
    }
  },
);

property.prop([anyGrades])(
  "a wrong answer brings a clause back sooner than a hint, a hint sooner than none",
  (grades) => {
    const card = course(grades).at(-1) ?? fresh;
    const [again, hard, good] = (["again", "hard", "good"] as const).map(
      (grade) => reviewed(card, grade, card.due).due,
    );
    expect(again).toBeLessThanOrEqual(hard ?? NaN);
    expect(hard).toBeLessThanOrEqual(good ?? NaN);
  },
);

property.prop([anyGrades, fc.integer({ min: 0, max: 400 })])(
  "recall falls with time, and never to 0",
  (grades, wait) => {
    const card = course(grades).at(-1) ?? fresh;
    const [now, later] = [wait, wait + 10].map((count) => recallOf(card, after(card.due, days(count))));
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThanOrEqual(now ?? NaN);
  },
);

// The tests of ts-fsrs, FSRS-6.test.ts: the published weight of a first "good" is a stability of 2.3065 days, at which
// recall is 90 % by definition.
test("a clause right at the first go is remembered for 2.3 days", () => {
  const card = reviewed(fresh, "good", start);
  if (card.state === "new") throw new Error("a reviewed card is not new");
  expect(card.stability).toBeCloseTo(2.3065, 4);
  expect(card.due).toBe(after(start, minutes(10)));
  expect(recallOf(card, after(start, days(2)))).toBeGreaterThan(0.9);
  expect(recallOf(card, after(start, days(3)))).toBeLessThan(0.9);
});

// The history of intervals in the tests of ts-fsrs, FSRS-6.test.ts, each review on the day it is due.
test("a clause comes back after the published intervals of FSRS 6, from soon again once it was missed twice", () => {
  const good = (count: number): readonly Grade[] => Array.from({ length: count }, () => "good");
  const cards = course([...good(6), "again", "again", ...good(5)]);
  const scheduled = cards.map((card) => (card.state === "new" ? NaN : card.scheduledDays));
  expect(scheduled).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
});

test("a review is graded by whether the case was correct, and by hints", () => {
  const { verdict: right } = rowOf(trainingCase());
  const { verdict: wrong } = rowOf(trainingCase(), { route: "tier1" });
  expect(gradeOf(right, { hints: 0 })).toBe("good");
  expect(gradeOf(right, { hints: 1 })).toBe("hard");
  expect(gradeOf(wrong, { hints: 0 })).toBe("again");
});

test("every clause of a policy has a card, and what was never practised is not remembered", () => {
  const cards = cardsFor(policyOf(), start);
  expect(cards.map(({ clause }) => clause)).toEqual([...policyOf().clauses.keys()]);
  expect(recallOf(fresh, start)).toBeUndefined();
});

test("what is longest overdue comes first, then clauses by name", () => {
  const card = (clause: string, minute: number): ClauseCard => ({
    clause,
    due: after(start, minutes(minute)),
    state: "new",
  });
  const cards = [card("B", 5), card("A", 5), card("C", 1), card("D", 6)];
  expect(dueCards(cards, after(start, minutes(5))).map(({ clause }) => clause)).toEqual(["C", "A", "B"]);
});

test("a clause whose text changed falls due again and keeps its memory; others wait, new ones come, old ones go", () => {
  const old = policyOf();
  const recent = policyOf(
    changed("firstResponse: 15m", "firstResponse: 20m", changed("clause: PRI-1\n", "clause: PRI-9\n")),
  );
  const practised = cardsFor(old, start).map((card) =>
    reviewed(reviewed(card, "good", start), "good", start),
  );
  const at = after(start, days(1));
  const cards = cardsAfterChange(practised, [old, recent], at);
  expect(dueCards(cards, at).map(({ clause }) => clause)).toEqual(["PRI-9", "SLA-1"]);
  expect(cards.find(({ clause }) => clause === "SLA-1")).toMatchObject({ state: "review", reviews: 2 });
  expect(cards.find(({ clause }) => clause === "PRI-9")).toMatchObject({ state: "new" });
  expect(cards.some(({ clause }) => clause === "PRI-1")).toBe(false);
});

test("a card that is overdue already stays as long overdue when its clause changes", () => {
  const old = policyOf();
  const recent = policyOf(changed("firstResponse: 15m", "firstResponse: 20m"));
  const cards = cardsAfterChange(cardsFor(old, start), [old, recent], after(start, days(1)));
  expect(cards.every(({ due }) => due === start)).toBe(true);
});

test("reviews that run backwards are a bug", () => {
  const card = reviewed(fresh, "good", start);
  expect(() => reviewed(card, "good", instant(start - 1))).toThrow("one after the other");
});
