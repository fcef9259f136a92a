import { fc, test as property } from "@fast-check/vitest";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openStore } from "../../../src/trainer/node/store.ts";
import { StoreFault } from "../../../src/trainer/node/storeFault.ts";
import { unfinishedOf } from "../../../src/trainer/store.ts";
import { instant, InvariantError, minutes, before, elapsed } from "../../../src/units/index.ts";
import { laterEvents, logs, starts, walls } from "../arbitraries.ts";
import { drill, noon } from "./samples.ts";
import { openedStore, storeFile } from "./storeFolder.ts";
import { damagePage } from "./damage.ts";
import { triedReadOnly } from "./readOnly.ts";

property.prop([starts, fc.array(fc.tuple(laterEvents, walls)), walls])(
  "a session is read back as it was written, in its order, whatever the clock said",
  (started, later, wall) => {
    const store = openStore(":memory:");
    const session = store.openSession("Ann", started, wall);
    for (const [event, said] of later) store.append(session, event, said);
    const kept = store.eventsOf(session);
    expect(kept.map(({ event }) => event)).toEqual([started, ...later.map(([event]) => event)]);
    expect(kept.map((one) => one.wall)).toEqual([wall, ...later.map(([, said]) => said)]);
    expect(kept.map(({ n }) => n)).toEqual(kept.map((_, index) => index + 1));
    store.close();
  },
);

property.prop([logs])("merging events once or twice is the same, and keeps their order", (log) => {
  const store = openStore(":memory:");
  expect(store.merge(log)).toEqual({ ok: true, added: log.length, known: 0 });
  expect([...store.all()]).toEqual(log);
  expect(store.merge(log)).toEqual({ ok: true, added: 0, known: log.length });
  expect([...store.all()]).toEqual(log);
  store.close();
});

property.prop([logs, fc.nat(36)])(
  "events that come in two batches are kept as if they had come in one",
  (log, at) => {
    const store = openStore(":memory:");
    store.merge(log.slice(0, at));
    store.merge(log);
    expect([...store.all()]).toEqual(log);
    store.close();
  },
);

test("several trainees have their sessions, the unfinished ones to resume, the latest first", () => {
  const store = openedStore();
  const [first, second, third] = [1, 2, 3].map(() => store.openSession("Ann", drill, noon));
  const other = store.openSession("Bo", { ...drill, mode: "exam" }, before(noon, minutes(5)));
  store.append(second ?? "", { type: "sessionEnded", at: 5, how: "quit" }, noon);
  expect(unfinishedOf(store, "Ann").map(({ session }) => session)).toEqual([third, first]);
  expect(store.sessionsOf("Bo")).toEqual([
    {
      session: other,
      trainee: "Bo",
      wall: before(noon, minutes(5)),
      started: { ...drill, mode: "exam" },
      isEnded: false,
    },
  ]);
  expect(store.sessionsOf().map(({ session }) => session)).toEqual([first, second, third, other]);
  expect([store.sessionsOf("Cy"), store.eventsOf("none")]).toEqual([[], []]);
});

test("a store makes its folder, is found again, and resumes where it was", () => {
  const file = join(dirname(storeFile()), "a", "b", "training.sqlite");
  const one = openStore(file);
  const session = one.openSession("Ann", drill, noon);
  one.append(session, { type: "paused", at: 3 }, noon);
  one.close();
  const two = openedStore(file);
  expect(two.eventsOf(session)).toHaveLength(2);
  two.append(session, { type: "resumed", at: 4 }, noon);
  expect(two.eventsOf(session).map(({ event }) => event.type)).toEqual([
    "sessionStarted",
    "paused",
    "resumed",
  ]);
});

test("every row says under which policy and seed it was decided", () => {
  const file = storeFile();
  const store = openedStore(file);
  store.append(store.openSession("Ann", drill, noon), { type: "paused", at: 3 }, noon);
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare("SELECT seq, trainee, sim_t, wall_t, type, policy_hash, seed FROM event")
    .all();
  database.close();
  const same = { trainee: "Ann", wall_t: noon, policy_hash: drill.policyHash, seed: drill.seed };
  expect(rows).toEqual([
    { seq: 1, sim_t: 0, type: "sessionStarted", ...same },
    { seq: 2, sim_t: 3, type: "paused", ...same },
  ]);
});

test("a commit reaches the disk before it is acknowledged, and no event is changed or removed", () => {
  const file = storeFile();
  openedStore(file).openSession("Ann", drill, noon);
  const database = new DatabaseSync(file);
  expect(database.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  for (const sql of ["UPDATE event SET trainee = 'Bo'", "DELETE FROM event"])
    expect(() => database.exec(sql)).toThrow("events are only added");
  database.close();
});

test("a session that another program goes on with is not continued behind its back", () => {
  const file = storeFile();
  const [one, two] = [openedStore(file), openedStore(file)];
  const session = one.openSession("Ann", drill, noon);
  two.eventsOf(session);
  two.append(session, { type: "paused", at: 1 }, noon);
  expect(() => one.append(session, { type: "bookmarked", at: 1, item: 0 }, noon)).toThrow(
    /session .* was continued by another program/,
  );
  expect(one.eventsOf(session).map(({ event }) => event.type)).toEqual(["sessionStarted", "paused"]);
  one.append(session, { type: "resumed", at: 2 }, noon);
});

test("what cannot be told apart later is a bug: no session, two beginnings, a trainee without a name", () => {
  const store = openedStore();
  expect(() => store.append("none", { type: "paused", at: 0 }, noon)).toThrow(InvariantError);
  const session = store.openSession("Ann", drill, noon);
  expect(() => store.append(session, drill, noon)).toThrow(InvariantError);
  expect(() => store.openSession("", drill, noon)).toThrow(InvariantError);
});

test("a merge that cannot be whole adds nothing", () => {
  const store = openedStore();
  const session = "0195b0f0-0000-7000-8000-000000000001";
  const begun = { session, trainee: "Ann", n: 1, wall: noon, event: drill };
  const third = { ...begun, n: 3, event: { type: "paused", at: 2 } } as const;
  expect(store.merge([begun, third])).toEqual({ ok: false, conflicts: [{ index: 1, kind: "gap" }] });
  expect([...store.all()]).toEqual([]);
});

test("a store that another process is writing to says so once its patience ends", () => {
  const file = storeFile();
  openStore(file).close();
  const other = new DatabaseSync(file);
  other.exec("BEGIN IMMEDIATE");
  const store = openStore(file, elapsed(20));
  expect(() => store.openSession("Ann", drill, noon)).toThrow(
    /another program is writing to the training store/,
  );
  other.exec("ROLLBACK");
  store.openSession("Ann", drill, noon);
  store.close();
  other.close();
});

test("a store that may only be read says so, and what to do", () => {
  expect(triedReadOnly(storeFile())).toMatch(
    /^StoreFault .*training\.sqlite: the training store cannot be written; make the file and its folder writable/,
  );
});

test("a file that is no store, and one of another program, is left as it is", () => {
  const file = storeFile();
  writeFileSync(file, "Dear diary");
  expect(() => openStore(file)).toThrow(/it is not a training store; move it aside/);
  expect(readFileSync(file, "utf8")).toBe("Dear diary");
  const places = storeFile("places.sqlite");
  const database = new DatabaseSync(places);
  database.exec("CREATE TABLE place (name TEXT)");
  expect(() => openStore(places)).toThrow(/it is the database of another program/);
  expect(database.prepare("SELECT name FROM sqlite_schema").all()).toEqual([{ name: "place" }]);
  database.close();
});

test("a folder in place of the file, or a file in place of the folder, is told in one line", () => {
  const file = storeFile();
  expect(() => openStore(dirname(file))).toThrow(/it cannot be opened/);
  writeFileSync(file, "");
  expect(() => openStore(join(file, "training.sqlite"))).toThrow(/its folder cannot be made/);
});

test("a damaged store says how to save what is left", () => {
  const file = storeFile();
  const store = openStore(file);
  const session = store.openSession("Ann", drill, noon);
  for (let at = 0; at < 200; at++) store.append(session, { type: "paused", at }, instant(noon + at));
  store.close();
  damagePage(file, 4);
  expect(() => openStore(file)).toThrow(StoreFault);
  expect(() => openStore(file)).toThrow(
    /the training store is damaged .*save what is readable .*move the file aside.*import/s,
  );
});

test("a store of a newer program is not touched", () => {
  const file = storeFile();
  openStore(file).close();
  const database = new DatabaseSync(file);
  database.exec("PRAGMA user_version = 99");
  database.close();
  const before = readFileSync(file);
  expect(() => openStore(file)).toThrow(/a newer deskdrill wrote it \(schema 99, this one knows 1\)/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(existsSync(`${file}-wal`)).toBe(false);
});
