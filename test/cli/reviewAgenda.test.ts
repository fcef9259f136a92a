import { expect, test } from "vitest";
import { agendaOf, type AgendaPart, type ReviewMaterial } from "../../src/cli/reviewAgenda.ts";
import type { RunFile } from "../../src/cli/runFile.ts";
import { wilson } from "../../src/kernel/index.ts";
import { standardSource } from "../guide/sample.ts";

const { policy } = standardSource();
const nothing: ReviewMaterial = {
  today: "2026-10-01",
  findings: [],
  runs: [],
  clauses: undefined,
  remarks: [],
};
const part = (index: number, change: Partial<ReviewMaterial>): AgendaPart => {
  const found = agendaOf(policy, { ...nothing, ...change })[index];
  if (!found) throw new Error(`no part ${index}`);
  return found;
};
const texts = (index: number, change: Partial<ReviewMaterial>): readonly string[] =>
  part(index, change).items.map(({ text }) => text);

test("what is due within a month stands in the order of its dates, what is late is urgent", () => {
  const { items } = part(0, { today: "2026-11-20" });
  expect(items.map(({ text, isUrgent, owner }) => [text.slice(0, 19), isUrgent, owner])).toEqual([
    ["2026-11-15, overdue", true, "Security and data protection officer"],
    ["2026-11-30: Open it", false, "Engineering manager"],
    ["2026-12-15: Open it", false, "Support manager"],
    ["2026-12-15: Open it", false, "Product owner"],
  ]);
});

test("where nothing is due the next date is told", () => {
  expect(part(0, {}).none).toContain("the next is Open item: Name a deputy");
});

const run: RunFile = {
  schema: "deskdrill.run/1",
  policy: { id: policy.id, version: policy.version, hash: policy.hash },
  load: { title: "A week" },
  expectations: [
    {
      metric: "firstResponse",
      where: { priority: "high" },
      atLeast: 0.9,
      verdict: "failed",
      value: 0.8,
      low: 0.7,
      high: 0.85,
    },
    { metric: "resolutionMinutes", atMost: 60, verdict: "inconclusive", value: 59, low: 50, high: 70 },
    {
      metric: "occupancy",
      where: { tier: "tier1" },
      atMost: 0.7,
      verdict: "held",
      value: 0.5,
      low: 0.4,
      high: 0.6,
    },
  ],
};

test("what a run missed is told with what was wanted, what held is not", () => {
  expect(texts(2, { runs: [run] })).toEqual([
    '"A week": firstResponse, high was 80%, wanted at least 90%',
    '"A week": resolutionMinutes was 59 minutes, wanted at most 60 minutes, which cannot be told yet',
  ]);
});

test("a run under the policy as it was is told as that", () => {
  const old = { ...run, policy: { ...run.policy, hash: "old" }, expectations: [] };
  expect(texts(2, { runs: [old] })).toEqual([
    '"A week" was run under saas-standard old, not as the policy is now: run it again',
  ]);
});

const clause = {
  clause: "SLA-5",
  trainees: 2,
  attempts: 20,
  agreement: wilson(18, 20, 0.95),
  disputes: 0,
  reasons: [],
  instead: undefined,
};

test("clauses that were disputed, or that few agree with, are told; the others are not", () => {
  const disputed = { ...clause, clause: "SLA-6", disputes: 1, reasons: ["says nothing of branches"] };
  const instead = { question: "priority", given: "low", policy: "high", times: 12 } as const;
  const unclear = { ...clause, clause: "SLA-7", agreement: wilson(4, 20, 0.95), instead };
  expect(texts(3, { clauses: [clause, disputed, unclear], remarks: ["too long"] })).toEqual([
    "SLA-6: disputed 1x: says nothing of branches; 90% of 20 answers agree",
    "SLA-7: 20% of 20 answers agree; most often priority low instead of high (12x)",
    "remark: too long",
  ]);
});

test("findings about dates are told once, among what is due", () => {
  const at = { file: "p.yaml", line: 1, column: 1 };
  const finding = { severity: "note", at, path: "openItems.0", found: "f", fix: "x" } as const;
  const findings = [
    { ...finding, code: "OPEN_ITEM_OVERDUE" },
    { ...finding, code: "NO_TIER", severity: "error" },
  ] as const;
  expect(part(1, { findings }).items).toEqual([{ text: "f (openItems.0). x", isUrgent: true }]);
});
