import { questions, type Answer, type Question } from "../../answer.ts";
import type { Attempt, CurrentCase } from "../../session/state.ts";
import type { Gold } from "../../trainingCase.ts";
import type { Verdict } from "../../verdict.ts";
import type { Glyphs } from "../glyphs.ts";
import { beside, isWide, panel, scrolled, type Look } from "../layout.ts";
import type { Model } from "../model.ts";
import { blank, column, paragraph, row, span, type Row, type Token } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { fieldNames } from "./decide.ts";
import { bodyRows, framed } from "./frame.ts";
import { consequenceRows, reasonRows } from "./reasons.ts";
import { ticketSection } from "./ticket.ts";

/** What an answer was, what the policy says, and why; with the ticket beside it where there is room. */
export function feedbackScreen(setting: Setting, model: Model, look: Look, attempt: Attempt): readonly Row[] {
  const verdict = setting.verdictOf(attempt.case, attempt.answer, { hints: attempt.hints.length });
  const { glyphs } = look;
  const explain = (width: number): readonly Row[] => [
    ...comparison(attempt, verdict, width, glyphs),
    blank,
    ...reasonRows(setting, attempt, { width, glyphs }, consequenceRows(setting, attempt, verdict, glyphs)),
  ];
  return withTicket(setting, model, look, {
    current: attempt,
    title: `Case ${attempt.item}: ${headline(verdict, glyphs)}`,
    explain,
  });
}

/** A solved ticket with its reasons, for reading. */
export function workedScreen(
  setting: Setting,
  model: Model,
  look: Look,
  current: CurrentCase,
): readonly Row[] {
  const { gold } = current.case;
  const { glyphs } = look;
  const explain = (width: number): readonly Row[] => [
    ...questions.flatMap((question) => [
      [
        span(column(fieldNames[question], nameWidth, glyphs.ellipsis)),
        span(accepted(gold, question), "good"),
      ],
    ]),
    blank,
    ...reasonRows(setting, current, { width, glyphs }, []),
  ];
  return withTicket(setting, model, look, { current, title: "How the policy decides this", explain });
}

interface Explained {
  readonly current: CurrentCase;
  readonly title: string;
  readonly explain: (width: number) => readonly Row[];
}

function withTicket(
  setting: Setting,
  model: Model,
  look: Look,
  { current, title, explain }: Explained,
): readonly Row[] {
  const { size, glyphs } = look;
  const wide = isWide(size);
  const width = wide ? Math.ceil(size.columns * 0.6) : size.columns;
  const other = wide ? size.columns - width : width;
  const height = bodyRows(look) - 2;
  const ticket = ticketSection(current.item, current.case, { kind: "all" }, other - 4, glyphs);
  const held = (rows: readonly Row[], scroll: number): readonly Row[] =>
    scrolled(rows, height, scroll, glyphs);
  const reading = [
    ...paragraph("[cue] tells a fact, {decoy} only seems to.", other - 4, "faint"),
    blank,
    ...ticket.rows,
  ];
  const right = (scroll: number): readonly Row[] =>
    panel([{ title: ticket.title, rows: held(reading, scroll) }], other, glyphs);
  if (!wide && model.isTicketAlone) return framed(setting, model, look, right(model.scroll));
  const left = panel([{ title, rows: held(explain(width - 4), model.scroll) }], width, glyphs);
  return framed(setting, model, look, wide ? beside(left, right(0), width, glyphs) : left);
}

/** How an answer fared in a few words, the worst first. */
export function headline(
  { isCriticalMiss, tooLow, right, points }: Verdict,
  { right: ok, wrong }: Glyphs,
): string {
  const levels = `${Math.abs(tooLow)} level${Math.abs(tooLow) === 1 ? "" : "s"}`;
  const total = `${points} of 100`;
  if (isCriticalMiss) return `${wrong} CRITICAL MISS, ${levels} too low, ${total}`;
  if (tooLow !== 0) return `${wrong} ${levels} too ${tooLow > 0 ? "low" : "high"}, ${total}`;
  return questions.every((question) => right[question])
    ? `${ok} right, ${total}`
    : `${wrong} partly right, ${total}`;
}

const nameWidth = 14;

/** The answers that the policy accepts to a question, in words. */
export const accepted = (gold: Gold, question: Question): string => {
  const answers = gold[question].filter((one) => one !== "");
  return answers.length === 0 ? "not asked" : answers.join(" or ");
};

function comparison(
  { case: of, answer }: Attempt,
  verdict: Verdict,
  width: number,
  glyphs: Glyphs,
): readonly Row[] {
  const half = Math.floor((width - nameWidth - 14) / 2);
  const line = (name: string, yours: string, policy: string, result: string, token: Token): Row => [
    span(column(name, nameWidth, glyphs.ellipsis), "text"),
    span(column(yours, half - 1, glyphs.ellipsis) + " ", token === "good" ? "text" : "strong"),
    span(column(policy, half - 1, glyphs.ellipsis) + " "),
    span(result, token),
  ];
  return [
    line("", "yours", "policy", "", "faint"),
    ...questions.map((question) => {
      const isRight = verdict.right[question];
      const result = isRight ? glyphs.right : `${glyphs.wrong} ${howWrong(question, verdict)}`.trimEnd();
      return line(
        fieldNames[question],
        answer[question],
        accepted(of.gold, question),
        result,
        isRight ? "good" : "bad",
      );
    }),
    row(confidenceText(answer, verdict), verdict.brier <= 0.25 ? "text" : "doubtful"),
  ];
}

/** By how much the priority was wrong, "1 too low"; nothing for other questions. */
export const howWrong = (question: Question, { tooLow }: Verdict): string => {
  if (question !== "priority" || tooLow === 0) return "";
  return tooLow > 0 ? `${tooLow} too low` : `${-tooLow} too high`;
};

const confidenceText = ({ confidence }: Answer, { brier, right }: Verdict): string =>
  `${"Confidence".padEnd(nameWidth)}${Math.round(confidence * 100)} %, priority ${right.priority ? "right" : "wrong"}: ` +
  `Brier ${brier.toFixed(2)} (0 is best)`;
