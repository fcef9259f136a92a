export type { Answer, Question } from "./answer.ts";
export { cohortOf, type ClauseStanding, type Cohort, type MistakePattern } from "./progress/cohort.ts";
export { feedbackOf, type FeedbackSummary, type MarkSummary } from "./progress/feedback.ts";
export {
  judgedSessions,
  type JudgedAnswer,
  type JudgedRow,
  type JudgedSession,
  type RowsOf,
} from "./progress/judgedSession.ts";
export type { Mastery } from "./progress/mastery.ts";
export { policyReview, type ClauseReview, type InsteadAnswer } from "./progress/policyReview.ts";
export { traineeProgress, type SessionScore, type TraineeProgress } from "./progress/traineeProgress.ts";
export type { Mode, SessionEvent } from "./sessionEvent.ts";
export type { Merged, SessionEntry, StoredEvent, TrainingStore } from "./store.ts";
export { exportEvents, importEvents, type ExportText, type Imported } from "./exchange.ts";
export type { Action, Gold, TrainingCase } from "./trainingCase.ts";
export type { Verdict } from "./verdict.ts";
export { xapiLines, xapiStatements, type ExamOutcome, type XapiOrigin, type XapiStatement } from "./xapi.ts";
