import { expect, test } from "vitest";
import { parseSource, problemLine, settingOf, withSettings, type Setting } from "../../src/input/index.ts";
import { checked } from "../desk/script.ts";

const written = checked(
  parseSource(
    "desk.yaml",
    `seed: 7
effort:
  tier1: { mean: 15m }
  tier1.phone: { mean: 9m }
staff:
  - { name: early, agents: 2 }
  - { name: late.shift, agents: 1 }
weeks: [4, 5]
`,
  ),
);

const changed = (...settings: readonly Setting[]): unknown => checked(withSettings(written, settings)).value;

const refusal = (path: string): string => {
  const found = withSettings(written, [{ path, value: 1 }]);
  return found.ok ? "none" : found.problems.map(problemLine).join("\n");
};

test("a value takes the place of what is written, and nothing else changes", () => {
  expect(changed({ path: "seed", value: "x" })).toEqual({ ...(written.value as object), seed: "x" });
  expect(written.value).toMatchObject({ seed: 7 });
});

test("what stands in a list is found by its name or by its position, names with dots included", () => {
  const staff = [
    { name: "early", agents: 0 },
    { name: "late.shift", agents: 3 },
  ];
  expect(
    changed({ path: "staff.early.agents", value: 0 }, { path: "staff.late.shift.agents", value: 3 }),
  ).toMatchObject({ staff });
  expect(changed({ path: "staff.0.agents", value: 0 }, { path: "staff.1.agents", value: 3 })).toMatchObject({
    staff,
  });
  expect(changed({ path: "weeks.1", value: 9 })).toMatchObject({ weeks: [4, 9] });
});

test("of keys that hold dots the longest that fits is meant", () => {
  expect(changed({ path: "effort.tier1.phone.mean", value: "5m" })).toMatchObject({
    effort: { tier1: { mean: "15m" }, "tier1.phone": { mean: "5m" } },
  });
});

test("what is not written yet is added, with what must stand around it", () => {
  expect(changed({ path: "replications.max", value: 50 })).toMatchObject({ replications: { max: 50 } });
  const source = checked(withSettings(written, [{ path: "effort.tier2", value: 1 }]));
  expect(source.keysAt(["effort"])).toEqual(["tier1", "tier1.phone", "tier2"]);
  expect(source.keysAt(["staff", 0])).toEqual(["name", "agents"]);
});

test("a later setting sees the earlier ones", () => {
  const settings = [
    { path: "mix", value: { a: 1 } },
    { path: "mix.b", value: 2 },
  ];
  expect(changed(...settings)).toMatchObject({ mix: { a: 1, b: 2 } });
});

test("a path that names nothing in a list, or goes on below a value, is refused with its place", () => {
  expect(refusal("staff.erly.agents")).toBe(
    'desk.yaml:6:3 NAME_UNKNOWN at staff: nothing in "staff" is called "erly". Did you mean "early"?',
  );
  expect(refusal("weeks.7")).toBe(
    'desk.yaml:8:8 NAME_UNKNOWN at weeks: nothing in "weeks" is called "7". Did you mean "0" or "1"?',
  );
  expect(refusal("seed.more.x")).toBe(
    'desk.yaml:1:7 KEY_UNKNOWN at seed: "more.x" is not inside it. Set "seed" as a whole',
  );
});

test("all refusals are told at once", () => {
  const found = withSettings(written, [
    { path: "staff.a.agents", value: 1 },
    { path: "seed.x", value: 1 },
  ]);
  expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(["KEY_UNKNOWN", "NAME_UNKNOWN"]);
});

test("a problem with a value that was set stands where the value would, and says so", () => {
  const source = checked(withSettings(written, [{ path: "staff.early.agents", value: -1 }]));
  expect(problemLine(source.problem("VALUE_INVALID", ["staff", 0, "agents"], "found -1", "Write 0"))).toBe(
    "desk.yaml:6:28 VALUE_INVALID at staff.0.agents: found -1, set in place of what is written. Write 0",
  );
  expect(source.problem("VALUE_INVALID", ["staff", 1, "agents"], "found 1", "").found).toBe("found 1");
  expect(source.at(["seed"])).toEqual({ file: "desk.yaml", line: 1, column: 7 });
  expect(source.atKey(["staff", 1, "agents"])).toEqual({ file: "desk.yaml", line: 7, column: 25 });
});

test.each([
  ["staff.early.agents=3", { path: "staff.early.agents", value: 3 }],
  ["share=30%", { path: "share", value: "30%" }],
  ["patience={mean: 5m}", { path: "patience", value: { mean: "5m" } }],
  ["title=a = b", { path: "title", value: "a = b" }],
  ["policy=", { path: "policy", value: null }],
])("%s says a setting, its value written as in the file", (said, setting) => {
  const found = settingOf(said);
  expect(found && checked(found)).toEqual(setting);
});

test("a text without a path or without = says none, and a value that is not YAML is a problem", () => {
  expect(settingOf("staff.early.agents")).toBeUndefined();
  expect(settingOf("=3")).toBeUndefined();
  expect(settingOf("a b=3")).toBeUndefined();
  const found = settingOf("staff={a");
  expect(found?.ok === false && found.problems.map(({ code, at }) => [code, at.file])).toEqual([
    ["YAML_SYNTAX", "staff"],
  ]);
});
