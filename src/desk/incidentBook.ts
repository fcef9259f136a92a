import { invariant } from "../units/index.ts";
import type { Incident, Inquiry } from "../workload/index.ts";

/** A ticket that an incident has caused. Times are milliseconds. */
interface Report {
  readonly about: Known;
  readonly isRecognised: boolean;
  readonly linkEffort: number;
  isLinked: boolean;
  /** Counted time that it waited for the end of the incident. */
  waited: number;
}

/** An incident as far as the desk has met it. */
interface Known {
  readonly incident: Incident;
  /** The row and the number of the ticket that stands for it; -1 before there is one. */
  parentRow: number;
  parent: number;
  isSolved: boolean;
  /** The rows of the tickets that are solved with the parent. */
  readonly waiting: number[];
}

/** What a ticket is linked to. */
export interface Parent {
  readonly number: number;
  readonly isSolved: boolean;
}

/**
 * Which tickets report the same incident, which of them is the parent that stands for it, and which wait for its solution.
 * Only such tickets are in the book, so that the others cost nothing.
 */
export class IncidentBook {
  /** By row. */
  readonly #reports = new Map<number, Report>();
  readonly #known = new Map<Incident, Known>();
  #linked = 0;
  #solvedTogether = 0;

  /** A ticket is opened that an incident has caused. */
  admit(row: number, incident: Incident, { isRecognised, linkEffort }: Inquiry): void {
    const about = this.#known.get(incident) ?? {
      incident,
      parentRow: -1,
      parent: -1,
      isSolved: false,
      waiting: [],
    };
    this.#known.set(incident, about);
    this.#reports.set(row, { about, isRecognised, linkEffort, isLinked: false, waited: 0 });
  }

  /** The ticket in a row is over. */
  forget(row: number): void {
    const report = this.#find(row);
    if (report?.about.parentRow === row) report.about.parentRow = -1;
    this.#reports.delete(row);
  }

  /** An agent takes a ticket up; whether it is the first of its incident, where agents link the others to that one. */
  read(row: number, number: number): boolean {
    const about = this.#find(row)?.about;
    if (!about?.incident.form.duplicates || about.parent >= 0) return false;
    declare(about, row, number);
    return true;
  }

  /** Whether the agent of a ticket sees that another one stands for it; no ticket is linked twice by itself. */
  isDuplicate(row: number, number: number): boolean {
    const report = this.#find(row);
    if (report?.isRecognised !== true || report.isLinked) return false;
    return report.about.parent >= 0 && report.about.parent !== number;
  }

  /** Whether another ticket stands for it. */
  isLinked(row: number): boolean {
    return this.#find(row)?.isLinked === true;
  }

  /** Whether an incident has caused the ticket. */
  has(row: number): boolean {
    return this.#find(row) !== undefined;
  }

  /** The work of reading a duplicate, linking it and telling its customer. */
  linkEffort(row: number): number {
    return this.#of(row).linkEffort;
  }

  /** Links a ticket to the parent of its incident; one for which there is none becomes the parent, and undefined is returned. */
  link(row: number, number: number): Parent | undefined {
    const report = this.#of(row);
    const { about } = report;
    if (about.parent < 0) declare(about, row, number);
    if (about.parent === number) return undefined;
    report.isLinked = true;
    this.#linked += 1;
    if (about.isSolved) this.#solvedTogether += 1;
    else about.waiting.push(row);
    return { number: about.parent, isSolved: about.isSolved };
  }

  /** When the incident of a parent that is not solved yet is over, which is the soonest that it can be; else 0. */
  endOf(row: number): number {
    const about = this.#find(row)?.about;
    return about?.parentRow === row && !about.isSolved ? about.incident.end : 0;
  }

  /** Books time that a ticket has waited for the end of its incident. */
  addWait(row: number, counted: number): void {
    this.#of(row).waited += counted;
  }

  /** Counted time that a ticket has waited for the end of its incident. */
  waitedBy(row: number): number {
    return this.#find(row)?.waited ?? 0;
  }

  /** A ticket is solved; returns the rows of those that are solved with it, in the order in which they were linked. */
  solve(row: number): readonly number[] {
    const about = this.#find(row)?.about;
    if (about?.parentRow !== row || about.isSolved) return [];
    about.isSolved = true;
    this.#solvedTogether += about.waiting.length;
    return about.waiting.splice(0);
  }

  /** Every ticket that was linked has been solved with its parent or still waits for that. Throws when not. */
  check(): void {
    const waiting = [...this.#known.values()].reduce((sum, { waiting: rows }) => sum + rows.length, 0);
    invariant(
      this.#linked === this.#solvedTogether + waiting,
      `${this.#linked} were linked, ${this.#solvedTogether} solved with their parent and ${waiting} wait`,
    );
  }

  /** Asked of every ticket, few of which are in the book. */
  #find(row: number): Report | undefined {
    return this.#reports.size === 0 ? undefined : this.#reports.get(row);
  }

  #of(row: number): Report {
    const report = this.#find(row);
    invariant(report !== undefined, "an incident has caused the ticket");
    return report;
  }
}

function declare(about: Known, row: number, number: number): void {
  about.parentRow = row;
  about.parent = number;
}
