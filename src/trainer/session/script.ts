import { z } from "zod";
import { questions, type Question } from "../answer.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import { actions } from "../trainingCase.ts";
import type { Choices } from "./choices.ts";
import type { Played, Turn, TurnTaker } from "./drive.ts";

/** Something wrong in a line of a script. */
export interface ScriptProblem {
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly fix: string;
}

/** The lines of a script, or every problem in them. */
export type ParsedScript<T = ScriptLine> =
  | { readonly ok: true; readonly lines: readonly T[] }
  | { readonly ok: false; readonly problems: readonly ScriptProblem[] };

const word = z.string().min(1);

/** An answer as a script writes it. */
export const writtenAnswer = z.strictObject({
  category: word,
  impact: z.string(),
  urgency: z.string(),
  priority: word,
  route: word,
  action: z.enum(actions),
  escalate: word,
  confidence: z.number().min(0.5).max(1),
});

const scriptLine = z.strictObject({
  /** The number of the case; without it, the case after that of the line before. */
  item: z.int().min(1).optional(),
  answer: writtenAnswer,
  seconds: z.number().min(0).optional(),
  hints: z.array(word).optional(),
  bookmark: z.boolean().optional(),
  disputes: z.array(z.strictObject({ clause: word, reason: word })).optional(),
});
type WrittenLine = z.output<typeof scriptLine>;

/** What somebody does with a case, and where in the script it is written. */
export interface ScriptLine extends WrittenLine {
  /** From 1. */
  readonly line: number;
}

/** The lines of a script of answers, one JSON object a line; or every problem in them. Empty lines are left out. */
export const parseScript = (text: string, choices: Choices): ParsedScript =>
  parseLines(text, choices, { line: scriptLine, example });

/** What the lines of a script look like. */
export interface ScriptForm<T> {
  readonly line: z.ZodType<T>;
  readonly example: string;
}

/** The lines of a script of any form that has answers in it. */
export function parseLines<T extends { readonly answer: WrittenLine["answer"] }>(
  text: string,
  choices: Choices,
  form: ScriptForm<T>,
): ParsedScript<T & { readonly line: number }> {
  const problems: ScriptProblem[] = [];
  const lines: (T & { readonly line: number })[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    if (written.trim() === "") return;
    const read = readLine(written, choices, form);
    if ("problems" in read) problems.push(...read.problems.map((one) => ({ line: index + 1, ...one })));
    else lines.push({ ...read.written, line: index + 1 });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines };
}

type Fault = Omit<ScriptProblem, "line">;

function readLine<T extends { readonly answer: WrittenLine["answer"] }>(
  written: string,
  choices: Choices,
  { line, example }: ScriptForm<T>,
): { readonly written: T } | { readonly problems: readonly Fault[] } {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    return { problems: [{ found: "not a JSON object", fix: `Write one answer a line: ${example}` }] };
  }
  const read = line.safeParse(data);
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path, message }) => ({
        found: `${path.join(".") || "the line"}: ${message}`,
        fix: `Write it as in ${example}`,
      })),
    };
  const problems = questions.flatMap((question) =>
    unknownWord(choices, question, read.data.answer[question]),
  );
  return problems.length > 0 ? { problems } : { written: read.data };
}

function unknownWord(choices: Choices, question: Question, value: string): readonly Fault[] {
  const known = choices[question].map((choice) => choice.value);
  if (known.length === 0 || known.includes(value)) return [];
  return [
    {
      found: `answer.${question}: the policy has no "${value}"`,
      fix: `Use one of: ${known.join(", ")}`,
    },
  ];
}

const example =
  '{"answer":{"category":"bug","impact":"team","urgency":"blocked","priority":"high","route":"tier1","action":"acknowledge","escalate":"nobody","confidence":0.8},"seconds":40}';

/** Somebody who answers by a script. */
export interface Scripted {
  /** Stops where the script has no line for a case. */
  readonly take: TurnTaker;
  /** What the session did not allow: hints that a case does not have, clauses that it does not cite. */
  readonly problemsOf: (refused: Played["refused"]) => readonly ScriptProblem[];
}

/** Lines without a number are for the cases that are asked, in their order. */
export function scripted(lines: readonly ScriptLine[]): Scripted {
  const numbered = new Map<number, ScriptLine>();
  let due = 0;
  for (const line of lines) {
    due = line.item ?? due + 1;
    numbered.set(due, line);
  }
  const isNumbered = lines.some(({ item }) => item !== undefined);
  const taken = new Map<number, ScriptLine>();
  let asked = 0;
  const take: TurnTaker = ({ item }) => {
    asked += 1;
    const line = numbered.get(isNumbered ? item : asked);
    if (line) taken.set(item, line);
    return line && turnOf(line);
  };
  const problemsOf: Scripted["problemsOf"] = (refused) =>
    refused.flatMap(({ event, because }) => {
      const line = "item" in event ? taken.get(event.item)?.line : undefined;
      if (line === undefined) return [];
      const fix = "Leave it out, or write what the case has and this kind of session allows";
      return [{ line, found: `${toldOf(event)}: ${because}`, fix }];
    });
  return { take, problemsOf };
}

function toldOf(event: SessionEvent): string {
  if (event.type === "disputed") return `the clause ${event.clause} is disputed`;
  return event.type === "hintTaken" ? `a hint on ${event.fact} is asked for` : event.type;
}

const turnOf = ({ answer, seconds, hints, bookmark, disputes }: ScriptLine): Turn => ({
  answer,
  took: Math.round((seconds ?? 0) * 1000),
  hints: hints ?? [],
  disputes: disputes ?? [],
  isBookmarked: bookmark ?? false,
});
