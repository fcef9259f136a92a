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
export { parseSource, SourceDocument, type Path } from "./sourceDocument.ts";
export { checkShape, type ShapeComplaint, type ShapeFault } from "./checkShape.ts";
