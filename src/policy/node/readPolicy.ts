import { createHash } from "node:crypto";
import type { Checked } from "../../input/index.ts";
import { readText } from "../../input/node/readText.ts";
import { loadPolicy } from "../load/loadPolicy.ts";
import type { Policy } from "../policy.ts";

/** Reads and checks a policy file; `shownAs` is its name in messages. Throws UnreadableFileError. */
export async function readPolicy(file: string, shownAs = file): Promise<Checked<Policy>> {
  const text = await readText(file);
  return loadPolicy({ file: shownAs, text, hash: digest(text) });
}

/** The first 12 hexadecimal digits of the SHA-256 of the text with line ends made equal. */
export const digest = (text: string): string =>
  createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex").slice(0, 12);
