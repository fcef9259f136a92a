import type { Instant } from "../../units/index.ts";
import type { Answer } from "../answer.ts";
import { ticketNumber } from "../caseName.ts";
import type { TrainingCase } from "../trainingCase.ts";
import { lengthOf, type Course, type CurrentCase, type SessionStarted } from "./state.ts";

/** What somebody in a seat of a simulated desk has done, in simulated time. */
export type Deed =
  | { readonly type: "opened"; readonly at: Instant; readonly ticket: number }
  | { readonly type: "decided"; readonly at: Instant; readonly answer: Answer };

/** A ticket that the seat could take, as it looks before it is opened. */
export interface WaitingTicket {
  readonly number: number;
  readonly channel: string;
  readonly plan: string;
  readonly subject: string;
  readonly openedAt: Instant;
  /** Whether its customer is on the line. */
  readonly isLive: boolean;
  /** Whether it waits for the seat alone; colleagues may take the others. */
  readonly isOwn: boolean;
  /** How often it has been opened in this shift, and the priority it was given last. */
  readonly visits: number;
  readonly given: string | undefined;
  /** When its next target is due by the priority that it was given; undefined before it was given any. */
  readonly due: Instant | undefined;
}

/** An incident that the desk knows of. */
export interface KnownIncident {
  readonly name: string;
  readonly since: Instant;
}

/** Something that happened where the seat could see it. */
export interface ShiftNote {
  readonly at: Instant;
  readonly kind: "hung up" | "came back" | "known";
  readonly text: string;
}

/** The desk as it is seen from the seat at a moment. */
export interface ShiftView {
  readonly at: Instant;
  readonly isOnShift: boolean;
  /** Whether nothing is in work at the seat. */
  readonly isFree: boolean;
  /** Those on the line first, then those that wait for the seat alone, each by age. */
  readonly queue: readonly WaitingTicket[];
  readonly incidents: readonly KnownIncident[];
  /** Customers who hung up during the shift while they waited for the seat. */
  readonly hungUp: number;
  /** The latest last. */
  readonly notes: readonly ShiftNote[];
}

/** A target of a ticket that was missed. */
export interface MissedTarget {
  readonly ticket: number;
  readonly metric: "firstResponse" | "resolution";
  /** Whether the ticket waited for the seat or was decided there. */
  readonly isOwn: boolean;
}

/** What the desk came to with the trainee in the seat, against the policy in it. */
export interface ShiftDebrief {
  /** Missed with the trainee and met with the policy. */
  readonly caused: readonly MissedTarget[];
  /** Missed with both. */
  readonly unavoidable: readonly MissedTarget[];
  /** Met with the trainee and missed with the policy. */
  readonly averted: readonly MissedTarget[];
  readonly hungUp: number;
  /** With the policy in the seat. */
  readonly hungUpWithPolicy: number;
  /** How often a customer came back with what the seat had decided. */
  readonly cameBack: number;
  readonly cameBackWithPolicy: number;
  /** Tickets that the policy would have decided in the same time. */
  readonly decidedByPolicy: number;
}

/** Somebody without a screen in the seat. */
export interface SeatPlayer {
  readonly answer: (of: TrainingCase) => Answer;
  /** Simulated milliseconds that they have the open ticket in their hands; `isSolved` when they solve it themselves. */
  readonly handles: (ticket: number, work: { readonly effort: number; readonly isSolved: boolean }) => number;
}

/**
 * The simulated desk of a shift. What it tells is a function of how the session started and of what was done since, whoever
 * asks and how often: so a shift is replayed from its events like any other session.
 */
export interface ShiftDesk {
  readonly view: (start: SessionStarted, deeds: readonly Deed[], at: Instant) => ShiftView;
  /** The case of a ticket that is opened then; undefined when it cannot be. */
  readonly open: (
    start: SessionStarted,
    deeds: readonly Deed[],
    at: Instant,
    ticket: number,
  ) => TrainingCase | undefined;
  /** What a shift came to that ended then. */
  readonly debrief: (start: SessionStarted, deeds: readonly Deed[], until: Instant) => ShiftDebrief;
  /** What somebody without a screen does in the whole of a shift. */
  readonly play: (start: SessionStarted, player: SeatPlayer) => readonly Deed[];
  /** The priority that most tickets had by the time that the shift began. */
  readonly usualPriority: (start: SessionStarted) => string;
}

/** Whether the time of a shift is over. */
export const isTimeOver = ({ start, simulated }: Course): boolean => simulated >= lengthOf(start);

/** When something happened of which so many simulated milliseconds had passed. */
const instantIn = ({ shift, starts }: SessionStarted, simulated: number): Instant =>
  ((shift?.from ?? starts) + simulated) as Instant;

/** The simulated time of a shift. */
export const shiftTime = ({ start, simulated }: Course): Instant => instantIn(start, simulated);

/** What was done so far in a shift: every ticket opened, and every one decided. */
export function deedsOf(
  { start, attempts, unfinished }: Course,
  current: CurrentCase | undefined = unfinished,
): readonly Deed[] {
  const opened = ({ case: of, simulatedBefore }: CurrentCase): Deed => ({
    type: "opened",
    at: instantIn(start, simulatedBefore),
    ticket: ticketNumber(of.id) ?? 0,
  });
  return [
    ...attempts.flatMap((attempt): readonly Deed[] => [
      opened(attempt),
      { type: "decided", at: instantIn(start, attempt.simulatedAfter), answer: attempt.answer },
    ]),
    ...(current ? [opened(current)] : []),
  ];
}

/** The desk as the seat sees it, when the session's clock shows what its course does. */
export const viewOf = (desk: ShiftDesk, course: Course, current?: CurrentCase): ShiftView =>
  desk.view(course.start, deedsOf(course, current), shiftTime(course));

/** What a shift that is over came to. */
export const debriefOf = (desk: ShiftDesk, course: Course): ShiftDebrief =>
  desk.debrief(course.start, deedsOf(course), shiftTime(course));
