import { access, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./errors.ts";

/** A file to write, and what goes into it. */
export interface OutputFile {
  readonly path: string;
  /** All of it, or piece by piece. */
  readonly text: string | Iterable<string>;
}

/** Throws a UsageError when files exist already, so that nothing is computed in vain. */
export async function refuseExisting(paths: readonly string[]): Promise<void> {
  const found = await Promise.all(paths.map(isThere));
  const existing = paths.filter((_, index) => found[index] === true);
  if (existing.length === 1) throw new UsageError(`${existing[0]} exists already; add --force to replace it`);
  if (existing.length > 1)
    throw new UsageError(`${existing.join(", ")} exist already; add --force to replace them`);
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Writes all of the files or none: each under another name first, and renamed once all of them are complete. */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const drafts = files.map(({ path, text }) => ({ path, text, draft: `${path}.${process.pid}.part` }));
  try {
    for (const { path, text, draft } of drafts) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, text);
      if (await isFolder(path)) throw new Error(`${path} is a folder`);
    }
    for (const { path, draft } of drafts) await rename(draft, path);
  } catch (cause) {
    await Promise.allSettled(drafts.map(({ draft }) => rm(draft, { force: true })));
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`the results cannot be written: ${why}`, { cause });
  }
}
