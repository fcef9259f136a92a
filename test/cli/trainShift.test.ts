import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TrainingResult } from "../../src/trainer/scoring/index.ts";
import { trainFolder, type TrainFolder } from "./trainFolder.ts";

let folder: TrainFolder;
beforeAll(async () => {
  folder = await trainFolder();
});
afterAll(() => folder.remove());

const load = "scenarios/loads/outage-storm.yaml";
const shift = ["shift", load, "--seed", "7", "--seat", "mail-early"] as const;
const resultIn = (out: string): TrainingResult => JSON.parse(out) as TrainingResult;

test(
  "the policy in the seat causes no breach, and the same seed is the same shift to the byte",
  { timeout: 60_000 },
  async () => {
    const one = await folder.train(...shift, "--player", "oracle", "--json");
    const other = await folder.train(...shift, "--player", "oracle", "--json", "--trainee", "ann");
    expect(one.code).toBe(0);
    expect(one.out).toBe(other.out);
    const { mode, shift: told, correct, items } = resultIn(one.out);
    expect([mode, correct]).toEqual(["shift", items]);
    expect(told).toMatchObject({ seat: "mail-early", breachesCaused: { targets: 0 } });
  },
);

test("a shift that was kept is told again from its events alone", { timeout: 60_000 }, async () => {
  const { code, out } = await folder.train("review", "--plain", "--trainee", "ann");
  expect(code).toBe(0);
  expect(out).toContain("tickets decided in the seat mail-early");
  expect(out).toMatch(/breaches caused +0/);
});

test(
  "a result in words says what was caused, what was not, and what it is measured by",
  { timeout: 60_000 },
  async () => {
    const { out } = await folder.train(...shift, "--player", "tone");
    expect(out).toContain("At the desk, seat mail-early, 2026-03-03T09:30:00Z to 2026-03-03T11:00:00Z");
    expect(out).toMatch(/breaches caused +\d+, \d+ of them of tickets of this seat/);
    expect(out).toContain("Measured against the same seed with the policy in the same seat");
  },
);

const answer = {
  category: "access",
  impact: "person",
  urgency: "blocked",
  priority: "medium",
  route: "tier1",
};
const said = { ...answer, action: "acknowledge", escalate: "nobody", confidence: 0.8 };

test(
  "a script says when tickets are taken, and what it cannot do is told with its line",
  { timeout: 60_000 },
  async () => {
    const script = folder.path("shift.jsonl");
    const lines = (...list: readonly object[]): string =>
      list.map((line) => JSON.stringify({ ...line, answer: said })).join("\n");
    await writeFile(script, lines({ at: "10:15", takes: "3m" }, { after: "5m" }));
    const { code, out } = await folder.train(...shift, "--script", script, "--json");
    expect([code, resultIn(out).shift?.answered]).toEqual([0, 2]);
    await writeFile(script, lines({ at: "10:15" }, { at: "10:01" }));
    const refused = await folder.train(...shift, "--script", script);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("shift.jsonl:2:1 VALUE_INVALID: 10:01 is over by then");
  },
);

test.each([
  [["shift", load, "--items", "3", "--player", "oracle"], "--items: a shift has the tickets that come"],
  [["shift", load, "--seat", "nobody", "--player", "oracle"], "there is no staff line"],
  [["shift", "nowhere.yaml", "--player", "oracle"], "nowhere.yaml"],
  [["shift", load], "This is no terminal"],
])("train %j is refused: %s", async (words, why) => {
  const { code, err } = await folder.train(...words);
  expect(code).toBe(2);
  expect(err).toContain(why);
});
