import { nextHint } from "../session/hints.ts";
import { searchPolicy } from "../session/searchPolicy.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import { markedSpans } from "./screens/ticket.ts";
import { cuesOf } from "../session/hints.ts";
import { act, type Step } from "./model.ts";
import type { Setting } from "./setting.ts";

/** What a command came to, and what to say about it. */
export interface Commanded {
  readonly step: Step;
  readonly says: string;
}

const mostHits = 5;

/** What a line such as "h", "/words" or "d ESC-1 unclear" does; undefined when it is no command. */
export function plainCommand(setting: Setting, step: Step, line: string): Commanded | undefined {
  if (line.startsWith("/")) return { step, says: searched(setting, step, line.slice(1)) };
  if (line === "h") return hinted(setting, step);
  const event = eventOf(step, line);
  if (event === undefined) return undefined;
  const next = act(setting, step, event);
  const isDone = next.events.length > step.events.length;
  return { step: next, says: isDone ? (said[event.type] ?? "") : "" };
}

const said: Partial<Record<SessionEvent["type"], string>> = {
  bookmarked: "Kept for later.",
  disputed: "Noted. Your manager sees it.",
  answerTakenBack: "Taken back.",
};

function eventOf({ model }: Step, line: string): SessionEvent | undefined {
  const { session, clock: at } = model;
  const item = session.course.shown;
  if (line === "b") return { type: "bookmarked", at, item };
  if (line === "u") return { type: "answerTakenBack", at, item };
  if (line === "p") return { type: session.phase === "paused" ? "resumed" : "paused", at };
  if (line === "q") return { type: "sessionEnded", at, how: "quit" };
  const [, clause, reason] = /^d (\S+) (.+)$/.exec(line) ?? [];
  return clause === undefined || reason === undefined
    ? undefined
    : { type: "disputed", at, item, clause, reason };
}

/** A hint in words: the cue itself, since nothing can be marked in lines that were read already. */
function hinted(setting: Setting, step: Step): Commanded {
  const { session, clock: at } = step.model;
  if (session.phase !== "answering") return { step, says: "Hints are for open cases." };
  const { item, case: of, hints } = session.current;
  const fact = nextHint(of, hints) ?? "";
  const next = act(setting, step, { type: "hintTaken", at, item, fact });
  if (next.events.length === step.events.length) return { step: next, says: "" };
  const cues = markedSpans(of.text.body, cuesOf(of.text.marks, [fact])).filter(
    ({ token }) => token === "cue",
  );
  return {
    step: next,
    says: `Hint (-${setting.hintPrice}): ${cues.map(({ text }) => text).join(" ")} tells about: ${fact}.`,
  };
}

function searched({ entries }: Setting, { model }: Step, query: string): string {
  const { session } = model;
  if (session.course.start.mode === "exam" && session.phase !== "debrief")
    return "The policy stays closed in an exam.";
  const hits = searchPolicy(entries, query);
  const shown = hits
    .slice(0, mostHits)
    .map(({ clause, place, text }) => `${clause} (${place ?? "title"}): ${text}`);
  return [`${hits.length} found.`, ...shown].join("\n");
}
