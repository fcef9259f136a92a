import { QueueFault } from "../experiment/node/queueFault.ts";
import { problemLine } from "../input/index.ts";
import { UnreadableFileError } from "../input/node/readText.ts";
import { StoreFault } from "../trainer/node/storeFault.ts";
import { plainText } from "../units/index.ts";
import { InvalidInputError, NothingMadeError, UsageError } from "./errors.ts";
import { exitCode } from "./exitCode.ts";

/** What to tell about a failure, and what to end with. A stack trace is for bugs, and only where one is asked for. */
export function explainFailure(error: unknown): { readonly code: number; readonly text: string } {
  if (error instanceof InvalidInputError) {
    const lines = error.problems.map(problemLine);
    return { code: exitCode.invalid, text: `${lines.join("\n")}\n${error.message}; nothing was run\n` };
  }
  if (isOutside(error)) {
    return { code: exitCode.usage, text: plainText(`deskdrill: ${error.message}\n`) };
  }
  if (error instanceof NothingMadeError)
    return { code: exitCode.interrupted, text: `deskdrill: ${error.message}\n` };
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const hint = "This is a bug in deskdrill. DESKDRILL_DEBUG=1 shows where it happened.";
  const trace =
    process.env["DESKDRILL_DEBUG"] === "1" && error instanceof Error ? `\n${error.stack ?? ""}` : "";
  return { code: exitCode.bug, text: plainText(`deskdrill: ${message}\n${hint}${trace}\n`) };
}

/** Whether the command line or the world outside is at fault: one line says what to do. */
const isOutside = (error: unknown): error is Error =>
  [UsageError, UnreadableFileError, StoreFault, QueueFault].some((kind) => error instanceof kind);
