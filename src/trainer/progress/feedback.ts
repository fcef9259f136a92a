import type { JudgedSession } from "./judgedSession.ts";

/** The marks that were given to one question of the form. */
export interface MarkSummary {
  readonly question: "clear" | "realistic";
  readonly given: number;
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface FeedbackSummary {
  /** None when nobody has filled in the form. */
  readonly marks: readonly MarkSummary[];
  readonly remarks: readonly { readonly trainee: string; readonly remark: string }[];
}

/** What trainees said in the form after a session. */
export function feedbackOf(sessions: readonly JudgedSession[]): FeedbackSummary {
  const forms = sessions.flatMap(({ trainee, feedback }) => feedback.map((form) => ({ ...form, trainee })));
  return {
    marks:
      forms.length === 0
        ? []
        : (["clear", "realistic"] as const).map((question) =>
            summaryOf(
              question,
              forms.map((form) => form[question]),
            ),
          ),
    remarks: forms
      .filter(({ remark }) => remark.trim() !== "")
      .map(({ trainee, remark }) => ({ trainee, remark })),
  };
}

function summaryOf(question: MarkSummary["question"], marks: readonly number[]): MarkSummary {
  const sorted = marks.toSorted((a, b) => a - b);
  return {
    question,
    given: sorted.length,
    mean: sorted.reduce((sum, mark) => sum + mark, 0) / sorted.length,
    lowest: sorted[0] ?? 0,
    highest: sorted.at(-1) ?? 0,
  };
}
