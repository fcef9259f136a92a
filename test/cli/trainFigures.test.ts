import { expect, test } from "vitest";
import { figuresOf, progressReport } from "../../src/cli/trainFigures.ts";
import { trainingOf } from "../../src/cli/trainContext.ts";
import { oracle } from "../../src/trainer/players.ts";
import { scoredSession } from "../../src/trainer/scoredSession.ts";
import { playedBy, playSession } from "../../src/trainer/session/drive.ts";
import { startWith, trained } from "./trainFolder.ts";

const training = await trainingOf({ policy: trained });
const { policy, source, edition } = training;
const start = startWith(edition, { items: 12 });
const { events } = playSession(
  source,
  start,
  playedBy((one) => oracle(one, { policy, usual: "low" })),
);
const rows = scoredSession(policy, source, events);

test("each figure has its interval, or says why it has none", () => {
  const figures = new Map(figuresOf(policy, rows, "s").map((one) => [one.label, one]));
  expect(figures.get("as the policy decides")).toMatchObject({
    value: "100 %",
    note: "76 % to 100 %, 95 %",
  });
  expect(figures.get("weighted kappa")).toMatchObject({ value: "1.00", note: "every answer agrees" });
  expect(figuresOf(policy, [], "s").map(({ value }) => value)).toEqual(Array.from({ length: 9 }, () => "-"));
});

test("what is known grows with every right answer, competence by competence and clause by clause", () => {
  const { masteries } = progressReport(policy, rows);
  const triage = masteries.find(({ name }) => name === "intake");
  expect(triage?.seen).toBe(12);
  expect(triage?.history.toSorted((a, b) => a - b)).toEqual(triage?.history);
  expect(masteries.find(({ name }) => name === "writing")).toMatchObject({ seen: 0, history: [] });
});
