import type { DatabaseSync } from "node:sqlite";
import { StoreFault } from "./storeFault.ts";

/** "dskd": tells a training store from the databases of other programs. */
export const applicationId = 0x64736b64;

/** What brings a store from one version to the next; a change of the tables is a new entry at the end. */
export const migrations: readonly string[] = [
  `
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    trainee TEXT NOT NULL,
    sim_t INTEGER NOT NULL,
    wall_t INTEGER NOT NULL,
    type TEXT NOT NULL,
    json TEXT NOT NULL CHECK (json_valid(json)),
    policy_hash TEXT NOT NULL,
    seed TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_session ON event (session, seq);
  CREATE INDEX event_started ON event (trainee, seq) WHERE type = 'sessionStarted';
  CREATE INDEX event_ended ON event (session) WHERE type = 'sessionEnded';
  CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
  CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are only added'); END;
  `,
];

/** Brings the tables to this program's version. Throws StoreFault for what a newer or another program has made. */
export function migrate(database: DatabaseSync, file: string): void {
  if (versionOf(database, file) === migrations.length) return;
  inTransaction(database, () => {
    // Asked again: another process may have migrated while this one waited for the lock.
    for (const step of migrations.slice(versionOf(database, file))) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}; PRAGMA application_id = ${applicationId}`);
  });
}

/** The result of work that is kept as a whole or, when it throws, not at all. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function versionOf(database: DatabaseSync, file: string): number {
  const version = numberOf(database, "PRAGMA user_version");
  const isEmpty = numberOf(database, "SELECT count(*) FROM sqlite_schema") === 0;
  if (!isEmpty && numberOf(database, "PRAGMA application_id") !== applicationId)
    throw new StoreFault(`${file}: it is the database of another program; name another file with --store`);
  if (version > migrations.length)
    throw new StoreFault(
      `${file}: a newer deskdrill wrote it (schema ${version}, this one knows ${migrations.length}); ` +
        "update deskdrill, or name another file with --store",
    );
  return version;
}

const numberOf = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0]);
