import type { SQLOutputValue } from "node:sqlite";
import { instant } from "../../units/index.ts";
import { sessionEventSchema } from "../eventSchema.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import type { SessionEntry, StoredEvent } from "../store.ts";
import { damaged } from "./storeFault.ts";

/** A row of SQLite, by column. */
export type Row = Readonly<Record<string, SQLOutputValue>>;

/** The columns that make a StoredEvent. */
export const columns = "seq, session, trainee, wall_t, type, json";

/** The sessions in the order in which they came in, with whether each has ended; `where` goes on after other conditions. */
export const selectSessions = (where: string): string => `
  SELECT ${columns}, EXISTS (
    SELECT 1 FROM event WHERE session = start.session AND type = 'sessionEnded'
  ) AS ended
  FROM event AS start WHERE type = 'sessionStarted' ${where} ORDER BY seq`;

/** Adds the first event of a session. */
export const insertFirst = `
  INSERT INTO event (session, trainee, sim_t, wall_t, type, json, policy_hash, seed)
  VALUES (:session, :trainee, :sim_t, :wall_t, :type, :json, :policy_hash, :seed)`;

/** Adds the event of a session that has :before others, or nothing when it has not. */
export const insertNext = `
  INSERT INTO event (session, trainee, sim_t, wall_t, type, json, policy_hash, seed)
  SELECT session, trainee, :sim_t, :wall_t, :type, :json, policy_hash, seed FROM event
  WHERE seq = (SELECT min(seq) FROM event WHERE session = :session)
    AND (SELECT count(*) FROM event WHERE session = :session) = :before`;

/** The event of a row, the `n`th of its session. Throws StoreFault when it is none. */
export function storedEventOf(row: Row, n: number, file: string): StoredEvent {
  return {
    session: String(row["session"]),
    trainee: String(row["trainee"]),
    n,
    wall: instant(Number(row["wall_t"])),
    event: eventOf(row, file),
  };
}

/** The events of rows that come in the order of `seq`, numbered within their sessions. */
export function* storedEventsOf(rows: Iterable<Row>, file: string): Generator<StoredEvent> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const session = String(row["session"]);
    const n = (counts.get(session) ?? 0) + 1;
    counts.set(session, n);
    yield storedEventOf(row, n, file);
  }
}

/** The session that a row of `selectSessions` begins. Throws StoreFault when its first event begins none. */
export function sessionEntryOf(row: Row, file: string): SessionEntry {
  const { event: started, ...stored } = storedEventOf(row, 1, file);
  if (started.type !== "sessionStarted") throw damaged(file, `event ${String(row["seq"])} begins no session`);
  const { session, trainee, wall } = stored;
  return { session, trainee, wall, started, isEnded: row["ended"] === 1 };
}

function eventOf(row: Row, file: string): SessionEvent {
  try {
    return sessionEventSchema.parse(JSON.parse(String(row["json"])));
  } catch (cause) {
    throw damaged(file, `event ${String(row["seq"])} cannot be read`, cause);
  }
}
