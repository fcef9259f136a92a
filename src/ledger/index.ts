export { attributionOf, type TimeShare } from "./attribution.ts";
export { auditTrail, type AuditRow } from "./auditTrail.ts";
export { cyclesOf, type Breach, type TargetCycle } from "./clocks.ts";
export { decide, isRejected, type Rejection, type TicketCommand } from "./decide.ts";
export { alarmsOf } from "./escalation.ts";
export { type Action, type EventType, type TicketEvent, type WaitsFor } from "./event.ts";
export { evolve, replay } from "./evolve.ts";
export { targetsOf } from "./promises.ts";
export { majorIncidentsIn, type MajorIncident, type Opening } from "./majorIncident.ts";
export { carryOut, passTime, type Life } from "./life.ts";
export {
  openTicket,
  playOn,
  refusalText,
  waitUntil,
  type Happening,
  type PlayedTicket,
  type SaidCommand,
} from "./play.ts";
export { pickUpsOf, type PickUp, type StayPart } from "./tierStay.ts";
export type { Mark, Status, Ticket } from "./ticket.ts";
