export { inColour, plain, type Paint, type Tone } from "./paint.ts";
export { runCsv } from "./runCsv.ts";
export { runResult, verdictOf, type ArrivalsAccount, type RunOrigin } from "./runResult.ts";
export { runText } from "./runText.ts";
export { textTable } from "./textTable.ts";
