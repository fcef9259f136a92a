import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
let policy = "";
beforeAll(async () => {
  folder = await deskFolder();
  policy = folder.path("policy.yaml");
});
afterAll(() => folder.remove());

const facts = "{plan: standard, channel: email, category: access}";
const explained = (...words: readonly string[]) =>
  runCli("explain", policy, "--facts", facts, "--opened", "2026-03-06T16:00:00Z", ...words);

test("explain says why an inquiry is due then", async () => {
  const { code, out, err } = await explained();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("normal, starts at desk\n");
  expect(out).toContain(`SLA-2 (${policy}:`);
  expect(out).toContain("Fri 2026-03-06 17:00 - Mon 2026-03-09 09:00  closed: weekend");
  expect(out).toContain("due Mon 2026-03-09 12:00 UTC");
});

test("the same as JSON, with the version of its form", async () => {
  const { out } = await explained("--json");
  expect(JSON.parse(out)).toMatchObject({
    schema: "deskdrill.explanation/1",
    targets: [{ due: "2026-03-09T12:00:00Z" }, {}],
  });
});

test("with events it explains the ticket as it stands", async () => {
  const events = await folder.write("events.yaml", "- { at: 2026-03-09T10:00:00Z, do: answer }\n");
  const { code, out } = await explained("--events", events, "--now", "2026-03-09T11:00:00Z");
  expect(code).toBe(0);
  expect(out).toContain("firstResponse: 4h in office (UTC): met\n");
  expect(out).toContain("resolution: 1 business day end-of-day in office (UTC): open\n");
  const json: unknown = JSON.parse((await explained("--events", events, "--json")).out);
  expect(json).toMatchObject({ ticket: { now: "2026-03-09T10:00:00Z", status: "triaged" } });
});

test("--now alone says how an untouched ticket stands", async () => {
  expect((await explained("--now", "2026-03-09T13:00:00Z")).out).toContain("missed at Mon 2026-03-09 12:00");
});

test("problems of the events file are told with their place: exit 3", async () => {
  const events = await folder.write("bad.yaml", "- { at: 2026-03-09T10:00:00Z, do: anser }\n");
  const { code, err } = await explained("--events", events);
  expect(code).toBe(3);
  expect(err).toContain(
    `${events}:1:35 NAME_UNKNOWN at 0.do: there is no command "anser". Did you mean "answer"?`,
  );
});

test.each([
  [["--opened", "yesterday"], "--opened yesterday: write a time with its zone"],
  [["--now", "soon"], "--now soon: write a time with its zone"],
  [["--now", "2026-03-01T00:00:00Z"], "--now is before --opened"],
  [["--events", "nowhere.yaml"], "nowhere.yaml: there is no such file"],
])("%o is refused: exit 2", async (words, message) => {
  const { code, err } = await explained(...words);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
