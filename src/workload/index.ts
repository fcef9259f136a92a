export { attendanceOf, type Attendance } from "./attendance.ts";
export { toldApartBy } from "./checkExpectations.ts";
export type { BreakPlan } from "./breaks.ts";
export { Comebacks } from "./comebacks.ts";
export { compileLoad, parseLoad, type LoadChanges, type LoadText } from "./compileLoad.ts";
export { rostered } from "./cover.ts";
export { customerDifferences } from "./customerDifferences.ts";
export { expectedArrivals, type ExpectedArrivals, type ExpectedSource } from "./expectedArrivals.ts";
export { incidentsOf, momentIn, type Incident } from "./incidents.ts";
export { inputsLeftOut, inputsOf, type Input } from "./inputs.ts";
export { copyOfInquiry, emptyInquiry, mostHandOvers, type Inquiry, type InquirySource } from "./inquiry.ts";
export { serviceLevelDefinitions, type ServiceLevelDefinition } from "./schema/loadSchema.ts";
export { absent, Lexicon, type FactIndices } from "./lexicon.ts";
export type { Horizon, Load, StaffLine } from "./load.ts";
export { bytesPerTicket, expectedTickets, microsecondsPerTicket, mostTickets } from "./loadSize.ts";
export { checkColumns, parseMap, type ColumnMap, type LogRow, type RefusedRow } from "./columnMap.ts";
export { readLog, ReplaySource, type Opening, type ReplayLog } from "./replay.ts";
export { guessMap } from "./guess/guessMap.ts";
export { replayChanges } from "./replayHorizon.ts";
export { sourcesOf } from "./sources.ts";
export { loadJsonSchema, mapJsonSchema } from "./jsonSchema.ts";
export { triageChoices } from "./triage.ts";
export type { Requester } from "./requester.ts";
export { expectationMetrics, handOversApart } from "./schema/loadSchema.ts";
export {
  calibratedLoad,
  fitLog,
  LogFigures,
  notLearned,
  ticketOf,
  usualChoice,
  type Control,
  type Family,
  type FitCheck,
  type Gap,
  type LoadSetting,
  type LogFit,
  type ModelChoice,
} from "./calibrate/index.ts";
