import { registerHooks } from "node:module";
import { extname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { supportCodeLibraryBuilder } from "@cucumber/cucumber";
import { failed, passed, type Checked, type Problem } from "../input/index.ts";
import type { Policy } from "../policy/index.ts";
import { allSteps } from "./allSteps.ts";
import { parameterTypesOf } from "./parameterTypes.ts";
import { registerVocabulary } from "./register.ts";
import type { StepCheck } from "./stepProblems.ts";

/** The steps of a run as cucumber keeps them. */
export type StepLibrary = ReturnType<typeof supportCodeLibraryBuilder.finalize>;

/** The vocabulary with the words of a policy, and the steps in files of one's own. */
export async function stepLibrary(policy: Policy, files: readonly string[]): Promise<Checked<StepLibrary>> {
  const ids = { next: 0 };
  supportCodeLibraryBuilder.reset(process.cwd(), () => `step-${ids.next++}`);
  registerVocabulary(policy);
  const problems = await importAll(files);
  if (problems.length > 0) return failed(problems);
  return finished(files);
}

/** The library, when every step can be read. */
function finished(files: readonly string[]): Checked<StepLibrary> {
  const [file = ""] = files;
  try {
    const library = supportCodeLibraryBuilder.finalize();
    const unknown = library.undefinedParameterTypes;
    return unknown.length === 0
      ? passed(library)
      : failed(unknown.map(({ name, expression }) => unknownType(file, name, expression)));
  } catch (error) {
    const found = `a step that cannot be read: ${messageOf(error)}`;
    return failed([fileProblem(file, found, "Correct its text")]);
  }
}

async function importAll(files: readonly string[]): Promise<readonly Problem[]> {
  if (files.length === 0) return [];
  const hooks = oneCucumber();
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      await import(pathToFileURL(resolve(file)).href);
    } catch (error) {
      problems.push(fileProblem(file, `it cannot be loaded: ${messageOf(error)}`, "Correct the file"));
    }
  }
  hooks.deregister();
  return problems;
}

/**
 * Leads every step file to the cucumber that runs: two of them abort a run, and a folder that holds nothing but features
 * has none at all.
 */
function oneCucumber(): ReturnType<typeof registerHooks> {
  const own = new URL(`./steps${extname(import.meta.url)}`, import.meta.url).href;
  return registerHooks({
    resolve(name, context, next) {
      if (name === "deskdrill/steps") return { url: own, shortCircuit: true };
      return next(name, name === "@cucumber/cucumber" ? { ...context, parentURL: import.meta.url } : context);
    },
  });
}

const fileProblem = (file: string, found: string, fix: string): Problem => ({
  code: "STEP_FILE_INVALID",
  at: { file: relative(".", file), line: 1, column: 1 },
  path: "",
  found,
  fix,
});

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const unknownType = (file: string, name: string, expression: string): Problem =>
  fileProblem(
    file,
    `"${expression}" uses {${name}}, which is no kind of word`,
    "Define it with defineParameterType, or use one that deskdrill steps lists",
  );

/** What the steps of feature files are checked against; the vocabulary is registered first. */
export function stepCheckOf(library: StepLibrary, policy: Policy): StepCheck {
  const texts = allSteps.map(({ text }) => text);
  return {
    kinds: parameterTypesOf(policy),
    texts,
    definitions: library.stepDefinitions.map(({ pattern, uri, line, expression }, index) => ({
      text: String(pattern),
      place: index < texts.length ? "the vocabulary" : `${uri}:${line}`,
      matches: (step: string) => expression.match(step) !== null,
    })),
  };
}
