import type { PolicyForm } from "../schema/policySchema.ts";
import type { Complaints } from "./nameCheck.ts";

/** Complains about a matrix that does not fit its words, and about facts for which nothing gives a priority. */
export function checkPriority({ priority }: PolicyForm, complaints: Complaints): void {
  const { levels, matrix, otherwise, setBy } = priority;
  if (Object.keys(levels).length === 0) {
    complaints.add(
      "KEY_MISSING",
      ["priority", "levels"],
      "there is no priority",
      "Name at least one level, highest first",
    );
  }
  if (!matrix && otherwise === undefined && setBy === "desk") {
    const fix = "Add a matrix of impact and urgency, otherwise: with a level, or setBy: customer";
    complaints.add(
      "PRIORITY_UNDECIDABLE",
      ["priority"],
      "nothing gives a priority when no rule matches",
      fix,
    );
  }
  if (!matrix) return;
  if (matrix.cells.length !== matrix.impact.length) {
    const found = `${matrix.cells.length} rows for ${matrix.impact.length} impact words`;
    complaints.add(
      "MATRIX_SHAPE",
      ["priority", "matrix", "cells"],
      found,
      "Write one row of cells for each impact word",
    );
  }
  matrix.cells.forEach((row, index) => {
    if (row.length === matrix.urgency.length) return;
    const found = `${row.length} cells for ${matrix.urgency.length} urgency words`;
    complaints.add(
      "MATRIX_SHAPE",
      ["priority", "matrix", "cells", index],
      found,
      "Write one cell for each urgency word",
    );
  });
}
