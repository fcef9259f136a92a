import { basename } from "node:path";
import type { Policy } from "../policy/index.ts";
import { guessMap, type LogRow } from "../workload/index.ts";
import { eachRow } from "../workload/node/eachRow.ts";
import { valueOf } from "./check.ts";

const rowsLookedAt = 20_000;

/** A map of the columns of a file, proposed from its beginning. */
export async function mapGuess(file: string, policy: Policy | undefined): Promise<string> {
  const rows: LogRow[] = [];
  const { columns } = valueOf(
    await eachRow(file, {
      row: (row) => {
        rows.push(row);
        return rows.length >= rowsLookedAt ? "enough" : undefined;
      },
    }),
  );
  const id = basename(file)
    .replace(/\.[^.]*$/, "")
    .replaceAll(/[^\p{L}\p{N}_.-]+/gu, "-");
  return guessMap(/^[\p{L}\p{N}]/u.test(id) ? id : "export", columns, rows, policy);
}
