import { copyFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importEvents, exportEvents } from "../../../src/trainer/exchange.ts";
import { readableEvents } from "../../../src/trainer/node/salvage.ts";
import { openStore } from "../../../src/trainer/node/store.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import type { StoredEvent } from "../../../src/trainer/store.ts";
import { damagePage } from "./damage.ts";
import { drill, noon } from "./samples.ts";
import { openedStore, storeFile } from "./storeFolder.ts";

const session = "0195b0f0-0000-7000-8000-000000000001";
const remark = (at: number): SessionEvent => ({
  type: "feedbackGiven",
  at,
  clear: 1,
  realistic: 1,
  remark: "x".repeat(60),
});
const log: readonly StoredEvent[] = Array.from({ length: 400 }, (_, at) => ({
  session,
  trainee: "Ann",
  n: at + 1,
  wall: noon,
  event: at === 0 ? drill : remark(at),
}));

function filled(): string {
  const file = storeFile();
  const store = openStore(file);
  store.merge(log);
  store.close();
  return file;
}

test("a sound store is read whole", () => {
  expect(readableEvents(filled())).toEqual(log);
});

test("whatever page is damaged, what is readable can be imported into a new store", () => {
  const [whole, file] = [filled(), storeFile()];
  const pages = statSync(whole).size / 4096;
  const kept = Array.from({ length: pages - 1 }, (_, index) => {
    copyFileSync(whole, file);
    damagePage(file, index + 2);
    const events = readableEvents(file);
    const store = openedStore();
    const text = [...exportEvents(events)].join("");
    expect(importEvents(store, [{ file: "saved.jsonl", text }])).toMatchObject({ ok: true });
    return events.length;
  });
  expect(kept.filter((count) => count > 350).length).toBeGreaterThan(kept.length / 2);
});

test("a file that was never a store cannot be saved from", () => {
  const file = storeFile();
  writeFileSync(file, "Dear diary");
  expect(() => readableEvents(file)).toThrow(/it is not a training store/);
});
