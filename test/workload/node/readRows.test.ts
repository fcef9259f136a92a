import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UnreadableFileError } from "../../../src/input/node/readText.ts";
import { readRows, type LogTable } from "../../../src/workload/node/readRows.ts";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
  file = join(folder, "log.csv");
});
afterAll(() => rm(folder, { recursive: true }));

/** The table of a text that the test means to be right. */
async function tableOf(text: string): Promise<LogTable> {
  await writeFile(file, text);
  const table = await readRows(file);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  return table.value;
}

const linesOf = async (text: string): Promise<readonly number[]> =>
  (await tableOf(text)).rows.map(({ line }) => line);

test("each row has its cells by column and the line on which it begins", async () => {
  expect(await tableOf("a,b\n1,2\n3,4\n")).toEqual({
    columns: ["a", "b"],
    rows: [
      { line: 2, cells: { a: "1", b: "2" } },
      { line: 3, cells: { a: "3", b: "4" } },
    ],
  });
});

test("lines count on through quoted line breaks and empty lines, whatever ends a line", async () => {
  const text = 'a,b\n1,"x\n\ny"\n\n5,6\n"7\n8",9\n0,0';
  expect(await linesOf(text)).toEqual([2, 6, 7, 9]);
  expect(await linesOf(text.replaceAll("\n", "\r\n"))).toEqual([2, 6, 7, 9]);
  expect(await linesOf("\n\na,b\n1,2\n")).toEqual([4]);
  expect((await tableOf('a\r\n"x\r\ny"\r\n')).rows).toEqual([{ line: 2, cells: { a: "x\ny" } }]);
});

test("a byte order mark is no part of the first column's name", async () => {
  expect((await tableOf("\uFEFFOpened,Via\n1,2\n")).columns).toEqual(["Opened", "Via"]);
});

test("short rows lack cells, and what is too long is left out", async () => {
  const { rows } = await tableOf("a,b\n1\n1,2,3\n");
  expect(rows.map(({ cells }) => cells)).toEqual([
    { a: "1", b: "" },
    { a: "1", b: "2" },
  ]);
});

test("formulas and odd names are text like any other", async () => {
  const { columns, rows } = await tableOf('__proto__,constructor\n"=HYPERLINK(""x"")",@a\n');
  expect(columns).toEqual(["__proto__", "constructor"]);
  expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
    ["__proto__", '=HYPERLINK("x")'],
    ["constructor", "@a"],
  ]);
});

test("an empty file has no columns", async () => {
  expect(await tableOf("")).toEqual({ columns: [], rows: [] });
});

test("what is no CSV is a problem that says on which line it stops being one", async () => {
  await writeFile(file, 'a,b\n1,"x\n2,3\n');
  expect(await readRows(file)).toMatchObject({
    ok: false,
    problems: [
      {
        code: "VALUE_INVALID",
        at: { file, line: 1, column: 1 },
        found: expect.stringMatching(/^Quote Not Closed.* line 3$/) as unknown,
      },
    ],
  });
});

test("a file that is not there is no problem of its text", async () => {
  await expect(readRows(join(folder, "none.csv"))).rejects.toThrow(UnreadableFileError);
});
