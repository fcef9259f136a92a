import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/trainer/node/store.ts";
import { Screen } from "./screen.ts";

const folder = mkdtempSync(join(tmpdir(), "terminal-"));
const store = join(folder, "training.sqlite");
afterAll(() => rmSync(folder, { recursive: true }));

const drill = [
  process.execPath,
  ...["src/cli/bin.ts", "train", "drill", "--policy", "scenarios/policies/saas-standard.yaml"],
  ...["--trainee", "ann", "--store", store, "--items", "3"],
].join(" ");
const small = { columns: 80, rows: 24 } as const;
const questions = 7;

/** Answers the case on the screen with the first choice to everything, quite surely. */
async function answer(screen: Screen): Promise<void> {
  await screen.until("Your decision");
  for (let question = 0; question < questions; question++) screen.press("Right", "j");
  screen.press("Right", "Right", "Right", "Enter");
  await screen.until("WHY");
}

test("three cases with real keys, a kill -9 between them, and nothing that was answered is lost", async () => {
  const first = new Screen("first", drill, small);
  await first.until("Ticket 1");
  await answer(first);
  first.press("Enter");
  await first.until("Ticket 2");
  await answer(first);
  first.kill();
  await first.until("ended with 137");
  first.close();

  const second = new Screen("second", drill, small);
  expect(await second.until("WHY")).toContain("case 2/3");
  second.press("Enter");
  await second.until("Ticket 3");
  await answer(second);
  second.press("Enter");
  await second.until("weighted kappa");
  second.press("C-c");
  await second.until("Ctrl-C again leaves");
  second.press("C-c");
  await second.until("ended with 0");
  second.close();

  const kept = openStore(store);
  const [session, ...others] = kept.sessionsOf("ann");
  expect(others).toEqual([]);
  const types = kept.eventsOf(session?.session ?? "").map(({ event }) => event.type);
  expect(types.filter((type) => type === "answered")).toHaveLength(3);
  kept.close();
});

test("a terminal that gets too small says so and stops the clock, and one that grows shows more", async () => {
  const screen = new Screen("sizes", `${drill} --fresh`, small);
  await screen.until("Your decision");
  screen.resize(60, 20);
  await screen.until("80");
  screen.resize(120, 40);
  const wide = await screen.until("what each means");
  expect(Math.max(...wide.split("\n").map((line) => line.length))).toBeLessThanOrEqual(120);
  screen.press("?");
  await screen.until("Keys");
  screen.close();
});
