import { readFile, stat } from "node:fs/promises";

/** The file could not be read: the outside world failed, or the name is wrong. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";
}

const largestFile = 64 * 1_048_576;

/** The text of a UTF-8 file; bytes that are not UTF-8 come as U+FFFD. Throws UnreadableFileError. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > largestFile) throw new UnreadableFileError(`${file}: it has more than 64 MiB`);
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch (cause) {
    if (cause instanceof UnreadableFileError) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const why =
      code === "ENOENT"
        ? "there is no such file"
        : code === "EISDIR"
          ? "it is a folder"
          : "it cannot be read";
    throw new UnreadableFileError(`${file}: ${why}`, { cause });
  }
}
