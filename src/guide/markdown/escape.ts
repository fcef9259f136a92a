/** On one line, with single blanks: what a line feed or tab could begin in Markdown is gone. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, " ");

/**
 * Text of a policy as Markdown shows it: whatever CommonMark, tables, task lists or autolinks would read as a sign gets
 * a backslash.
 */
export const escaped = (text: string): string =>
  flat(text)
    .replaceAll(/[\\`*_[\]<>|~$]/g, "\\$&")
    .replaceAll(/&(?=#?\w+;)/g, "\\&")
    .replaceAll(/\b(https?|ftp):(?=\/\/)/gi, "$1\\:")
    .replaceAll(/(?<=\w)@(?=\w)/g, "\\@")
    .replaceAll(/\bwww\.(?=\S)/gi, "www\\.");

/** The same where a line begins: no heading, list, quote or rule. */
export const escapedLine = (markdown: string): string =>
  markdown.replace(/^(\s*)([#+=-]|\d+(?=[.)]))/, (_, blanks: string, sign: string) =>
    /\d/.test(sign) ? `${blanks}${sign}\\` : `${blanks}\\${sign}`,
  );

/** Code between as many backticks as it needs. */
export function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const needsBlanks = /^`|`$|^ .* $/.test(text);
  return needsBlanks ? `${fence} ${flat(text)} ${fence}` : `${fence}${flat(text)}${fence}`;
}
