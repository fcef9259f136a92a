import { open } from "node:fs/promises";
import { UnreadableFileError } from "../../input/node/readText.ts";

/** How the text of a file of rows is written. */
export interface LogFormat {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter: "," | ";" | "\t" | "|";
}

const sampleBytes = 65_536;
const delimiters = [",", ";", "\t", "|"] as const;

/** The encoding and the delimiter of a file, from its beginning. Throws UnreadableFileError. */
export async function logFormat(file: string): Promise<LogFormat> {
  const bytes = await beginning(file);
  const encoding = encodingOf(bytes);
  return { encoding, delimiter: delimiterOf(new TextDecoder(encoding).decode(bytes)) };
}

async function beginning(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(new Uint8Array(sampleBytes), 0, sampleBytes, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
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

/** By the byte order mark, by the zero bytes of Latin text in UTF-16, or else by whether it can be UTF-8. */
function encodingOf(bytes: Uint8Array): LogFormat["encoding"] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && second === 0) return "utf-16le";
  if (first === 0 && second !== undefined && second !== 0) return "utf-16be";
  try {
    // The last character of the sample may be cut.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The delimiter that stands most often in the first line, outside of quotes; a comma when there is none. */
function delimiterOf(text: string): LogFormat["delimiter"] {
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, "").trimStart();
  const [line = ""] = bare.split(/\r\n|\r|\n/, 1);
  const counts = delimiters.map((delimiter) => line.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
