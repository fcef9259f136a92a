import { shellWord } from "./shellWord.ts";

type Value = string | number | readonly string[] | undefined;

/** The command that does the same again: its verb, what it is about, and the flags that have a value. */
export function commandLine(
  verb: string,
  files: readonly string[],
  flags: Readonly<Record<string, Value>>,
): string {
  const said = Object.entries(flags).flatMap(([flag, value]) =>
    [value ?? []].flat().flatMap((one) => [`--${flag}`, shellWord(String(one))]),
  );
  return ["deskdrill", verb, ...files.map(shellWord), ...said].join(" ");
}
