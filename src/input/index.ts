export {
  failed,
  passed,
  problemLine,
  useOneOf,
  type Checked,
  type Position,
  type Problem,
} from "./problem.ts";
export { problemCodes, type ProblemCode } from "./problemCodes.ts";
export { nearestWords } from "./nearestWords.ts";
export { joinSources } from "./joinSources.ts";
export { parseSource, unreadableText, type Path, type SourceDocument } from "./sourceDocument.ts";
export { withEntries } from "./withEntries.ts";
export { checkShape, type ShapeComplaint, type ShapeFault } from "./checkShape.ts";
export { settingOf, withSettings, type Setting } from "./withSettings.ts";
export { rewriteValues, type Rewriting } from "./rewriteValues.ts";
