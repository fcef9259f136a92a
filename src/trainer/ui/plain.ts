import { questions, type Answer, type Question } from "../answer.ts";
import { answerOf, confidences, newDraft, type Draft } from "../session/draft.ts";
import { guidanceOf } from "../session/modeRules.ts";
import type { CurrentCase, StartedSession } from "../session/state.ts";
import { act, goOn, openModel, type Step } from "./model.ts";
import { ascii } from "./glyphs.ts";
import { textOf, type Row } from "./rows.ts";
import type { Setting } from "./setting.ts";
import { fieldNames } from "./screens/decide.ts";
import { ticketSection } from "./screens/ticket.ts";
import { shiftViewOf, whenChoosing } from "./queueCommands.ts";
import { answered, debriefLines, feedbackLines, plainWidth, queueLines, workedLines } from "./plainText.ts";
import { plainCommand } from "./plainCommands.ts";
import type { SessionEvent } from "../sessionEvent.ts";

/** Lines in and out: a person with a screen reader, a pipe, or a test. */
export interface PlainLines {
  readonly write: (text: string) => void;
  /** The next line, without its line feed; undefined when there is none any more. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly now: () => number;
  readonly keep: (events: readonly SessionEvent[]) => void;
}

/** A session as numbered questions, line by line: no boxes, no clock that moves, the same rules and scores. */
export async function runPlain(
  setting: Setting,
  session: StartedSession,
  lines: PlainLines,
): Promise<StartedSession> {
  const opened = openModel(setting, session, { columns: 80, rows: 24 });
  if (opened.events.length > 0) lines.keep(opened.events);
  const talk = new Talk(setting, { model: opened.model, events: [] }, lines);
  await talk.hold();
  return talk.session;
}

/** One conversation. What was said so far is in the session; only the line that is being read is outside of it. */
class Talk {
  readonly #setting: Setting;
  readonly #lines: PlainLines;
  #step: Step;
  #last: number;

  constructor(setting: Setting, step: Step, lines: PlainLines) {
    this.#setting = setting;
    this.#lines = lines;
    this.#step = step;
    this.#last = Math.round(lines.now());
  }

  get session(): StartedSession {
    return this.#step.model.session;
  }

  async hold(): Promise<void> {
    this.#write(plainHelp);
    let isGoing = true;
    while (isGoing) isGoing = await this.#turn();
  }

  async #turn(): Promise<boolean> {
    const { session } = this;
    switch (session.phase) {
      case "answering":
        return this.#answer(session.current);
      case "showing":
        this.#write(workedLines(this.#setting, session.current));
        return this.#pause("Enter for the next case: ");
      case "feedback":
        this.#write(feedbackLines(this.#setting, session.attempt));
        return this.#pause("Enter for the next case, u to take it back, d CLAUSE REASON to dispute: ");
      case "ready":
        return session.course.start.mode === "shift"
          ? this.#choose()
          : this.#apply((step) => goOn(this.#setting, step));
      case "paused":
        return this.#pause("Paused. Enter goes on: ");
      case "debrief":
        this.#write(debriefLines(this.#setting, session.course));
        await this.#form();
        return false;
      case "ended":
        return false;
    }
  }

  /** Shows the queue of a shift and takes a ticket of it; false when there are no lines any more. */
  async #choose(): Promise<boolean> {
    const view = shiftViewOf(this.#setting, this.#step.model);
    if (view === undefined) return false;
    this.#write(queueLines(this.#setting, view));
    const line = await this.#read("Which ticket? Its place in the list, Enter to look again: ");
    if (line === undefined) return false;
    this.#apply((step) => this.#inTime(step));
    if (this.session.phase !== "ready") return true;
    const selected = view.queue[Number(line) - 1]?.number;
    if (line !== "" && selected !== undefined)
      this.#apply(({ model, events }) =>
        whenChoosing(this.#setting, { model: { ...model, selected }, events }, "confirm"),
      );
    else if (line !== "" && !this.#command(line)) this.#write(plainHelp);
    return true;
  }

  /** Asks the questions of a case one after the other; false when there are no lines any more. */
  async #answer(current: CurrentCase): Promise<boolean> {
    this.#write(ticketText(current));
    const guidance = guidanceOf(this.session.course.start.mode, current.item);
    let draft = newDraft(current.case, guidance);
    for (const question of questions) {
      if (draft.given.includes(question)) {
        this.#write(`${fieldNames[question]}: ${draft.values[question] ?? ""} (given)`);
        continue;
      }
      const options = this.#setting.choices[question];
      if (options.length === 0) continue;
      const next = await this.#question(
        draft,
        question,
        options.map(({ value }) => value),
      );
      if (next === undefined) return this.session.phase !== "answering";
      draft = next;
    }
    return this.#confidence(draft, current.item);
  }

  async #question(draft: Draft, question: Question, options: readonly string[]): Promise<Draft | undefined> {
    const listed = options.map((value, index) => `${index + 1} ${value}`).join(", ");
    const value = await this.#choice(`${fieldNames[question]}? ${listed}: `, options);
    return value === undefined ? undefined : { ...draft, values: { ...draft.values, [question]: value } };
  }

  async #confidence(draft: Draft, item: number): Promise<boolean> {
    const options = confidences.map((share) => String(share * 100));
    const value = await this.#choice(`Sure of the priority, in percent? ${options.join(", ")}: `, options);
    if (value === undefined) return this.session.phase !== "answering";
    const answer = answerOf(this.#setting.choices, { ...draft, confidence: Number(value) / 100 });
    this.#apply((step) => this.#inTime(step));
    if (answer !== undefined && this.session.phase === "answering") this.#submit(item, answer);
    return true;
  }

  #submit(item: number, answer: Answer): void {
    this.#apply((step) => act(this.#setting, step, { type: "answered", at: step.model.clock, item, answer }));
  }

  /** A choice by its number or its word; undefined when the session moved on, or there are no lines any more. */
  async #choice(prompt: string, options: readonly string[]): Promise<string | undefined> {
    for (;;) {
      const line = await this.#read(prompt);
      if (line === undefined) return undefined;
      const found = answered(options, line);
      if (found !== undefined) return found;
      if (!this.#command(line)) this.#write(`Write one of the ${options.length} choices.`);
      if (this.session.phase !== "answering") return undefined;
    }
  }

  async #pause(prompt: string): Promise<boolean> {
    const line = await this.#read(prompt);
    if (line === undefined) return false;
    if (line === "" && this.session.phase === "paused") this.#command("p");
    else if (line === "") this.#apply((step) => goOn(this.#setting, step));
    else if (!this.#command(line)) this.#write(plainHelp);
    return true;
  }

  /** The form at the end; an empty line, or anything that is no grade, skips it. */
  async #form(): Promise<void> {
    const clear = await this.#read("Was the feedback clear? 1 not at all to 5 very, Enter to skip: ");
    if (clear === undefined || !/^[1-5]$/.test(clear)) return;
    const realistic = await this.#read("Were the cases like real ones? 1 to 5: ");
    if (realistic === undefined || !/^[1-5]$/.test(realistic)) return;
    const remark = (await this.#read("What should change? ")) ?? "";
    const grades = { clear: Number(clear), realistic: Number(realistic), remark };
    this.#apply((step) =>
      act(this.#setting, step, { type: "feedbackGiven", at: step.model.clock, ...grades }),
    );
  }

  /** A shift ends when its time is over, whatever somebody is about to say. */
  #inTime(step: Step): Step {
    return step.model.session.course.start.mode === "shift" ? goOn(this.#setting, step) : step;
  }

  #command(line: string): boolean {
    const done = plainCommand(this.#setting, this.#step, line);
    if (done === undefined) return false;
    this.#apply(() => done.step);
    if (done.says !== "") this.#write(done.says);
    return true;
  }

  async #read(prompt: string): Promise<string | undefined> {
    const line = await this.#lines.ask(prompt);
    const now = Math.round(this.#lines.now());
    const isRunning = this.session.phase !== "paused";
    const { model } = this.#step;
    if (isRunning)
      this.#step = { ...this.#step, model: { ...model, clock: model.clock + (now - this.#last) } };
    this.#last = now;
    return line?.trim();
  }

  /** Takes a step, keeps its events, and tells what stood in its way. */
  #apply(change: (step: Step) => Step): boolean {
    const next = change(this.#step);
    if (next.events.length > 0) this.#lines.keep(next.events);
    if (next.model.notice !== "") this.#write(next.model.notice);
    this.#step = { model: { ...next.model, notice: "" }, events: [] };
    return true;
  }

  #write(text: string): void {
    this.#lines.write(`${text}\n`);
  }
}

const ticketText = ({ item, case: of, hints }: CurrentCase): string => {
  const { title, rows } = ticketSection(item, of, { kind: "facts", facts: hints }, plainWidth, ascii);
  return ["", title, ...rows.map((line: Row) => textOf(line))].join("\n");
};

const plainHelp =
  "At any question: h for a hint, b to keep the case, /WORDS to search the policy, p to pause, q to end.";
