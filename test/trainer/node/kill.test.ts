import { spawn } from "node:child_process";
import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openStore } from "../../../src/trainer/node/store.ts";
import { storeFile } from "./storeFolder.ts";

/** The last event that a process acknowledged before it was killed, which happens once it has acknowledged so many. */
async function killedAfter(
  lines: number,
  file: string,
): Promise<{ readonly session: string; readonly n: number }> {
  const child = spawn(process.execPath, ["test/trainer/node/appendAnswers.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > lines) child.kill("SIGKILL");
  });
  await once(child, "close");
  expect(child.signalCode).toBe("SIGKILL");
  const [session = "", n] = said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1)?.split(" ") ?? [];
  return { session, n: Number(n) };
}

test(
  "of fifty processes killed while they write, every acknowledged event is there and none by half",
  { timeout: 60_000 },
  async () => {
    const file = storeFile();
    openStore(file).close();
    for (let round = 0; round < 25; round++) {
      const killed = await Promise.all([killedAfter(2 + round, file), killedAfter(27 - round, file)]);
      const store = openStore(file);
      for (const { session, n } of killed) {
        const kept = store.eventsOf(session);
        expect(kept.length).toBeGreaterThanOrEqual(n);
        expect(kept.length % 3, "a pair is there as a whole or not at all").not.toBe(0);
        expect(kept.slice(1).map(({ event }) => event.at)).toEqual(
          kept.slice(1).map((_, index) => index + 2),
        );
      }
      store.close();
    }
    const database = new DatabaseSync(file, { readOnly: true });
    expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    expect(database.prepare("SELECT count(DISTINCT session) AS killed FROM event").get()).toEqual({
      killed: 50,
    });
    database.close();
  },
);

test("eight processes that make the same store at once all get in", { timeout: 60_000 }, async () => {
  const file = storeFile();
  const killed = await Promise.all(Array.from({ length: 8 }, () => killedAfter(1, file)));
  expect(new Set(killed.map(({ session }) => session)).size).toBe(8);
});
