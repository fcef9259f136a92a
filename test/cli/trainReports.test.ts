import { readdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trainFolder, type TrainFolder } from "./trainFolder.ts";

let folder: TrainFolder;
beforeAll(async () => {
  folder = await trainFolder();
  for (const [trainee, player] of [
    ["ann", "oracle"],
    ["bob", "claim"],
  ] as const)
    await folder.train("exam", "--items", "20", "--seed", "3", "--player", player, "--trainee", trainee);
});
afterAll(() => folder.remove());

test("progress tells the sessions of one trainee, their competences and clauses", async () => {
  const { code, out } = await folder.train("progress", "--trainee", "ann");
  expect(code).toBe(0);
  expect(out).toContain("exam");
  expect(out).toContain("SLA-");
  expect(out).toContain("no case exercises targets, writing, hand-over: train that otherwise");
});

test("the cohort tells everybody, their mistakes and what to improve in the policy; as CSV and as a page too", async () => {
  const [csv, html] = [folder.path("tables"), folder.path("cohort.html")];
  const words = ["cohort", "--csv", csv, "--html", html];
  const { code, out } = await folder.train(...words);
  expect(code).toBe(0);
  for (const name of ["ann", "bob"]) expect(out).toContain(name);
  expect((await readdir(csv)).length).toBeGreaterThan(2);
  expect(await readFile(html, "utf8")).toMatch(/^<!doctype html>/);
  expect((await folder.train(...words)).code).toBe(2);
});

test("what was disputed is told by clause, with the reason", async () => {
  const answer = { category: "bug", impact: "team", urgency: "blocked", priority: "high" };
  const done = { route: "tier1", action: "acknowledge", escalate: "nobody", confidence: 0.8 };
  const disputes = [{ clause: "SLA-5", reason: "says nothing of branches" }];
  const script = folder.path("answers.jsonl");
  await writeFile(script, JSON.stringify({ answer: { ...answer, ...done }, disputes }));
  await folder.train("drill", "--seed", "3", "--items", "1", "--script", script, "--trainee", "cem");
  const { code, out } = await folder.train("dispute");
  expect(code).toBe(0);
  expect(out).toMatch(/^What to improve in the policy/);
  expect(out).toMatch(/SLA-5 +1 .*says nothing of branches/);
  expect(out).not.toContain("Trainees by clause");
});
