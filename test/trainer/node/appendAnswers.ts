import { writeSync } from "node:fs";
import { openStore } from "../../../src/trainer/node/store.ts";
import type { SessionEvent } from "../../../src/trainer/sessionEvent.ts";
import { drill, noon } from "./samples.ts";

/** Run as a process of its own until it is killed: every line it prints is an event, or a pair of them, that is durable. */
const store = openStore(process.argv[2] ?? "");
const session = store.openSession("Ann", drill, noon);
writeSync(1, `${session} 1\n`);
const bookmarked = (at: number): SessionEvent => ({ type: "bookmarked", at, item: at });
for (let n = 2; ; n += 3) {
  store.append(session, bookmarked(n), noon);
  writeSync(1, `${session} ${n}\n`);
  const pair = [n + 1, n + 2].map((m) => ({
    session,
    trainee: "Ann",
    n: m,
    wall: noon,
    event: bookmarked(m),
  }));
  store.merge(pair);
  store.eventsOf(session);
  writeSync(1, `${session} ${n + 2}\n`);
}
