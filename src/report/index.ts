export { eventsCsv, type TicketLog } from "./eventsCsv.ts";
export { plain, type Paint } from "./paint.ts";
export { runCsv } from "./runCsv.ts";
export { runResult, verdictOf, type ArrivalsAccount, type RunOrigin } from "./runResult.ts";
export { runText } from "./runText.ts";
