import { never, type Instant } from "../units/index.ts";
import type { Incident } from "./incidents.ts";
import { absent, type FactIndices } from "./lexicon.ts";

/**
 * One inquiry with everything random about it, drawn when it is created, so that two policies or rosters meet the same
 * customers. One object is filled again and again: whoever keeps it copies it. Times are milliseconds.
 */
export interface Inquiry extends FactIndices {
  at: Instant;
  /** The tier, by index, whose knowledge the inquiry takes. */
  neededTier: number;
  /** How often it goes to another group before it is solved, whatever its tiers know. */
  handOvers: number;
  /** How long it is set aside after the first contact, and with each group that it is handed to; open time, 0 for not. */
  readonly rests: Float64Array;
  /** Work at each tier, by index. */
  readonly effort: Float64Array;
  /** Wrap-up at each tier, by index: what its agent has to do once the ticket has left. */
  readonly wrapUp: Float64Array;
  /** Reading and writing before the first reply to a message. */
  firstReplyAfter: number;
  /** How long the customer waits for an answer on a live channel. */
  patience: number;
  /** The customer is asked for more when `askAfter` of the work is done, and writes back after `replyAfter`. */
  isAsked: boolean;
  askAfter: number;
  replyAfter: number;
  /** Comes back `reopenAfter` after the solution, with this share of the work to do again. */
  isReopened: boolean;
  reopenAfter: number;
  reopenEffort: number;
  /** How long the customer takes to confirm a solution, where that is asked. */
  confirmAfter: number;
  /** More work for every tier that takes it over, and whether the first of them sends it back. */
  handOverEffort: number;
  isSentBack: boolean;
  /** Where in the row of a triage matrix the agent's priority is found, from 0 to 1. */
  triage: number;
  /** Whether a tier that it is handed to sees that its priority was set wrong. */
  isNoticed: boolean;
  /** What the customer does after hanging up follows from this number; `attempt` counts the inquiries before this one. */
  again: number;
  attempt: number;
  /** What caused it, where many write about the same; the same object for all of them. */
  incident: Incident | undefined;
  /** Whether an agent sees that it only reports what another ticket is about, and the work of reading and linking it. */
  isRecognised: boolean;
  linkEffort: number;
}

/** Hand-overs after which whoever has a ticket solves it, so that rules in a circle cannot keep it for ever. */
export const mostHandOvers = 12;

/** An inquiry to fill, with room for the work of `tiers` tiers. */
export const emptyInquiry = (tiers: number): Inquiry => ({
  at: never,
  plan: 0,
  channel: 0,
  category: 0,
  service: absent,
  impact: absent,
  urgency: absent,
  claimed: absent,
  given: absent,
  signals: 0,
  neededTier: 0,
  handOvers: 0,
  rests: new Float64Array(mostHandOvers + 1),
  effort: new Float64Array(tiers),
  wrapUp: new Float64Array(tiers),
  firstReplyAfter: 0,
  patience: Infinity,
  isAsked: false,
  askAfter: 1,
  replyAfter: 0,
  isReopened: false,
  reopenAfter: 0,
  reopenEffort: 0,
  confirmAfter: 0,
  handOverEffort: 0,
  isSentBack: false,
  triage: 0,
  isNoticed: false,
  again: 0,
  attempt: 0,
  incident: undefined,
  isRecognised: false,
  linkEffort: 0,
});

/** A copy that stays as it is when the inquiry is filled again. */
export const copyOfInquiry = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  rests: inquiry.rests.slice(),
  effort: inquiry.effort.slice(),
});

/** Where inquiries come from, one after another in time order. */
export interface InquirySource {
  /** When the next one arrives; `never` when there is none. */
  readonly nextAt: Instant;
  /** Fills in the next inquiry and moves on. */
  take(into: Inquiry): void;
}
