import { dueTimesOf } from "../../session/dueTimes.ts";
import { cuesOf, decoysOf } from "../../session/hints.ts";
import type { Attempt, CurrentCase } from "../../session/state.ts";
import type { TextMark, TrainingCase } from "../../trainingCase.ts";
import type { Verdict } from "../../verdict.ts";
import type { Glyphs } from "../glyphs.ts";
import { paragraph, row, span, type Row, type Token } from "../rows.ts";
import type { Setting } from "../setting.ts";
import { quoted } from "./ticket.ts";
import { weekdayTime } from "./timeText.ts";

/** The clause that decided, the words that told it and those that only seemed to, and the other clauses after that. */
export function reasonRows(
  { entries }: Setting,
  { case: of }: CurrentCase,
  { width, glyphs }: Omit<QuoteRoom, "token">,
  consequences: readonly Row[],
): readonly Row[] {
  const clauseRows = (clause: string, title: string): readonly Row[] => {
    const entry = entries.find((one) => one.clause === clause);
    const place = entry?.place === undefined ? "" : `  ${entry.place}`;
    return [
      [span(`${title} ${clause}`, "strong"), span(place, "faint")],
      ...paragraph(entry?.text ?? "", width, "text", "  "),
    ];
  };
  const [first, ...others] = of.gold.clauses;
  return [
    ...(first === undefined ? [] : clauseRows(first, "WHY")),
    ...quotes("CUES YOU HAD", of, cuesOf(of.text.marks), { width, glyphs, token: "cue" }),
    ...quotes("DECOYS", of, decoysOf(of.text.marks), { width, glyphs, token: "decoy" }),
    ...consequences,
    ...others.flatMap((clause) => clauseRows(clause, "ALSO")),
  ];
}

interface QuoteRoom {
  readonly width: number;
  readonly glyphs: Glyphs;
  readonly token: Token;
}

function quotes(
  title: string,
  of: TrainingCase,
  marks: readonly TextMark[],
  { width, glyphs, token }: QuoteRoom,
): readonly Row[] {
  if (marks.length === 0) return [];
  const words = quoted(of, marks).map(
    (words, index) => `${words} ${glyphs.arrow} ${marks[index]?.fact ?? ""}`,
  );
  return [row(title, "strong"), ...words.flatMap((one) => paragraph(one, width, token, "  "))];
}

/** What a wrong priority would have done to the times that customers are promised. */
export function consequenceRows(
  setting: Setting,
  { case: of, answer }: Attempt,
  { tooLow }: Verdict,
  glyphs: Glyphs,
): readonly Row[] {
  if (tooLow === 0) return [];
  const yours = dueTimesOf(setting.policy, of, answer.priority);
  const rows = dueTimesOf(setting.policy, of, of.gold.priority[0] ?? "").map(({ metric, due }) => {
    const other = yours.find((one) => one.metric === metric);
    const said = other === undefined ? "nothing promised" : weekdayTime(setting.zone, other.due);
    const name = metric === "firstResponse" ? "first response" : "solution";
    return row(
      `  ${name}: due ${weekdayTime(setting.zone, due)}, with yours ${glyphs.arrow} ${said}`,
      "doubtful",
    );
  });
  return rows.length === 0 ? [] : [row("IF THIS WERE LIVE", "strong"), ...rows];
}
