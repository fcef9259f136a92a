import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/trainer/node/store.ts";
import { Screen } from "./screen.ts";

const folder = mkdtempSync(join(tmpdir(), "terminal-"));
const store = join(folder, "training.sqlite");
afterAll(() => rmSync(folder, { recursive: true }));

const shift = [
  process.execPath,
  ...["src/cli/bin.ts", "train", "shift", "scenarios/loads/outage-storm.yaml"],
  ...["--policy", "scenarios/policies/saas-standard.yaml", "--seat", "mail-early"],
  ...["--from", '"tue 10:40"', "--trainee", "ann", "--store", store],
].join(" ");
const wide = { columns: 120, rows: 40 } as const;
const questions = 7;

test("a shift is played for a moment, left by a kill -9, and gone on with where it was", async () => {
  const first = new Screen("shift", `${shift} --seed 7`, wide);
  await first.until("Queue (");
  first.press("+", "Enter");
  await first.until("Your decision");
  for (let question = 0; question < questions; question++) first.press("Right", "j");
  first.press("Right", "Right", "Right", "Enter");
  await first.until("decided 1");
  first.press("Enter");
  await first.until("Your decision");
  first.kill();
  await first.until("ended with 137");
  first.close();

  const second = new Screen("shift again", shift, wide);
  expect(await second.until("Your decision")).toContain("decided 1");
  second.press("q", "y");
  await second.until("breaches caused");
  second.press("C-c", "C-c");
  await second.until("ended with 0");
  second.close();

  const kept = openStore(store);
  const [session] = kept.sessionsOf("ann");
  const types = kept.eventsOf(session?.session ?? "").map(({ event }) => event.type);
  expect(types).toEqual([
    ...["sessionStarted", "speedChanged", "caseShown", "answered", "caseShown", "sessionEnded"],
  ]);
  kept.close();
});
