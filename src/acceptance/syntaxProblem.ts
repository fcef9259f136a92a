import type { Position, Problem } from "../input/index.ts";

/** What a Gherkin parser complains about, in words for the author of the file. */
export function syntaxProblem(at: Position, message: string): Problem {
  const said = message.replace(/^\(-?\d+:-?\d+\): /, "");
  const { found, fix } = tokenFault(said) ?? namedFault(said) ?? { found: said, fix: "Correct the line" };
  return { code: "GHERKIN_SYNTAX", at, path: "", found, fix };
}

interface Fault {
  readonly found: string;
  readonly fix: string;
}

/** "expected: #EOF, #StepLine, got 'word'", or the same at the end of the file. */
function tokenFault(said: string): Fault | undefined {
  const [, ended, expected = "", got = ""] =
    /^(unexpected end of file, )?expected: ([^']*?)(?:, got '(.*)')?$/s.exec(said) ?? [];
  if (expected === "") return undefined;
  const allowed = Object.entries(lineNames).flatMap(([token, name]) =>
    expected.includes(token) ? [name] : [],
  );
  const found =
    ended === undefined ? `"${got}" cannot stand here` : "the file ends in the middle of something";
  return { found, fix: `Write ${allowed.join(", or ")}` };
}

const lineNames = {
  "#FeatureLine": 'a line "Feature: …"',
  "#ScenarioLine": 'a line "Scenario: …"',
  "#StepLine": "a step that begins with Given, When, Then, And or But",
  "#ExamplesLine": 'a line "Examples:"',
  "#TableRow": "a row of a table, | a | b |",
  "#DocStringSeparator": 'the closing """',
} as const;

const faults: readonly (readonly [RegExp, Fault])[] = [
  [
    /inconsistent cell count/,
    {
      found: "this row has another number of cells than the first of its table",
      fix: "Give every row the same number of cells",
    },
  ],
  [
    /tag may not contain whitespace/,
    { found: "a tag with a blank in it", fix: "Write @like-this, and a blank between two tags" },
  ],
];

function namedFault(said: string): Fault | undefined {
  const [, language] = /^Language not supported: (.*)$/.exec(said) ?? [];
  if (language !== undefined)
    return { found: `there is no language "${language}"`, fix: "Write a code such as en, de or fr" };
  return faults.find(([pattern]) => pattern.test(said))?.[1];
}
