import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { applicationId, inTransaction, migrate, migrations } from "../../../src/trainer/node/migrations.ts";

const schemaOf = (database: DatabaseSync): unknown => database.prepare("SELECT sql FROM sqlite_schema").all();

test("a new store gets every version in turn, and a second time changes nothing", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, "a");
  const schema = schemaOf(database);
  expect(database.prepare("PRAGMA user_version").get()).toEqual({ user_version: migrations.length });
  expect(database.prepare("PRAGMA application_id").get()).toEqual({ application_id: applicationId });
  migrate(database, "a");
  expect(schemaOf(database)).toEqual(schema);
  database.close();
});

test("the tables take no text for a number, and no JSON that is none", () => {
  const database = new DatabaseSync(":memory:");
  migrate(database, "a");
  const insert = (at: string, json: string): void =>
    database.exec(`INSERT INTO event (session, trainee, sim_t, wall_t, type, json, policy_hash, seed)
      VALUES ('s', 't', ${at}, 0, 'paused', '${json}', '', '')`);
  expect(() => insert("'now'", "{}")).toThrow(/cannot store TEXT value in INTEGER column/);
  expect(() => insert("1", "{")).toThrow(/CHECK constraint failed/);
  insert("1", "{}");
  database.close();
});

test("work that fails leaves nothing behind, and the store usable", () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE t (a)");
  const broken = (): void => {
    database.exec("INSERT INTO t VALUES (1)");
    throw new Error("no more");
  };
  expect(() => inTransaction(database, broken)).toThrow("no more");
  inTransaction(database, () => database.exec("INSERT INTO t VALUES (2)"));
  expect(database.prepare("SELECT a FROM t").all()).toEqual([{ a: 2 }]);
  database.close();
});
