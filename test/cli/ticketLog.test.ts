import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("--out events keeps the history of every ticket of the first replication, the same each time", async () => {
  const [one, two] = [folder.path("one.csv"), folder.path("two.csv")];
  for (const path of [one, two]) {
    const ended = await runCli("simulate", folder.path("load.yaml"), "--quiet", "--out", `events=${path}`);
    expect(ended.code).toBe(0);
  }
  const text = await readFile(one, "utf8");
  expect(await readFile(two, "utf8")).toBe(text);
  const rows = parse<Record<string, string>>(text, { columns: true });
  const tickets = [...new Set(rows.map((row) => Number(row["ticket"])))];
  expect(tickets).toEqual(tickets.map((_, index) => index + 1));
  expect(tickets.length).toBeGreaterThan(100);
  const submitted = rows.filter((row) => row["event"] === "ticketSubmitted");
  expect(submitted).toHaveLength(tickets.length);
  for (const row of submitted) {
    expect(row["at"]).toMatch(/^2026-0[23]-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(row["email"]).toMatch(/@customer\.example$/);
  }
});

test("keeping the history changes no figure", async () => {
  const load = folder.path("load.yaml");
  const { out } = await runCli("simulate", load, "--json");
  expect((await runCli("simulate", load, "--json", "--out", `events=${folder.path("e.csv")}`)).out).toBe(out);
});
