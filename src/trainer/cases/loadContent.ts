import {
  checkShape,
  failed,
  joinSources,
  parseSource,
  passed,
  type Checked,
  type SourceDocument,
} from "../../input/index.ts";
import { Complaints } from "../../policy/index.ts";
import { checkContent } from "./checkContent.ts";
import { contentSchema, type DrillContent } from "./contentSchema.ts";

/** The text of one file of content, and its name in messages. */
export interface ContentText {
  readonly file: string;
  readonly text: string;
}

/** The content of all of the files, checked, or every problem that they have. */
export function loadContent(files: readonly [ContentText, ...ContentText[]]): Checked<DrillContent> {
  const source = joinedSource(files);
  if (!source.ok) return source;
  const shape = checkShape(source.value, contentSchema);
  if (!shape.ok) return failed(shape.problems);
  const complaints = new Complaints(source.value);
  checkContent(shape.value, complaints);
  return complaints.problems.length > 0 ? failed(complaints.problems) : passed(shape.value);
}

function joinedSource(files: readonly [ContentText, ...ContentText[]]): Checked<SourceDocument> {
  const [first, ...others] = files.map(({ file, text }) => parseSource(file, text));
  const problems = [first, ...others].flatMap((one) => (one?.ok === false ? one.problems : []));
  if (problems.length > 0 || first?.ok !== true) return failed(problems);
  return joinSources([first.value, ...others.flatMap((one) => (one.ok ? [one.value] : []))]);
}
