export { attributionOf, type TimeShare } from "./attribution.ts";
export { auditTrail, type AuditRow } from "./auditTrail.ts";
export { cyclesOf, targetsOf, type Breach, type TargetCycle } from "./clocks.ts";
export { decide, isRejected, type Rejection, type TicketCommand } from "./decide.ts";
export type { EventType, TicketEvent, WaitsFor } from "./event.ts";
export { evolve, replay } from "./evolve.ts";
export { pickUpsOf, type PickUp, type StayPart } from "./tierStay.ts";
export type { Mark, Status, Ticket } from "./ticket.ts";
