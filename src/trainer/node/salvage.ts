import { DatabaseSync } from "node:sqlite";
import { sessionEventSchema } from "../eventSchema.ts";
import type { StoredEvent } from "../store.ts";
import { columns, storedEventsOf, type Row } from "./rows.ts";
import { storeFaultOf } from "./storeFault.ts";

/**
 * What can still be read of a damaged store: the events up to the damage and those behind it, of sessions whose
 * beginning is among them. Throws StoreFault when it cannot be opened at all.
 */
export function readableEvents(file: string): readonly StoredEvent[] {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      database.exec("SELECT count(*) FROM sqlite_schema");
      return [...storedEventsOf(withBeginning(readableRows(database)), file)];
    } finally {
      database.close();
    }
  } catch (error) {
    throw storeFaultOf(error, file);
  }
}

/** The sound rows by seq, read from both ends towards the damage. */
function readableRows(database: DatabaseSync): readonly Row[] {
  const rows = new Map<number, Row>();
  for (const order of ["ASC", "DESC"] as const) {
    try {
      // The indexes may be what is damaged.
      const found = database
        .prepare(`SELECT ${columns} FROM event NOT INDEXED ORDER BY seq ${order}`)
        .iterate();
      for (const row of found) if (isSound(row)) rows.set(Number(row["seq"]), row);
      break;
    } catch {
      continue;
    }
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, row]) => row);
}

function isSound({ json }: Row): boolean {
  try {
    return sessionEventSchema.safeParse(JSON.parse(String(json))).success;
  } catch {
    return false;
  }
}

function withBeginning(rows: readonly Row[]): readonly Row[] {
  const begun = new Set<string>();
  return rows.filter(({ session, type }) => {
    if (type === "sessionStarted") begun.add(String(session));
    return begun.has(String(session));
  });
}
