import { expect, test } from "vitest";
import { paragraph, section, strong, table } from "../../src/guide/blocks.ts";
import { forReaders } from "../../src/guide/forReaders.ts";
import type { Block, Page } from "../../src/guide/page.ts";
import { linesOfPage, standardSource } from "./sample.ts";

const { policy, setting } = standardSource("customer");
const pageWith = (...blocks: readonly Block[]): Page => ({
  title: "Page",
  lead: [],
  sections: [section("a", "A", blocks)],
  footer: [],
});
const read = (...blocks: readonly Block[]): readonly string[] =>
  linesOfPage(forReaders(policy, setting, pageWith(...blocks))).slice(2);

test("a sentence that names somebody internal is left out, and those around it stay", () => {
  expect(read(paragraph("We answer. The team lead decides. You are told."))).toEqual([
    "We answer. You are told.",
  ]);
});

test("a sentence that commits is left out while nobody has confirmed a contract", () => {
  expect(read(paragraph("We guarantee an answer. We aim for an hour."))).toEqual(["We aim for an hour."]);
  const confirmed = { ...policy, form: { ...policy.form, contractual: "confirmed" as const } };
  const page = forReaders(confirmed, setting, pageWith(paragraph("We guarantee an answer.")));
  expect(linesOfPage(page)).toContain("We guarantee an answer.");
});

test("a text of several pieces is left out as a whole", () => {
  expect(read(paragraph("Ask the ", strong("duty manager"), " by day."), paragraph("Ask us."))).toEqual([
    "Ask us.",
  ]);
});

test("a row whose name is internal is left out, any other cell is emptied", () => {
  const rows = [
    ["Team lead", "decides"],
    ["You", "tell the team lead"],
  ];
  expect(read(...table("T", ["Who", "What"], rows))).toEqual(["Who | What", "You | "]);
});

test("the people of the desk read everything", () => {
  const page = pageWith(paragraph("The team lead guarantees it."));
  expect(forReaders(policy, { ...setting, edition: "internal" }, page)).toBe(page);
});
