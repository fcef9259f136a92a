export { calibratedLoad, type LoadSetting } from "./calibratedLoad.ts";
export type { Family } from "./families.ts";
export { usualChoice, type FitCheck, type ModelChoice } from "./fitChecks.ts";
export { fitLog, type Control, type LogFit } from "./fitLog.ts";
export { LogFigures } from "./logFigures.ts";
export { notLearned, type Gap } from "./notLearned.ts";
export { ticketOf } from "./ticketOf.ts";
