import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { dirname } from "node:path";
import { openStore } from "../../../src/trainer/node/store.ts";

const nobody = 65_534;

/** What a process says that may read a store and its folder but write to neither; root may always, so it becomes nobody. */
export function triedReadOnly(file: string): string {
  openStore(file).close();
  chmodSync(file, 0o444);
  chmodSync(dirname(file), 0o555);
  const user = process.getuid?.() === 0 ? { uid: nobody } : {};
  return spawnSync(process.execPath, ["test/trainer/node/openReadOnly.ts", file], {
    encoding: "utf8",
    ...user,
  }).stdout;
}
