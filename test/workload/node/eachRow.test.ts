import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { failed } from "../../../src/input/index.ts";
import { eachRow } from "../../../src/workload/node/eachRow.ts";
import type { LogRow } from "../../../src/workload/index.ts";

let folder = "";
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "deskdrill-"));
  file = join(folder, "log.csv");
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(bytes: string | Uint8Array): Promise<readonly LogRow[]> {
  await writeFile(file, bytes);
  const rows: LogRow[] = [];
  const read = await eachRow(file, {
    row: (row) => {
      rows.push(row);
      return undefined;
    },
  });
  expect(read.ok).toBe(true);
  return rows;
}

test.each([
  [
    "semicolons and latin letters",
    Buffer.from("Gerät;Zahl\nTür;1,5\n", "latin1"),
    { Gerät: "Tür", Zahl: "1,5" },
  ],
  ["UTF-16 with its mark", Buffer.from("\uFEFFa\tb\r\né\t2\r\n", "utf16le"), { a: "é", b: "2" }],
  ["quotes within a cell", 'a,b\n5" pipe,"x ""y"""\n', { a: '5" pipe', b: 'x "y"' }],
  ["blanks around column names", " a , b\n1,2\n", { a: "1", b: "2" }],
])("%s are read", async (_, bytes, cells) => {
  expect(await rowsOf(bytes)).toEqual([{ line: 2, cells }]);
});

test("a row of another width says so, unless only empty cells are too many", async () => {
  const rows = await rowsOf("a,b\n1\n1,2,3\n1,2,\n");
  expect(rows.map(({ fault }) => fault)).toEqual([
    "1 cells where the header has 2",
    "3 cells where the header has 2",
    undefined,
  ]);
});

test("bytes that are no text in the file's encoding are told by row", async () => {
  const good = Buffer.from(`a,b\n${"x,y\n".repeat(20_000)}`);
  const rows = await rowsOf(Buffer.concat([good, Buffer.from([0xe9, 0x2c, 0x31, 0x0a])]));
  expect(rows.at(-1)).toMatchObject({
    line: 20_002,
    fault: "characters that are not in the file's encoding",
  });
});

test("lines that end with carriage return and line feed are one line, however the file is cut into pieces", async () => {
  const rows = await rowsOf(`a,b\r\n${"1234567,12345\r\n".repeat(20_000)}`);
  expect(rows).toHaveLength(20_000);
  expect(rows.at(-1)).toEqual({ line: 20_001, cells: { a: "1234567", b: "12345" } });
});

test("reading ends where it is enough, and does not begin where the header is refused", async () => {
  await writeFile(file, "a,b\n1,2\n3,4\n");
  expect(await eachRow(file, { row: () => "enough" })).toMatchObject({
    ok: true,
    value: { rows: 1, columns: ["a", "b"] },
  });
  expect(await eachRow(file, { header: () => failed([]), row: () => undefined })).toEqual({
    ok: false,
    problems: [],
  });
});

test("a quote that is never closed is a problem, and not a cell of gigabytes", async () => {
  await writeFile(file, `a,b\n1,"${"x\n".repeat(700_000)}`);
  expect(await eachRow(file, { row: () => undefined })).toMatchObject({
    ok: false,
    problems: [{ code: "VALUE_INVALID" }],
  });
});
