import { expect, test } from "vitest";
import type { TrainingCase } from "../../../src/trainer/trainingCase.ts";
import { saasStandard, sessionsOf } from "./sampleCases.ts";

const cases = sessionsOf(saasStandard, 10).flat();
const inForm = (form: string): readonly TrainingCase[] => cases.filter(({ text }) => text.form === form);

test("a mail greets, has paragraphs and is signed", () => {
  for (const { text, requester } of inForm("mail")) {
    expect(text.body.split("\n\n").length).toBeGreaterThanOrEqual(3);
    expect(text.body).toMatch(/^[^\n]+,\n\n/);
    expect(text.body.endsWith(`\n${requester.name}`)).toBe(true);
  }
});

test("an agent's note names the caller and quotes them", () => {
  for (const { text, requester } of inForm("note")) {
    expect(text.body.startsWith(`Call from ${requester.name}, ${requester.company}`)).toBe(true);
    expect(text.body).toMatch(/^[^:\n]+: ".+"$/m);
  }
});

test("every line of a chat begins with who speaks", () => {
  for (const { text, requester } of inForm("chat")) {
    const [first = ""] = requester.name.split(" ");
    for (const line of text.body.split("\n"))
      expect(line.startsWith(`${first}: `) || line.startsWith("Support: "), line).toBe(true);
  }
});

test("a form has a field on every line", () => {
  for (const { text } of inForm("form"))
    for (const line of text.body.split("\n")) expect(line).toMatch(/^[A-Z][^:?]*[:?] \S/);
});
