import { AstBuilder, compile, Errors, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import type { Feature, GherkinDocument, Location, Pickle, Step } from "@cucumber/messages";
import { failed, passed, unreadableText, type Checked, type Position, type Problem } from "../input/index.ts";
import { scenariosOf } from "./featureTree.ts";
import { syntaxProblem } from "./syntaxProblem.ts";

/** A feature file that is Gherkin. */
export interface ParsedFeature {
  readonly file: string;
  /** None in a file with nothing but comments. */
  readonly feature: Feature | undefined;
  /** Every step of every scenario, an outline's once for each row of its examples. */
  readonly steps: readonly SaidStep[];
}

/** A step with the words of its examples put in. */
export interface SaidStep {
  readonly text: string;
  /** Where its text stands, after the keyword. */
  readonly at: Position;
  /** What it takes from its row of examples. */
  readonly cells: readonly Cell[];
  /** The line of the scenario, or of the row of examples, by which a run names it. */
  readonly line: number;
}

export interface Cell {
  readonly column: string;
  readonly value: string;
  readonly at: Position;
}

/** The feature that a text holds, or every place where it is not Gherkin. */
export function parseFeature(file: string, text: string): Checked<ParsedFeature> {
  const unreadable = unreadableText(file, text);
  if (unreadable) return failed([unreadable]);
  const ids = { next: 0 };
  const newId = (): string => String(ids.next++);
  try {
    const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher());
    const document: GherkinDocument = parser.parse(text);
    const { feature } = document;
    const steps = feature ? saidSteps(file, feature, compile(document, file, newId)) : [];
    return passed({ file, feature, steps });
  } catch (error) {
    return failed(problemsOf(file, error));
  }
}

function problemsOf(file: string, error: unknown): readonly Problem[] {
  if (!(error instanceof Errors.GherkinException)) throw error;
  const faults = error instanceof Errors.CompositeParserException ? error.errors : [error];
  return faults.map(({ message, ...rest }) => {
    const { line = 1, column = 1 } = "location" in rest ? (rest.location as Location) : {};
    return syntaxProblem({ file, line, column: Math.max(1, column) }, message);
  });
}

function saidSteps(file: string, feature: Feature, pickles: readonly Pickle[]): readonly SaidStep[] {
  const steps = new Map<string, Step>();
  const rows = new Map<string, readonly Cell[]>();
  const lines = new Map<string, number>();
  for (const { scenario, background } of scenariosOf(feature)) {
    lines.set(scenario.id, scenario.location.line);
    for (const step of [...background, ...scenario.steps]) steps.set(step.id, step);
    for (const { tableHeader, tableBody } of scenario.examples)
      for (const { id, cells, location } of tableBody) {
        lines.set(id, location.line);
        const named = cells.map((cell, index) => ({
          column: tableHeader?.cells[index]?.value ?? "",
          value: cell.value,
          at: placeOf(file, cell.location),
        }));
        rows.set(id, named);
      }
  }
  return pickles.flatMap((pickle) =>
    pickle.steps.map(({ text, astNodeIds: [id = "", row = ""] }): SaidStep => {
      const { keyword, location } = steps.get(id) ?? { keyword: "", location: { line: 1, column: 1 } };
      const at = placeOf(file, location, keyword.length);
      return { text, at, cells: rows.get(row) ?? [], line: lines.get(pickle.astNodeIds.at(-1) ?? "") ?? 1 };
    }),
  );
}

const placeOf = (file: string, { line, column = 1 }: Location, beyond = 0): Position => ({
  file,
  line,
  column: column + beyond,
});
