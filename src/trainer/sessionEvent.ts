import type { Instant } from "../units/index.ts";
import type { Answer } from "./answer.ts";

/** Ways to practise. */
export const modes = ["learn", "drill", "shift", "exam"] as const;
export type Mode = (typeof modes)[number];

/** Where a trainee sits in a shift, and when. */
export interface ShiftTerms {
  /** The load as it was written, so that the shift can be replayed wherever its events are. */
  readonly load: { readonly file: string; readonly text: string };
  /** The staff line of the seat. */
  readonly line: string;
  readonly from: Instant;
  readonly until: Instant;
}

interface Timed {
  /** The session's own clock: milliseconds of practice, without pauses. Never runs backwards. */
  readonly at: number;
}

/** Everything that happens in a session. A session is its first event and what follows: every score is worked out again. */
export type SessionEvent = Timed &
  (
    | {
        readonly type: "sessionStarted";
        readonly mode: Mode;
        readonly seed: string;
        readonly items: number;
        /** The competence or clause asked for, where one was. */
        readonly focus: string | undefined;
        readonly policyHash: string;
        /** When the simulated day begins. */
        readonly starts: Instant;
        /** Of a shift, and of nothing else. */
        readonly shift?: ShiftTerms;
      }
    | { readonly type: "caseShown"; readonly item: number; readonly caseId: string }
    | { readonly type: "hintTaken"; readonly item: number; readonly fact: string }
    | { readonly type: "answered"; readonly item: number; readonly answer: Answer }
    | { readonly type: "answerTakenBack"; readonly item: number }
    | { readonly type: "disputed"; readonly item: number; readonly clause: string; readonly reason: string }
    | { readonly type: "bookmarked"; readonly item: number }
    | { readonly type: "speedChanged"; readonly speed: number }
    | { readonly type: "paused" }
    | { readonly type: "resumed" }
    | {
        readonly type: "feedbackGiven";
        readonly clear: number;
        readonly realistic: number;
        readonly remark: string;
      }
    | { readonly type: "sessionEnded"; readonly how: "finished" | "quit" }
  );
