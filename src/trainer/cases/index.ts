export { announcementOf, caseOfInquiry, type InquiryToTell } from "./caseOfInquiry.ts";
export { casesWithout } from "./competences.ts";
export type { DrillContent } from "./contentSchema.ts";
export { drawCase, type CaseWanted } from "./drawCase.ts";
export { SessionMemory } from "./memory.ts";
