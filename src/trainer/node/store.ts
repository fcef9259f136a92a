import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { invariant, seconds, type Duration, type Instant } from "../../units/index.ts";
import { isTraineeName, sessionEventSchema } from "../eventSchema.ts";
import { planMerge } from "../mergeEvents.ts";
import type { SessionEvent } from "../sessionEvent.ts";
import type { Merged, SessionEntry, SessionStarted, StoredEvent, TrainingStore } from "../store.ts";
import { inTransaction, migrate } from "./migrations.ts";
import { columns, insertFirst, insertNext, selectSessions, sessionEntryOf, storedEventsOf } from "./rows.ts";
import { damaged, StoreFault, storeFaultOf } from "./storeFault.ts";

/** How long a store waits for another process to finish writing. */
const patience = seconds(5);

/** Opens the training store in a file, which is made with its folder when it is not there. Throws StoreFault. */
export function openStore(file: string, wait: Duration = patience): TrainingStore {
  makeFolder(file);
  return faultsOf(file, () => {
    const database = new DatabaseSync(file, { timeout: wait });
    try {
      prepare(database, file);
      return new SqliteStore(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** What a trainee answers is nobody else's business: only they may look into the folder. */
function makeFolder(file: string): void {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  } catch (cause) {
    const why = "its folder cannot be made; make it, or name another file with --store";
    throw new StoreFault(`${file}: ${why}`, { cause });
  }
}

function prepare(database: DatabaseSync, file: string): void {
  database.exec("PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
  migrate(database, file);
  database.exec("PRAGMA journal_mode = WAL");
  const [found] = Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {});
  if (found !== "ok") throw damaged(file, String(found));
}

/** The result of work on a store, with SQLite's errors told as faults of the file. */
function faultsOf<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFaultOf(error, file);
  }
}

class SqliteStore implements TrainingStore {
  readonly #database: DatabaseSync;
  readonly #file: string;
  readonly #first: StatementSync;
  readonly #next: StatementSync;
  /** How many events of a session this store knows of, so that two processes never go on with the same one. */
  readonly #counts = new Map<string, number>();

  constructor(database: DatabaseSync, file: string) {
    this.#database = database;
    this.#file = file;
    this.#first = database.prepare(insertFirst);
    this.#next = database.prepare(insertNext);
  }

  openSession(trainee: string, started: SessionStarted, wall: Instant): string {
    invariant(isTraineeName(trainee), "a trainee has a name of one line");
    const session = randomUUID();
    faultsOf(this.#file, () => this.#write({ session, trainee, n: 1, wall, event: started }));
    this.#counts.set(session, 1);
    return session;
  }

  append(session: string, event: SessionEvent, wall: Instant): void {
    const count = this.#counts.get(session);
    invariant(count !== undefined, "a session is opened or read before it goes on");
    invariant(event.type !== "sessionStarted", "a session begins once");
    faultsOf(this.#file, () => this.#write({ session, trainee: "", n: count + 1, wall, event }));
    this.#counts.set(session, count + 1);
  }

  sessionsOf(trainee?: string): readonly SessionEntry[] {
    const names = trainee === undefined ? [] : [trainee];
    const rows = faultsOf(this.#file, () =>
      this.#database.prepare(selectSessions(trainee === undefined ? "" : "AND trainee = ?")).all(...names),
    );
    return rows.map((row) => sessionEntryOf(row, this.#file));
  }

  eventsOf(session: string): readonly StoredEvent[] {
    const events = faultsOf(this.#file, () => this.#read(session));
    if (events.length > 0) this.#counts.set(session, events.length);
    return events;
  }

  *all(): Iterable<StoredEvent> {
    try {
      const rows = this.#database.prepare(`SELECT ${columns} FROM event ORDER BY seq`).iterate();
      yield* storedEventsOf(rows, this.#file);
    } catch (error) {
      throw storeFaultOf(error, this.#file);
    }
  }

  merge(events: readonly StoredEvent[]): Merged {
    return faultsOf(this.#file, () =>
      inTransaction(this.#database, () => {
        const { fresh, known, conflicts } = planMerge(events, (session) => this.#read(session));
        if (conflicts.length > 0) return { ok: false, conflicts };
        for (const stored of fresh) this.#write(stored);
        return { ok: true, added: fresh.length, known };
      }),
    );
  }

  close(): void {
    this.#database.close();
  }

  #read(session: string): readonly StoredEvent[] {
    const rows = this.#database.prepare(`SELECT ${columns} FROM event WHERE session = ? ORDER BY seq`);
    return [...storedEventsOf(rows.iterate(session), this.#file)];
  }

  /** One statement, hence one transaction; only the first event of a session says whose it is. */
  #write({ session, trainee, n, wall, event: given }: StoredEvent): void {
    const event = sessionEventSchema.parse(given);
    const values = { session, sim_t: event.at, wall_t: wall, type: event.type, json: JSON.stringify(event) };
    const { changes } =
      event.type === "sessionStarted"
        ? this.#first.run({ ...values, trainee, policy_hash: event.policyHash, seed: event.seed })
        : this.#next.run({ ...values, before: n - 1 });
    if (changes === 0) throw continuedElsewhere(this.#file, session);
  }
}

const continuedElsewhere = (file: string, session: string): StoreFault =>
  new StoreFault(
    `${file}: session ${session} was continued by another program; end one of the two and resume the session`,
  );
