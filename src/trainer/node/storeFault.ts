/** The training store cannot be used: the outside world failed, or the name is wrong. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
}

const elsewhere = "or name another file with --store";

/** What to say about a damaged store: how to keep what is left of it. */
export const damaged = (file: string, how: string, cause?: unknown): StoreFault =>
  new StoreFault(
    `${file}: the training store is damaged (${how}); save what is readable with ` +
      `"deskdrill train export saved.jsonl --salvage --store ${file}", move the file aside, ` +
      `then "deskdrill train import saved.jsonl"`,
    { cause },
  );

/** What SQLite's primary result codes mean for a store (sqlite.org/rescode.html); others are bugs. */
const sayings: Readonly<Record<number, string>> = {
  3: `it may not be opened; change its permissions, ${elsewhere}`,
  5: `another program is writing to the training store; end that program or try again, ${elsewhere}`,
  6: `another program is writing to the training store; end that program or try again, ${elsewhere}`,
  8: `the training store cannot be written; make the file and its folder writable, ${elsewhere}`,
  10: `the disk failed while the training store was read or written; check the disk, ${elsewhere}`,
  13: "the disk is full; the last step was not kept: make room, then resume the session",
  14: `it cannot be opened; it must be a file in a folder that you may write to: change that, ${elsewhere}`,
  26: `it is not a training store; move it aside, ${elsewhere}`,
};
const corrupt = 11;

/** The fault behind an error of SQLite, or the error itself when it is a bug. */
export function storeFaultOf(cause: unknown, file: string): unknown {
  const code = resultCodeOf(cause);
  if (code === corrupt) return damaged(file, "its pages do not fit together", cause);
  const saying = code === undefined ? undefined : sayings[code];
  return saying === undefined ? cause : new StoreFault(`${file}: ${saying}`, { cause });
}

/** The primary result code of an error of SQLite; the upper bits only refine it. */
function resultCodeOf(error: unknown): number | undefined {
  const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
  return typeof code === "number" ? code & 0xff : undefined;
}
