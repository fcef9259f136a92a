import { z } from "zod";
import { questions, type Question } from "../answer.ts";
import { actions } from "../trainingCase.ts";
import type { Choices } from "./choices.ts";
import type { CurrentCase } from "./state.ts";
import type { Turn, TurnTaker } from "./drive.ts";

/** Something wrong in a line of a script. */
export interface ScriptProblem {
  /** From 1. */
  readonly line: number;
  readonly found: string;
  readonly fix: string;
}

export type ParsedScript =
  | { readonly ok: true; readonly lines: readonly ScriptLine[] }
  | { readonly ok: false; readonly problems: readonly ScriptProblem[] };

const word = z.string().min(1);
const scriptLine = z.strictObject({
  /** The number of the case; without it, the case after that of the line before. */
  item: z.int().min(1).optional(),
  answer: z.strictObject({
    category: word,
    impact: z.string(),
    urgency: z.string(),
    priority: word,
    route: word,
    action: z.enum(actions),
    escalate: word,
    confidence: z.number().min(0.5).max(1),
  }),
  seconds: z.number().min(0).optional(),
  hints: z.array(word).optional(),
  bookmark: z.boolean().optional(),
  disputes: z.array(z.strictObject({ clause: word, reason: word })).optional(),
});
export type ScriptLine = z.output<typeof scriptLine>;

/** The lines of a script of answers, one JSON object a line; or every problem in them. Empty lines are left out. */
export function parseScript(text: string, choices: Choices): ParsedScript {
  const problems: ScriptProblem[] = [];
  const lines: ScriptLine[] = [];
  text.split(/\r?\n/).forEach((written, index) => {
    if (written.trim() === "") return;
    const read = readLine(written, choices);
    if ("problems" in read) problems.push(...read.problems.map((one) => ({ line: index + 1, ...one })));
    else lines.push(read.line);
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines };
}

type Fault = Omit<ScriptProblem, "line">;

function readLine(
  written: string,
  choices: Choices,
): { readonly line: ScriptLine } | { readonly problems: readonly Fault[] } {
  let data: unknown;
  try {
    data = JSON.parse(written);
  } catch {
    return { problems: [{ found: "not a JSON object", fix: `Write one answer a line: ${example}` }] };
  }
  const read = scriptLine.safeParse(data);
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
  return problems.length > 0 ? { problems } : { line: read.data };
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

/** Somebody who answers by a script; stops where the script has no line for a case. */
export function scripted(lines: readonly ScriptLine[]): TurnTaker {
  const turns = new Map<number, Turn>();
  let due = 0;
  for (const line of lines) {
    due = line.item ?? due + 1;
    turns.set(due, turnOf(line));
  }
  const isNumbered = lines.some(({ item }) => item !== undefined);
  let asked = 0;
  return ({ item }: CurrentCase) => {
    asked += 1;
    return turns.get(isNumbered ? item : asked);
  };
}

const turnOf = ({ answer, seconds, hints, bookmark, disputes }: ScriptLine): Turn => ({
  answer,
  took: Math.round((seconds ?? 0) * 1000),
  hints: hints ?? [],
  disputes: disputes ?? [],
  isBookmarked: bookmark ?? false,
});
