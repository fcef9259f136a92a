import type { Facts } from "../policy/index.ts";
import type { Instant } from "../units/index.ts";

/** What a trainee is to judge: a ticket as the desk would see it, and the policy's own answers to it. */
export interface TrainingCase {
  /** Unique within a session: the seed and the number of the case. */
  readonly id: string;
  /** What the case exercises, for choosing and for difficulty: intent, twists, tone, channel. */
  readonly features: CaseFeatures;
  /** What is true of the inquiry, whether or not the text says so outright. */
  readonly facts: Facts;
  readonly opened: Instant;
  readonly requester: { readonly name: string; readonly company: string };
  readonly text: TicketText;
  readonly gold: Gold;
  /** What the desk knows of the ticket besides its text; nothing when absent. */
  readonly notes?: readonly string[];
}

export interface CaseFeatures {
  readonly intent: string;
  readonly twists: readonly string[];
  readonly tone: string;
  readonly competences: readonly string[];
}

/** The words of a ticket. `marks` are offsets into `body`. */
export interface TicketText {
  /** E-mail in paragraphs, an agent's note of a call, the turns of a chat, the fields of a form. */
  readonly form: "mail" | "note" | "chat" | "form";
  readonly subject: string | undefined;
  /** Plain text with line breaks; the turns of a chat are lines that begin with who speaks. */
  readonly body: string;
  readonly marks: readonly TextMark[];
}

/** A stretch of the body that tells a fact, or only seems to. */
export interface TextMark {
  readonly kind: "cue" | "decoy";
  /** Which fact: "signal outage", "impact", "urgency", "category", "scope", "parent", "identity". */
  readonly fact: string;
  readonly from: number;
  readonly to: number;
}

/** What somebody does first with a ticket. */
export const actions = ["acknowledge", "ask", "link", "contain", "verify", "decline"] as const;
export type Action = (typeof actions)[number];

/** What the policy answers: for each question the answers that are accepted, the best first. */
export interface Gold {
  readonly category: readonly string[];
  readonly impact: readonly string[];
  readonly urgency: readonly string[];
  readonly priority: readonly string[];
  /** Tiers; "decline" for what is out of scope. */
  readonly route: readonly string[];
  readonly action: readonly Action[];
  /** A ladder to page, a contact to tell, or "nobody". */
  readonly escalate: readonly string[];
  /** Every clause that had a part in the answer. */
  readonly clauses: readonly string[];
  /** Wrong here is not merely wrong: it is a miss of the highest priority. */
  readonly isCritical: boolean;
}
