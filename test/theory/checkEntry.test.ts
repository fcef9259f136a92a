import { expect, test } from "vitest";
import { checkEntry } from "./checkEntry.ts";
import further from "./further.json" with { type: "json" };

const patient = 60_000; // milliseconds of real time a slow machine may need for one test

test.for(further.entries.map((entry) => [entry.id, entry] as const))(
  "%s: the formulas agree",
  ([, entry]) => {
    expect(checkEntry(entry, { isSimulated: false })).toMatchObject({
      kind: hasFormula(entry.id) ? "passed" : "skipped",
    });
  },
);

/** Chats at once and redials are known by simulation alone. */
const hasFormula = (id: string): boolean => !/^(chat|redial)/.test(id);

test.for(["retrial-01", "batch-01", "prio-pr-01"])(
  "%s: the simulation agrees",
  { timeout: patient },
  (id) => {
    const entry = further.entries.find((one) => one.id === id);
    expect(checkEntry(entry)).toMatchObject({ kind: "passed", notes: [] });
  },
);

const erlang = {
  id: "any",
  model: "any",
  params: { offered_load: 2, servers: 3 },
  expected: { p_block: 0.2105263157894737 },
};

test("an entry is recognised by what it gives, whatever its id and model", () => {
  expect(checkEntry(erlang, { isSimulated: false })).toMatchObject({ kind: "passed", formulas: 1 });
});

test("a figure that is not so fails with what is expected and what comes out", () => {
  const found = checkEntry({ ...erlang, expected: { p_block: 0.21 } }, { isSimulated: false });
  expect(found).toEqual({ kind: "failed", faults: ["p_block is 0.21, by formula 0.21052631578947367"] });
});

test("a kind that is not known is left out with the reason", () => {
  const found = checkEntry({ ...erlang, model: "tea leaves", params: { leaves: 3 } });
  expect(found).toEqual({ kind: "skipped", reason: "no such kind of set is known: tea leaves" });
});

test("what an entry says and nothing looks at is told", () => {
  const more = {
    params: { ...erlang.params, colour: "blue" },
    expected: { ...erlang.expected, p_rain: 0.3 },
  };
  expect(checkEntry({ ...erlang, ...more }, { isSimulated: false })).toMatchObject({
    notes: ["parameters not used: colour", "expected but not checked: p_rain"],
  });
});

test.for([
  [undefined, "entry: expected an object, found nothing"],
  [[1], "entry: expected an object, found [1]"],
  [{ ...erlang, id: 7 }, "entry.id: expected a text, found 7"],
  [{ ...erlang, params: null }, "params: expected an object, found null"],
  [
    { ...erlang, params: { offered_load: "2", servers: 3 } },
    'params.offered_load: expected a number, found "2"',
  ],
  [
    { ...erlang, params: { offered_load: -2, servers: 3 } },
    "params.offered_load: expected a number above 0, found -2",
  ],
  [
    { ...erlang, params: { offered_load: 2, servers: 2.5 } },
    "params.servers: expected a whole number up to 100000, found 2.5",
  ],
] as const)("an entry that cannot be read fails with what is wrong with it: %j", ([entry, fault]) => {
  expect(checkEntry(entry)).toEqual({ kind: "failed", faults: [fault] });
});
