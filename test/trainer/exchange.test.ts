import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { passed, problemLine } from "../../src/input/index.ts";
import { exportEvents, importEvents } from "../../src/trainer/exchange.ts";
import { openStore } from "../../src/trainer/node/store.ts";
import { instant } from "../../src/units/index.ts";
import { logs } from "./arbitraries.ts";
import { drill, noon } from "./node/samples.ts";
import { openedStore } from "./node/storeFolder.ts";

const textOf = (...[events, trainee]: Parameters<typeof exportEvents>): string =>
  [...exportEvents(events, trainee)].join("");

property.prop([logs])("what is exported and imported elsewhere is the same, however often", (log) => {
  const [one, two] = [openStore(":memory:"), openStore(":memory:")];
  one.merge(log);
  const file = { file: "a.jsonl", text: textOf(one.all()) };
  expect(importEvents(two, [file])).toEqual(passed({ added: log.length, known: 0 }));
  expect(importEvents(two, [file, file])).toEqual(passed({ added: 0, known: 2 * log.length }));
  expect(textOf(two.all())).toBe(file.text);
  one.close();
  two.close();
});

property.prop([logs, fc.nat(40)])("an export in two files is imported in one go or in two", (log, at) => {
  const store = openStore(":memory:");
  const [head, tail] = [log.slice(0, at), log.slice(at)].map((events) => ({
    file: "x",
    text: textOf(events),
  }));
  const files = [tail, head].flatMap((file) => (file ? [file] : []));
  expect(importEvents(store, files)).toEqual(passed({ added: log.length, known: 0 }));
  store.close();
});

test("the events of one trainee are exported alone", () => {
  const store = openedStore();
  store.openSession("Ann", drill, noon);
  store.openSession("Bo", drill, instant(0));
  expect(textOf(store.all(), "Bo")).toMatch(
    /^\{"schema":"deskdrill.event\/1","session":"[0-9a-f-]{36}","trainee":"Bo","n":1,"wall":"1970-01-01T00:00:00Z","event":\{.*\}\}\n$/,
  );
});

test("one bad line and nothing is imported; every bad line of every file is told", () => {
  const [store, other] = [openedStore(), openedStore()];
  const session = other.openSession("Ann", drill, noon);
  other.append(session, { type: "paused", at: 1 }, noon);
  const good = textOf(other.all());
  const result = importEvents(store, [
    { file: "b.jsonl", text: `${good}oops\n` },
    { file: "a.jsonl", text: "[]\n" },
  ]);
  expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([
    "a.jsonl:1:1 VALUE_INVALID: found []. expected a mapping, lines of the form key: value",
    "b.jsonl:3:1 EVENT_INVALID: this line is not JSON. Export again, or remove the line when it was cut off",
  ]);
  expect([...store.all()]).toEqual([]);
});

test("a session that goes on differently in two places is refused with the line and what to do", () => {
  const [store, other] = [openedStore(), openedStore()];
  const session = store.openSession("Ann", drill, noon);
  importEvents(other, [{ file: "a.jsonl", text: textOf(store.all()) }]);
  other.eventsOf(session);
  for (const [place, at] of [
    [store, 1],
    [other, 2],
  ] as const)
    place.append(session, { type: "paused", at }, noon);
  const result = importEvents(store, [{ file: "a.jsonl", text: textOf(other.all()) }]);
  expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([
    `a.jsonl:2:1 EVENT_INVALID: event 2 of session ${session} is another one than is known. The session was continued in two places: remove its lines from one of them`,
  ]);
});

test("an end without its beginning, and a session of two trainees, are refused", () => {
  const [store, other] = [openedStore(), openedStore()];
  const session = other.openSession("Ann", drill, noon);
  other.append(session, { type: "paused", at: 1 }, noon);
  const [first = "", second = ""] = [...exportEvents(other.all())];
  const foundIn = (text: string): readonly string[] => {
    const result = importEvents(store, [{ file: "a", text }]);
    return result.ok ? [] : result.problems.map(({ found }) => found);
  };
  expect(foundIn(second)).toEqual([`event 2 of session ${session} has no event 1 before it`]);
  expect(foundIn(first + second.replace('"Ann"', '"Bo"'))).toEqual([
    `event 2 of session ${session} has another trainee than the session`,
  ]);
});
