import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { damaged, StoreFault, storeFaultOf } from "../../../src/trainer/node/storeFault.ts";

/** The fault of what SQLite throws, or what it throws when that is no fault. */
function faultIn(work: (database: DatabaseSync) => void): unknown {
  const database = new DatabaseSync(":memory:");
  try {
    work(database);
  } catch (error) {
    return storeFaultOf(error, "a.sqlite");
  } finally {
    database.close();
  }
  return undefined;
}

test("a store that may only be read is told from a full disk, each with what to do", () => {
  const readOnly = faultIn((database) => database.exec("PRAGMA query_only = 1; CREATE TABLE t (a)"));
  expect(readOnly).toBeInstanceOf(StoreFault);
  expect(String(readOnly)).toMatch(
    /^StoreFault: a\.sqlite: the training store cannot be written; make .* --store$/,
  );
  const full = faultIn((database) =>
    database.exec("PRAGMA max_page_count = 2; CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(100000))"),
  );
  expect(String(full)).toMatch(/the disk is full; the last step was not kept: make room/);
});

test("the finer codes of SQLite are told as the coarse ones", () => {
  const error = Object.assign(new Error("database is locked"), { errcode: 5 | (1 << 8) });
  expect(String(storeFaultOf(error, "a"))).toMatch(/another program is writing/);
});

test("what is no fault of the world outside stays what it was", () => {
  const wrong = faultIn((database) => database.exec("SELEKT"));
  expect(wrong).not.toBeInstanceOf(StoreFault);
  expect([storeFaultOf("odd", "a"), storeFaultOf(undefined, "a")]).toEqual(["odd", undefined]);
});

test("a damaged store says what is wrong and how to go on, in one line", () => {
  expect(damaged("a.sqlite", "row 3 missing").message).not.toContain("\n");
  const corrupt = Object.assign(new Error("malformed"), { errcode: 11 });
  expect(String(storeFaultOf(corrupt, "a.sqlite"))).toMatch(
    /damaged .*train export saved\.jsonl --salvage --store a\.sqlite/,
  );
});
