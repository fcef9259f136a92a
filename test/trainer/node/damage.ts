import { closeSync, openSync, writeSync } from "node:fs";

const page = 4096;

/** Writes over one page of a database file; pages count from 1. */
export function damagePage(file: string, number: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(page, 7), 0, page, (number - 1) * page);
  closeSync(handle);
}
