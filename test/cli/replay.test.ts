import { afterAll, beforeAll, expect, test } from "vitest";
import { changed, deskFolder, loadText, mapText, type DeskFolder } from "./deskFolder.ts";
import { runCli, type Ended } from "./runCli.ts";

let folder: DeskFolder;
let load = "";
beforeAll(async () => {
  folder = await deskFolder();
  load = folder.path("load.yaml");
});
afterAll(() => folder.remove());

const log = `Opened,Via,About
2026-03-03 10:00,Mail,Password
2026-03-02T09:30:00Z,Call,"A bill
on two lines"
2026-03-04 10:00,Fax,Password
tomorrow,Mail,Password
2026-03-12 10:00,Mail,Password
`;

interface Result {
  readonly tickets: number;
  readonly replications: number;
  readonly horizon: object;
  readonly arrivals: object;
  readonly reproduce: string;
}

/** The load with the openings of a file. */
async function replayed(text: string, ...words: readonly string[]): Promise<Ended> {
  const file = await folder.write("log.csv", text);
  return runCli("simulate", load, "--arrivals", file, "--map", folder.path("map.yaml"), ...words);
}

test("every row is replayed or refused with its line and reason", async () => {
  const { out, err } = await replayed(log, "--json");
  expect(err).toBe("");
  expect(JSON.parse(out)).toMatchObject({
    tickets: 3 * 3,
    horizon: { start: "2026-03-02", weeks: 2, warmUpWeeks: 0 },
    arrivals: {
      file: folder.path("log.csv"),
      read: 5,
      used: 3,
      refused: [
        { line: 5, reason: `"Fax" in Via is not in the map's channel words` },
        { line: 6, reason: '"tomorrow" in Opened is not a time' },
      ],
    },
  });
  expect((JSON.parse(out) as Result).reproduce).toContain(
    `--arrivals ${folder.path("log.csv")} --map ${folder.path("map.yaml")}`,
  );
});

test("a row after the weeks asked for is refused with the reason", async () => {
  const { out } = await replayed(log, "--json", "--weeks", "1");
  expect(JSON.parse(out)).toMatchObject({
    tickets: 2 * 3,
    horizon: { weeks: 1 },
    arrivals: {
      used: 2,
      refused: [{ line: 5 }, { line: 6 }, { line: 7, reason: "opened after the weeks asked for" }],
    },
  });
});

test("the text tells what was read, used and refused", async () => {
  const { out } = await replayed(log);
  expect(out).toContain(`Replayed ${folder.path("log.csv")}: 5 rows read, 3 used, 2 refused
  line 5: "Fax" in Via is not in the map's channel words
  line 6: "tomorrow" in Opened is not a time
`);
});

test("cells with control sequences or line breaks reach a terminal as plain text on one line", async () => {
  const row = `\u001B[31mlate\u009B2J\u202E,Mail,Password\n"a\nb",Mail,Password\n`;
  const { out } = await replayed(log + row);
  expect(out).toContain('  line 8: "late2J" in Opened is not a time\n  line 9: "a b" in Opened');
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  const { out: json } = await replayed(log + row, "--json");
  expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  const { err } = await replayed(`Opened,Via,About\n${row}`);
  expect(err).toContain('none of its 2 rows can be used; line 2: "late2J" in Opened is not a time\n');
});

test("--arrivals needs --map, and --map needs --arrivals", async () => {
  const file = await folder.write("log.csv", log);
  expect(await runCli("simulate", load, "--arrivals", file)).toEqual({
    code: 2,
    out: "",
    err: "deskdrill: --arrivals needs --map FILE, which says what its columns mean\n",
  });
  expect((await runCli("simulate", load, "--map", folder.path("map.yaml"))).err).toBe(
    "deskdrill: --map needs --arrivals FILE, whose columns it explains\n",
  );
});

test("a column that the file does not have is a problem of the map, with what the file has", async () => {
  const { code, out, err } = await replayed("Opened,Channel\u001B[31m,About\n");
  expect([code, out]).toEqual([3, ""]);
  expect(err).toBe(
    `${folder.path("map.yaml")}:4:20 MAP_COLUMN_UNKNOWN at channel.column: the file has no column "Via". The file has: Opened, Channel, About\n1 problem; nothing was run\n`,
  );
});

test("a file without rows, a missing one and one that is no CSV are refused", async () => {
  expect((await replayed("Opened,Via,About\n")).err).toContain("none of its 0 rows can be used\n");
  expect((await replayed("")).code).toBe(3);
  const quote = await replayed('Opened,Via,About\n"2026,Mail\n');
  expect([quote.code, quote.err]).toEqual([3, expect.stringContaining("log.csv:1:1 VALUE_INVALID: Quote")]);
  const missing = folder.path("none.csv");
  const ended = await runCli("simulate", load, "--arrivals", missing, "--map", folder.path("map.yaml"));
  expect(ended).toMatchObject({ code: 2, err: `deskdrill: ${missing}: there is no such file\n` });
});

test("a time zone that does not exist is told, in the map and in the load", async () => {
  const file = await folder.write("log.csv", log);
  const map = await folder.write("odd.map.yaml", changed(mapText, "Europe/London", "Europe/Londres"));
  const odd = await folder.write("odd.yaml", changed(loadText, "warmUp: 1", "warmUp: 1, zone: Nowhere"));
  const inMap = await runCli("simulate", load, "--arrivals", file, "--map", map);
  expect([inMap.code, inMap.err]).toEqual([3, expect.stringContaining("odd.map.yaml:3:33 ZONE_UNKNOWN")]);
  const inLoad = await runCli("simulate", odd, "--arrivals", file, "--map", folder.path("map.yaml"));
  expect([inLoad.code, inLoad.err]).toEqual([3, expect.stringContaining('there is no time zone "Nowhere"')]);
});
