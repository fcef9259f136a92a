import { readdirSync, readFileSync } from "node:fs";
import { problemLine, type Checked } from "../../../src/input/index.ts";
import type { DrillContent } from "../../../src/trainer/cases/contentSchema.ts";
import { loadContent, type ContentText } from "../../../src/trainer/cases/loadContent.ts";
import { invariant } from "../../../src/units/index.ts";

const folder = "scenarios/drills";

/** The shipped files with some text replaced wherever it stands. */
export function files(...changes: readonly (readonly [string, string])[]): [ContentText, ...ContentText[]] {
  const read = readdirSync(folder)
    .toSorted()
    .map((file) => ({ file, text: readFileSync(`${folder}/${file}`, "utf8") }));
  const all = read.map(({ text }) => text).join("\n");
  for (const [from] of changes) invariant(all.includes(from), `the content has ${from}`);
  const [first, ...others] = read.map(({ file, text }) => ({
    file,
    text: changes.reduce((so, [from, to]) => so.replace(from, to), text),
  }));
  invariant(first !== undefined, "there is content");
  return [first, ...others];
}

/** What is wrong with the content so changed, a line for each problem. */
export function problemsOf(...changes: readonly (readonly [string, string])[]): readonly string[] {
  const loaded = loadContent(files(...changes));
  return loaded.ok ? [] : loaded.problems.map(problemLine);
}

/** The value, or an error that lists its problems. */
export function valueOf<T>(checked: Checked<T>): T {
  invariant(checked.ok, checked.ok ? "" : checked.problems.map(problemLine).join("\n"));
  return checked.value;
}

/** The content that is shipped. */
export const shipped: DrillContent = valueOf(loadContent(files()));
