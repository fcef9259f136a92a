import { expect, test } from "vitest";
import { problemLine } from "../../src/input/index.ts";
import { checkColumns, parseMap, type ColumnMap } from "../../src/workload/columnMap.ts";
import { policyOf } from "./sampleLoad.ts";

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

function problemsOf(text: string): readonly string[] {
  const map = parseMap("map.yaml", text, policyOf());
  return map.ok ? [] : map.problems.map(problemLine);
}

test("every column of the map must be one of the file's", () => {
  const map = mapOf();
  expect(checkColumns(map, ["Type", "Created", "Source", "Reach", "More"])).toMatchObject({ ok: true });
  expect(checkColumns(map, ["created", "Source", "Type"])).toMatchObject({
    ok: false,
    problems: [
      {
        code: "MAP_COLUMN_UNKNOWN",
        path: "opened.column",
        at: { file: "map.yaml", line: 3, column: 19 },
        found: 'the file has no column "Created"',
        fix: "The file has: created, Source, Type",
      },
      { code: "MAP_COLUMN_UNKNOWN", path: "impact.column", at: { line: 7 } },
    ],
  });
});

test("all words of the map that the policy does not know are told, with the nearest known ones", () => {
  expect(
    problemsOf(`map: export
title: Faulty
opened: { column: Created, zone: Europe/Londn, format: DD/MM HH:mm }
channel: { column: Source, words: { Mail: emal } }
category: { column: Type, words: {}, otherwise: acces }
plan: { always: gold }
`),
  ).toEqual([
    'map.yaml:3:34 ZONE_UNKNOWN at opened.zone: there is no time zone "Europe/Londn". Use an IANA name such as Europe/London or UTC',
    'map.yaml:3:56 VALUE_INVALID at opened.format: "DD/MM HH:mm" does not name the year, month and day once each. Write iso, epoch-seconds, epoch-milliseconds, spreadsheet-days, or a pattern such as "DD/MM/YYYY HH:mm[:ss]"',
    'map.yaml:4:43 NAME_UNKNOWN at channel.words.Mail: there is no channel "emal". Did you mean "email"?',
    'map.yaml:5:49 NAME_UNKNOWN at category.otherwise: there is no category "acces". Did you mean "access"?',
    'map.yaml:6:17 NAME_UNKNOWN at plan.always: there is no plan "gold". Use one of: standard, premium',
  ]);
});

test("a map of another shape is refused with every problem", () => {
  expect(
    problemsOf("map: export\nchannel: email\nopend: {}\n").map((line) => line.split(":")[3]),
  ).toHaveLength(5);
  expect(problemsOf("map: [")).toHaveLength(1);
});

test("a column that the file has twice could be either of them", () => {
  expect(checkColumns(mapOf(), ["Created", "Source", "Type", "Reach", "Type"])).toMatchObject({
    ok: false,
    problems: [{ path: "category.column", found: 'the file has 2 columns "Type"' }],
  });
});

test("a time of its own zone and format is checked for itself, and else goes by the opening", () => {
  const faulty = `${mapText}resolved: { column: Done, zone: Nowhere, format: HH:mm }\nfirstResponse: { column: Answered }\n`;
  expect(problemsOf(faulty).map((line) => line.split(" ")[1])).toEqual(["ZONE_UNKNOWN", "VALUE_INVALID"]);
  const { times } = mapOf(`${mapText}firstResponse: { column: Answered }\n`);
  expect(times.firstResponse?.("2026-07-01 09:00")).toBe(times.opened("2026-07-01 09:00"));
});

test("columns of figures must be there as well", () => {
  const map = mapOf(`${mapText}work: { column: Minutes, unit: minutes }\n`);
  expect(checkColumns(map, ["Created", "Source", "Type", "Reach"])).toMatchObject({
    problems: [{ code: "MAP_COLUMN_UNKNOWN", path: "work.column" }],
  });
});
