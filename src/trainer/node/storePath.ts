import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where the training store is: the file asked for, else DESKDRILL_STORE, else in the folder for a user's data. A relative
 * XDG_DATA_HOME does not count (XDG Base Directory Specification 0.8).
 */
export function storePath(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  const named = asked ?? env["DESKDRILL_STORE"] ?? "";
  if (named !== "") return named;
  const shared = env["XDG_DATA_HOME"] ?? "";
  const folder = isAbsolute(shared) ? shared : join(home, ".local", "share");
  return join(folder, "deskdrill", "training.sqlite");
}
