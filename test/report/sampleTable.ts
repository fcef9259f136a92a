import {
  count,
  shareCells,
  shareColumns,
  words,
  type TrainingTable,
} from "../../src/report/trainingTable.ts";

/** A table of one row whose text would do harm wherever it is not made safe. */
export const hostile: TrainingTable = {
  id: "clauses",
  title: "By clause",
  columns: [
    { name: "clause", title: "clause" },
    { name: "attempts", title: "attempts" },
    ...shareColumns("share_right", "share"),
  ],
  rows: [
    [
      words(`=HYPERLINK("x")<script>alert('1')</script>\u001B[2J`),
      count(4),
      ...shareCells({ kind: "interval", n: 4, share: 0.75, low: 0.3006, high: 0.9544 }),
    ],
  ],
  none: "No answer yet",
};

export const empty: TrainingTable = { ...hostile, id: "empty", rows: [] };
