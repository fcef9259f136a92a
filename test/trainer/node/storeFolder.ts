import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore } from "../../../src/trainer/node/store.ts";
import type { TrainingStore } from "../../../src/trainer/store.ts";

/** A path in a folder of its own that goes when the test ends. */
export function storeFile(name = "training.sqlite"): string {
  const folder = mkdtempSync(join(tmpdir(), "deskdrill-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** A store that is closed when the test ends; in memory unless a file is named. */
export function openedStore(file = ":memory:"): TrainingStore {
  const store = openStore(file);
  onTestFinished(() => store.close());
  return store;
}
