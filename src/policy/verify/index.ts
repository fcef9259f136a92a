export {
  findingCodes,
  type Counterexample,
  type Finding,
  type FindingCode,
  type Severity,
} from "./findings.ts";
export { lintPolicy, type Lint } from "./lintPolicy.ts";
