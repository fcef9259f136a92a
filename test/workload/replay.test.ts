import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { instantOf, iso, never } from "../../src/units/index.ts";
import {
  absent,
  emptyInquiry,
  parseMap,
  readLog,
  ReplaySource,
  type ColumnMap,
  type Inquiry,
  type LogRow,
  type ReplayLog,
} from "../../src/workload/index.ts";
import { loadOf, policyOf } from "./sampleLoad.ts";

const mapText = `map: export
title: An export of somebody's desk
opened: { column: Created, zone: Europe/London }
channel: { column: Source, words: { Mail: email, Call: phone } }
category: { column: Type, words: { Password: access }, otherwise: bug }
plan: { always: premium }
impact: { column: Reach, words: { all: team, one: person } }
`;

/** The map of a text that the test means to be right. */
function mapOf(text: string = mapText): ColumnMap {
  const map = parseMap("map.yaml", text, policyOf());
  if (!map.ok) throw new Error(map.problems.map(problemLine).join("\n"));
  return map.value;
}

/** Rows of the columns of the map, from line 2 on. */
const rowsOf = (...rows: readonly (readonly string[])[]): readonly LogRow[] =>
  rows.map(([Created = "", Source = "", Type = "", Reach = ""], index) => ({
    line: index + 2,
    cells: { Created, Source, Type, Reach },
  }));

const logOf = (...rows: readonly (readonly string[])[]): ReplayLog => readLog(mapOf(), rowsOf(...rows));

test("a row becomes an opening in the policy's words, in the map's zone", () => {
  expect(logOf(["2026-07-01 09:00", "Call", "Password", "all"])).toEqual({
    openings: [
      {
        line: 2,
        at: instantOf("2026-07-01T08:00:00Z"),
        channel: "phone",
        category: "access",
        plan: "premium",
        impact: "team",
      },
    ],
    refused: [],
  });
});

test("openings are in time order, and those of one minute in the order of the file", () => {
  const { openings } = logOf(
    ["2026-03-03T09:00", "Mail", "", "one"],
    ["2026-03-02T09:00", "Mail", "", "one"],
    ["2026-03-03T09:00", "Call", "", "one"],
    ["2026-03-02T08:59", "Call", "", "one"],
  );
  expect(openings.map(({ line }) => line)).toEqual([5, 3, 2, 4]);
});

test("a word that is not listed takes `otherwise`, and without it the row is refused", () => {
  const { openings, refused } = logOf(
    ["2026-03-02T09:00", "Mail", "Anything", "one"],
    ["2026-03-02T09:00", "mail", "Password", "one"],
    ["2026-03-02T09:00", "Mail", "Password", ""],
  );
  expect(openings.map(({ category }) => category)).toEqual(["bug"]);
  expect(refused).toEqual([
    { line: 3, reason: `"mail" in Source is not in the map's channel words` },
    { line: 4, reason: `"" in Reach is not in the map's impact words` },
  ]);
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "%s in a cell is a word like any other",
  (word) => {
    expect(logOf(["2026-03-02T09:00", word, "Password", "one"]).refused).toEqual([
      { line: 2, reason: `"${word}" in Source is not in the map's channel words` },
    ]);
    expect(logOf(["2026-03-02T09:00", "Mail", word, "one"]).openings).toMatchObject([{ category: "bug" }]);
  },
);

test("every row is either used or refused, whatever it holds", () => {
  const cells = ["2026-03-02T09:00", "Mail", "=1+1", "", "one", "\u001B[2J", "2026-02-30T09:00"];
  const rows = cells.flatMap((a) => cells.flatMap((b) => cells.map((c) => [a, b, "", c])));
  const { openings, refused } = logOf(...rows);
  const lines = [...openings, ...refused].map(({ line }) => line);
  expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index + 2));
  expect(openings).toHaveLength(1);
  expect(refused.map(({ reason }) => reason).join("")).not.toMatch(/[\u0000-\u001F]/);
});

test("a long cell is cut short in the reason", () => {
  const [refused] = logOf(["x".repeat(500), "Mail", "", "one"]).refused;
  expect(refused?.reason).toBe(`"${"x".repeat(59)}…" in Created is not a time`);
});

/** What a source gives, one after another. */
function taken(source: ReplaySource): readonly Inquiry[] {
  const inquiry = emptyInquiry(2);
  const all: Inquiry[] = [];
  while (source.nextAt < never) {
    source.take(inquiry);
    all.push({ ...inquiry, effort: inquiry.effort.slice() });
  }
  return all;
}

const rows = Array.from({ length: 40 }, (_, index) => [
  `2026-03-02T09:${String(index + 10)}`,
  index % 2 === 0 ? "Mail" : "Call",
  "Password",
  "one",
]);

test("a replay gives the log's times and words, and draws what the log does not say", () => {
  const load = loadOf();
  const { openings } = logOf(...rows);
  const inquiries = taken(new ReplaySource(load, openings, "7", 0));
  const word = (
    field: "channel" | "category" | "plan" | "impact",
    index: number | undefined,
  ): string | undefined => load.lexicon.words[field][index ?? absent];
  expect(inquiries.map(({ at }) => iso(at))).toEqual(openings.map(({ at }) => iso(at)));
  inquiries.forEach((inquiry, index) => {
    expect([inquiry.incident, inquiry.given]).toEqual([undefined, absent]);
    expect(word("channel", inquiry.channel)).toBe(index % 2 === 0 ? "email" : "phone");
    expect(word("category", inquiry.category)).toBe("access");
    expect(word("plan", inquiry.plan)).toBe("premium");
    expect(word("impact", inquiry.impact)).toBe("person");
  });
  expect(new Set(inquiries.map(({ urgency }) => urgency)).size).toBe(2);
  expect(new Set(inquiries.map(({ effort }) => effort[0])).size).toBe(rows.length);
});

test("a priority that the log gives counts as given", () => {
  const load = loadOf();
  const map = mapOf(`${mapText}priority: { always: high }\n`);
  const { openings } = readLog(map, rowsOf(...rows));
  const [first] = taken(new ReplaySource(load, openings, "7", 0));
  expect(load.lexicon.words.given[first?.given ?? absent]).toBe("high");
});

test("the same seed and replication draw the same, another replication draws anew at the same times", () => {
  const load = loadOf();
  const { openings } = logOf(...rows);
  const [first, again, other] = [0, 0, 1].map((index) => taken(new ReplaySource(load, openings, "7", index)));
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
  expect(other?.map(({ at }) => at)).toEqual(first?.map(({ at }) => at));
});

test("without openings nothing ever comes, and taking it anyway changes nothing", () => {
  const source = new ReplaySource(loadOf(), [], "7", 0);
  const inquiry = emptyInquiry(2);
  source.take(inquiry);
  expect([source.nextAt, inquiry]).toEqual([never, emptyInquiry(2)]);
});
