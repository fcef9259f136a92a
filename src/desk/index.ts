export { CaseBook, clockMetrics, type Case, type ClockMetric } from "./caseBook.ts";
export { type AskedSpans } from "./countedTimes.ts";
export { Desk, type DeskOptions } from "./desk.ts";
export { eventsOf, type History } from "./history.ts";
export { CellMeasure, Measures, noOutcomes, timeParts, type TimePart } from "./measures.ts";
export { measuresOfRecord, recordOfMeasures, type MeasuresRecord } from "./measuresRecord.ts";
export { Seat, type SeatRefusal, type SeatTicket } from "./seat.ts";
export { recorded, Recorder } from "./recorder.ts";
