/** What most programs need: read a policy, ask it, follow a ticket, and simulate a load under it. */
export { problemLine, type Checked, type Position, type Problem } from "./input/index.ts";
export {
  decide,
  loadPolicy,
  openedAt,
  parseFacts,
  type Decision,
  type Facts,
  type Policy,
} from "./policy/index.ts";
export { auditTrail, cyclesOf, evolve, replay, type Ticket, type TicketEvent } from "./ledger/index.ts";
export { compileLoad, parseLoad, type Load } from "./workload/index.ts";
export { isEnough, replications, summarise, type RunSummary } from "./experiment/index.ts";
