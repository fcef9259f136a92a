import { afterAll, beforeAll, expect, test } from "vitest";
import { deskFolder, type DeskFolder } from "./deskFolder.ts";
import { runCli } from "./runCli.ts";

let folder: DeskFolder;
beforeAll(async () => {
  folder = await deskFolder();
});
afterAll(() => folder.remove());

test("--guess prints a map of the file that calibrate and simulate take", async () => {
  const log = await folder.write(
    "My export.csv",
    "Ticket ID;Created At;Channel;Category\n1;02.03.2026 09:00;Phone;Access\n2;13.03.2026 10:00;Email;Billing\n",
  );
  const policy = folder.path("policy.yaml");
  const { code, out } = await runCli("calibrate", log, "--guess", "--policy", policy);
  expect(code).toBe(0);
  expect(out).toContain("map: My-export\n");
  const map = await folder.write("guessed.yaml", out);
  const replay = await runCli(
    "simulate",
    folder.path("load.yaml"),
    "--arrivals",
    log,
    "--map",
    map,
    "--json",
  );
  expect(JSON.parse(replay.out)).toMatchObject({ arrivals: { read: 2, used: 2, refused: [] } });
});

test("without a policy the words of the file stand for themselves", async () => {
  const log = await folder.write(
    "words.csv",
    "Created,Category\n2026-03-02 09:00,Lost key\n2026-03-02 09:00,Lost key\n",
  );
  expect((await runCli("calibrate", log, "--guess")).out).toContain('"Lost key": lost-key # 2 rows');
});
